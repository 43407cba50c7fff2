/// Tests of the office's invoices by themselves; those with a terminal are in the back office's
/// room.
@org.jspecify.annotations.NullMarked
package jiayou.sim.office.invoice;
