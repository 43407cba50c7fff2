/// A back office on a loopback socket, which holds every request against the contract.
@org.jspecify.annotations.NullMarked
package jiayou.sim.office;
