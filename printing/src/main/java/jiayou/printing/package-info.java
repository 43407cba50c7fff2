/// Tickets on paper. `template` and `layout` set a ticket, `escpos` and `raster` encode it;
/// `device` carries it over a `cable` to the printer and listens, `javapos` and `spool` take it to
/// a vendor's driver or to a print queue, all behind the same port of core. `scanner` reads codes;
/// `exitpass` signs the right to leave.
@org.jspecify.annotations.NullMarked
package jiayou.printing;
