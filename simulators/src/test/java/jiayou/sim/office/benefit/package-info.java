@org.jspecify.annotations.NullMarked
package jiayou.sim.office.benefit;
