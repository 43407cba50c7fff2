-- Each statement can be repeated: H2 commits them one by one.

-- What happened, in its order. Rows are only ever added: the terminal's own user cannot change them.
create table if not exists entry (
  number bigint primary key,
  at timestamp(9) with time zone not null,
  kind varchar(200) not null,
  payload varchar not null,
  -- SHA-256 over the hash before it, this row, what it promises and which promises it keeps.
  hash binary(32) not null
);

-- What is owed: an effect, the entry that asked for it and, once done, the entry that says so.
create table if not exists promise (
  entry bigint not null references entry (number),
  place int not null,
  kind varchar(200) not null,
  payload varchar not null,
  kept_by bigint,
  primary key (entry, place)
);

-- A row to write when nothing else is written, so that the file never falls silent for long.
create table if not exists heartbeat (
  at timestamp(9) with time zone not null
);
insert into heartbeat
  select timestamp with time zone '2026-01-01 00:00:00+00:00'
  where not exists (select 1 from heartbeat);

-- The user of the running terminal: it can add, read and mark, and nothing else.
create user if not exists writer password '';
grant select, insert on entry to writer;
grant select, insert, update on promise to writer;
grant select, update on heartbeat to writer;
