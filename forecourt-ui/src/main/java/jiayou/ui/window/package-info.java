/// Windows, the way onto the JavaFX thread, and the scanner that types.
@org.jspecify.annotations.NullMarked
package jiayou.ui.window;
