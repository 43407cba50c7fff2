package jiayou.app;

import java.time.Instant;
import jiayou.printing.exitpass.Doubt;
import jiayou.printing.exitpass.ExitPassVerifier.Verdict;
import jiayou.printing.exitpass.Pass;
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
      case Verdict.Expired(Pass pass, Instant at) ->
          put(json, "EXPIRED", pass).put("expiredAt", at.toString());
      case Verdict.Forged() -> json.put("verdict", "FORGED");
      case Verdict.Replayed(Pass pass, Instant firstAt, String where) ->
          put(json, "USED", pass).put("firstAt", firstAt.toString()).put("where", where);
      case Verdict.Unknown(Pass pass, Doubt doubt) ->
          put(json, "UNKNOWN", pass).put("why", doubt.name());
    }
    return json.toString();
  }

  private static ObjectNode put(ObjectNode json, String verdict, Pass pass) {
    return json.put("verdict", verdict)
        .put("trace", pass.trace())
        .put("paidAt", pass.paidAt().toString())
        .put("amount", pass.amount().fen())
        .put("shortCode", pass.shortCode());
  }
}
