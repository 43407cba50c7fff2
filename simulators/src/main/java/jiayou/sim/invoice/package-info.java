/// A simulated tax bureau: it examines, numbers, draws up and takes back electronic invoices (数电票).
@org.jspecify.annotations.NullMarked
package jiayou.sim.invoice;
