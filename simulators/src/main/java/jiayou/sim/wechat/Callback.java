package jiayou.sim.wechat;

import java.util.Map;

/// A letter as the gateway posts it to a merchant's address.
public record Callback(Map<String, String> headers, byte[] body) {}
