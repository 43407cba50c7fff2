/// Invoices at the simulated back office: what may be invoiced of a sale, who asked for it, and the
/// pages on a customer's phone.
@org.jspecify.annotations.NullMarked
package jiayou.sim.office.invoice;
