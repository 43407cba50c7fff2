package jiayou.app;

import java.time.Instant;
import jiayou.printing.exitpass.Doubt;
import jiayou.printing.exitpass.ExitPassVerifier.Verdict;
import jiayou.printing.exitpass.Pass;
import jiayou.printing.exitpass.Signed;
import jiayou.printing.exitpass.Wash;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A verdict in one line of JSON, for a gate. Amounts are whole fen, times UTC.
///
/// @param uses false when the pass was only looked at
record VerdictJson(boolean uses) {

  String line(Verdict verdict) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    switch (verdict) {
      case Verdict.Valid(Pass pass) -> put(json, "VALID", pass).put("usedUp", uses);
      case Verdict.Valid(Wash wash) -> put(json, "WASH", wash).put("usedUp", uses);
      case Verdict.Expired(Signed what, Instant at) ->
          put(json, "EXPIRED", what).put("expiredAt", at.toString());
      case Verdict.Forged() -> json.put("verdict", "FORGED");
      case Verdict.Replayed(Signed what, Instant firstAt, String where) ->
          put(json, "USED", what).put("firstAt", firstAt.toString()).put("where", where);
      case Verdict.Unknown(Signed what, Doubt doubt) ->
          put(json, "UNKNOWN", what).put("why", doubt.name());
    }
    return json.toString();
  }

  private static ObjectNode put(ObjectNode json, String verdict, Signed what) {
    json.put("verdict", verdict).put("trace", what.trace()).put("paidAt", what.paidAt().toString());
    return switch (what) {
      case Pass pass -> json.put("amount", pass.amount().fen()).put("shortCode", pass.shortCode());
      case Wash wash -> json.put("wash", wash.number()).put("washCode", wash.code());
    };
  }
}
