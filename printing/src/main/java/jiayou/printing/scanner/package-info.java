/// Scanners that are not keyboards: on a serial line, or behind a vendor's JavaPOS driver. Each is
/// a [jiayou.printing.scanner.ScanSource]; what a customer shows is never written to a log.
@org.jspecify.annotations.NullMarked
package jiayou.printing.scanner;
