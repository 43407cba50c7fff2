/// The demo: the real terminal in a process of its own, pointed at simulators, and a script that
/// plays drivers. Nothing of it is in the product.
@org.jspecify.annotations.NullMarked
package jiayou.demo;
