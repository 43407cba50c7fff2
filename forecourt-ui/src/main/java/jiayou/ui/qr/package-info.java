/// Codes for phones and cash registers, drawn in whole pixels.
@org.jspecify.annotations.NullMarked
package jiayou.ui.qr;
