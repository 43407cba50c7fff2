package jiayou.app;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import jiayou.core.bill.Bill;
import jiayou.printing.exitpass.Doubt;
import jiayou.printing.exitpass.ExitPassVerifier.Verdict;
import jiayou.printing.exitpass.Pass;

/// A verdict in one Chinese sentence, for an attendant.
///
/// @param uses false when the pass was only looked at
record VerdictZh(String station, boolean uses) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  String sentence(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Valid(Pass pass) ->
          "%s：%s，%s 元，%s 付款，短码 %s。"
              .formatted(
                  uses ? "放行" : "有效，仅查看",
                  pass.trace(),
                  pass.amount().yuan(),
                  time(pass.paidAt()),
                  pass.shortCode());
      case Verdict.Expired(Pass pass, Instant at) ->
          "不放行：%s 已于 %s 过期。".formatted(pass.trace(), time(at));
      case Verdict.Forged() -> "不放行：这不是 %s 站的放行码。".formatted(station);
      case Verdict.Replayed(Pass pass, Instant firstAt, String where) ->
          "不放行：%s 已于 %s 在 %s 用过。".formatted(pass.trace(), time(firstAt), where);
      case Verdict.Unknown(Pass pass, Doubt doubt) ->
          "无法判断：%s（%s 元，%s 付款）签名无误，但%s。请核对小票和车辆。"
              .formatted(pass.trace(), pass.amount().yuan(), time(pass.paidAt()), words(doubt));
    };
  }

  private static String words(Doubt doubt) {
    return switch (doubt) {
      case LIST_AWAY -> "查不到已用名单";
      case LIST_FULL -> "已用名单写不进去";
      case HALF_USED -> "上次核销没有完成，不知道是否已放行";
      case CLOCKS -> "付款时间晚于现在，两边时钟不一致";
    };
  }

  private static String time(Instant at) {
    return TIME.format(at.atOffset(Bill.CLOCK));
  }
}
