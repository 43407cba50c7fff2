/// A receipt printer on a loopback port: reads ESC/POS with its own code, has paper that can run
/// out, and keeps every piece of paper that came out.
@org.jspecify.annotations.NullMarked
package jiayou.sim.printer;
