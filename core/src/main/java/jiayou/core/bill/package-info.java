/// A provider's bill of one day held against our own books.
@org.jspecify.annotations.NullMarked
package jiayou.core.bill;
