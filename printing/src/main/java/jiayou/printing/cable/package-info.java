/// The ways to a printer: bytes there and back, each step within a limit. What the bytes mean is
/// not known here.
@org.jspecify.annotations.NullMarked
package jiayou.printing.cable;
