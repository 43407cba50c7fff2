/// From what the terminal knows to what a screen shows: pure, and the only place where the two
/// meet.
@org.jspecify.annotations.NullMarked
package jiayou.ui.projection;
