/// What a customer does with the purse on her phone, whichever provider it is of.
@org.jspecify.annotations.NullMarked
package jiayou.sim.phone;
