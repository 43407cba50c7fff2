/// The ticket as the bytes that receipt printers understand.
///
/// Own code, about twenty commands: the open library at hand garbles Chinese in QR codes, cannot
/// read a status and loses its errors on another thread.
@org.jspecify.annotations.NullMarked
package jiayou.printing.escpos;
