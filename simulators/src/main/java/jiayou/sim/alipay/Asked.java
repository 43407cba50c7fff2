package jiayou.sim.alipay;

import tools.jackson.databind.JsonNode;

/// A request that got in.
///
/// @param fields the order itself, the same in both languages
record Asked(Operation operation, Language language, JsonNode fields) {

  /// In what the gateway is spoken to.
  enum Language {
    V2,
    V3
  }
}
