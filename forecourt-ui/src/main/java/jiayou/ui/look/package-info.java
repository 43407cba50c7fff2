/// Colours, fonts, sizes, icons and drawings: what every screen has in common.
@org.jspecify.annotations.NullMarked
package jiayou.ui.look;
