/// Electronic invoices (数电票): whom they are made out to, what stands on them, how they come to be.
@org.jspecify.annotations.NullMarked
package jiayou.core.invoice;
