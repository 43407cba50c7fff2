/// An Alipay gateway on a loopback port, with its own keys, its own books and simulated phones. It
/// speaks both languages over the same books, checks every signature with its own arithmetic and
/// can be as cruel as the real one.
@org.jspecify.annotations.NullMarked
package jiayou.sim.alipay;
