/// The life of invoices: asked for, issued, taken back.
@org.jspecify.annotations.NullMarked
package jiayou.core.invoicing;
