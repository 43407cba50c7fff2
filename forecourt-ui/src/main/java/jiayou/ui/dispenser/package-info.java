/// The screens of a dispenser as values, and the views that draw them at 1280 by 800.
@org.jspecify.annotations.NullMarked
package jiayou.ui.dispenser;
