/// Printers and scanners by JavaPOS, the standard of the makers of points of sale: any vendor's
/// driver, named by an entry of a `jpos.xml`. Below, in `service`, our own devices for others.
@org.jspecify.annotations.NullMarked
package jiayou.printing.javapos;
