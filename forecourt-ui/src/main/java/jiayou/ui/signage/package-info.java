/// The pictures that play while nobody needs the screen: what shows when, and the region that plays
/// them.
@org.jspecify.annotations.NullMarked
package jiayou.ui.signage;
