/// Tickets on paper. `layout` sets a ticket, `escpos` and `raster` encode it, `tcp` carries it to
/// the printer and listens; `exitpass` signs the right to leave. Every further way to a printer,
/// JavaPOS or javax.print, is a package beside `tcp` that implements the same port of core.
@org.jspecify.annotations.NullMarked
package jiayou.printing;
