-- What the entries up to one of them came to, so that they can leave for the archive.
create table if not exists carried (
  -- The last entry that is in the state.
  entry bigint primary key,
  state varchar not null,
  -- The hash of that entry, or of the state before when there was none after it.
  previous binary(32) not null,
  -- SHA-256 over the hash before it, the state and the promises that were open.
  hash binary(32) not null
);
grant select on carried to writer;

-- A promise that is still open stays when the entry that gave it has left.
execute immediate coalesce(
  (select 'alter table promise drop constraint ' || quote_ident(constraint_name)
    from information_schema.table_constraints
    where table_name = 'PROMISE' and constraint_type = 'FOREIGN KEY'),
  'set schema public');
