/// The kiosk's screens as values, and the views that draw them.
@org.jspecify.annotations.NullMarked
package jiayou.ui.kiosk;
