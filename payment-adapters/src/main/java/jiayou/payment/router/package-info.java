/// What a scanner read: a payment code, a barcode, one of our tickets, or something else.
@org.jspecify.annotations.NullMarked
package jiayou.payment.router;
