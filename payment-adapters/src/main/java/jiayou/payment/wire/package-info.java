/// What every provider's adapter needs and none should write again: an HTTP client that never sends
/// twice, key files, how one question went before anybody asks what it means, and what a bill is.
@org.jspecify.annotations.NullMarked
package jiayou.payment.wire;
