/// Every dispenser screen drawn in both languages and all themes, read back and pressed.
@org.jspecify.annotations.NullMarked
package jiayou.ui.dispenser;
