/// A WeChat Pay gateway on a loopback port, with its own keys, its own books and simulated phones.
/// It checks every signature with its own code and can be as cruel as the real one.
@org.jspecify.annotations.NullMarked
package jiayou.sim.wechat;
