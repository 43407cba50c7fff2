package jiayou.app;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import jiayou.core.bill.Bill;
import jiayou.printing.exitpass.Doubt;
import jiayou.printing.exitpass.ExitPassVerifier.Verdict;
import jiayou.printing.exitpass.Pass;
import jiayou.printing.exitpass.Signed;
import jiayou.printing.exitpass.Wash;

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
      case Verdict.Valid(Wash wash) ->
          "%s：%s 第 %d 张，%s 付款，洗车码 %s。不能当放行码用。"
              .formatted(
                  uses ? "洗车一次" : "洗车一次，有效，仅查看",
                  wash.trace(),
                  wash.number(),
                  time(wash.paidAt()),
                  wash.code());
      case Verdict.Expired(Signed what, Instant at) -> "%s 已于 %s 过期。".formatted(no(what), time(at));
      case Verdict.Forged() -> "不放行：这不是 %s 站的放行码。".formatted(station);
      case Verdict.Replayed(Signed what, Instant firstAt, String where) ->
          "%s 已于 %s 在 %s 用过。".formatted(no(what), time(firstAt), where);
      case Verdict.Unknown(Signed what, Doubt doubt) ->
          "无法判断：%s（%s，%s 付款）签名无误，但%s。请核对小票和车辆。"
              .formatted(what.trace(), worth(what), time(what.paidAt()), words(doubt));
    };
  }

  private static String no(Signed what) {
    return switch (what) {
      case Pass pass -> "不放行：" + pass.trace();
      case Wash wash -> "不洗车：%s 第 %d 张".formatted(wash.trace(), wash.number());
    };
  }

  private static String worth(Signed what) {
    return switch (what) {
      case Pass pass -> pass.amount().yuan() + " 元";
      case Wash wash -> "洗车一次，第 %d 张".formatted(wash.number());
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
