/// The pictures that play while nobody needs the screen: what shows when, and the region it plays in.
@org.jspecify.annotations.NullMarked
package jiayou.ui.signage;
