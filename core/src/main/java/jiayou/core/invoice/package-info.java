/// Electronic invoices (数电票): whom they are made out to and what stands on them.
@org.jspecify.annotations.NullMarked
package jiayou.core.invoice;
