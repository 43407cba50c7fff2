/// The client and the delivery, held against the simulated back office and the contract.
@org.jspecify.annotations.NullMarked
package jiayou.office;
