/// The ticket as facts; the printing room decides how it looks on paper.
@org.jspecify.annotations.NullMarked
package jiayou.core.ticket;
