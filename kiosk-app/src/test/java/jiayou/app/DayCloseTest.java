package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jiayou.core.bill.Comparison;
import jiayou.core.bill.DaySheet;
import jiayou.core.bill.Difference;
import jiayou.core.bill.Finding;
import jiayou.core.bill.Turnover;
import jiayou.core.value.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The papers of days that a small test station never has.
class DayCloseTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Turnover OURS = new Turnover(3, Money.fen(61234), 1, Money.fen(360));
  private static final Turnover THEIRS = new Turnover(4, Money.fen(71234), 1, Money.fen(360));

  @TempDir private Path folder;
  private StationFolder settings;

  @BeforeEach
  void settle() throws IOException {
    settings = StationFolder.nowhere(folder);
  }

  @Test
  void eachDifferenceIsASentenceWithWhatToDo() {
    List<Finding> findings = Stream.of(Difference.values()).map(DayCloseTest::finding).toList();
    assertEquals(
        """
        * K02-1121-0002 本机记为已收 15.00 元，账单上没有这笔收款。
            处理：在商户平台按单号查询；确实没到账的，报财务，不要再向顾客收款。
            单号：S1_K02_261121_0002_1_R1
        * K02-1121-0003 账单上收了 14.99 元，本机没有这笔收款。
            处理：钱已退回顾客或已有人处理，核对即可。
            单号：S1_K02_261121_0003_1_R1
        * K02-1121-0004 金额不同：本机 15.00 元，账单 14.99 元。
            处理：对照小票和商户平台；多收的退给顾客，少收的报财务。
            单号：S1_K02_261121_0004_1_R1
        * K02-1121-0005 状态不同：一方已撤销、已退或未完成（本机 15.00，账单
          14.99）。
            处理：在商户平台查看现在的状态，再按站员清单处理。
            单号：S1_K02_261121_0005_1_R1
        * K02-1121-0006 本机记为已退 15.00 元，账单上没有这笔退款。
            处理：在商户平台按单号查询；没有退出去的，在平台上补退。
            单号：S1_K02_261121_0006_1_R1
        * K02-1121-0007 账单上退了 14.99 元，不是本机退的。
            处理：问清是谁在商户平台退的款，并做登记。
            单号：S1_K02_261121_0007_1_R1
        * K02-1121-0008 双方都有，只是记在零点的两边。
            处理：不用处理。
            单号：S1_K02_261121_0008_1_R1
        """,
        differences(close(billed(findings)).page()));
  }

  @Test
  void costsAndWhatIsOpenStandInTheTable() {
    assertEquals(
        """
        日结单 2026-11-21
        青岚驿 滨河路站                                                 终端 K02
        ========================================================================
        ecard                                         本机账            对方账单
        ------------------------------------------------------------------------
        收款笔数                                           3                   -
        收款金额                                      612.34                   -
        退款笔数                                           1                   -
        退款金额                                        3.60                   -
        净收                                          608.74                   -
        支付方优惠                                      0.00                   -
        手续费                                             -                   -
        尚无结果的付款                                  2 笔                   -
        * 没有账单，尚未核对。
            处理：下载当日账单后再做一次日结。

        微信支付（wechat）                            本机账            对方账单
        ------------------------------------------------------------------------
        收款笔数                                           3                   4
        收款金额                                      612.34              712.34
        退款笔数                                           1                   1
        退款金额                                        3.60                3.60
        净收                                          608.74              708.74
        支付方优惠                                      5.00                5.00
        手续费                                             -                3.67
        账单与本机账一致。

        ========================================================================
        合计（本机账）                                  笔数                金额
        收款                                               6             1224.68
        退款                                               2                7.20
        净收                                                             1217.48
        已核对的账单全部一致。1 种支付方式没有账单。
        """,
        close(billed(List.of())).page());
  }

  @Test
  void theSameInWholeFen() {
    assertEquals(
        new JsonMapper()
            .readTree(
                """
                {"day":"2026-11-21","station":"S1","terminal":"K02","agrees":false,
                 "tenders":[
                   {"provider":"ecard",
                    "books":{"payments":3,"paid":61234,"refunds":1,"refunded":360,"net":60874,
                      "discounts":0,"undecided":2}},
                   {"provider":"wechat",
                    "books":{"payments":3,"paid":61234,"refunds":1,"refunded":360,"net":60874,
                      "discounts":500,"undecided":0},
                    "bill":{"payments":4,"paid":71234,"refunds":1,"refunded":360,"net":70874,
                      "discounts":500,"fees":367,"agrees":false,
                      "differences":[
                        {"difference":"AMOUNT_DIFF","trace":"K02-1121-0004",
                         "trade":"S1_K02_261121_0004_1","refund":"S1_K02_261121_0004_1_R1",
                         "books":1500,"bill":1499}]}}],
                 "total":{"payments":6,"paid":122468,"refunds":2,"refunded":720,"net":121748}}\
                """),
        new JsonMapper().readTree(close(billed(List.of(finding(Difference.AMOUNT_DIFF)))).json()));
  }

  private DayClose close(DaySheet.Tender wechat) {
    DaySheet.Tender card = new DaySheet.Tender("ecard", OURS, Money.ZERO, 2, Optional.empty());
    return new DayClose(
        new DaySheet(TODAY, List.of(card, wechat)), SettledRules.of(settings.settings()));
  }

  private static DaySheet.Tender billed(List<Finding> findings) {
    return new DaySheet.Tender(
        "wechat",
        OURS,
        Money.fen(500),
        0,
        Optional.of(
            new DaySheet.Billed(
                THEIRS,
                Optional.of(Money.fen(500)),
                Optional.of(Money.fen(367)),
                new Comparison(findings, List.of(), 0))));
  }

  private static Finding finding(Difference difference) {
    String trade = "S1_K02_261121_%04d_1".formatted(difference.ordinal() + 1);
    return new Finding(
        difference,
        "K02-1121-%04d".formatted(difference.ordinal() + 1),
        trade,
        Optional.of(trade + "_R1"),
        Optional.of(Money.fen(1500)),
        Optional.of(Money.fen(1499)));
  }

  private static String differences(String page) {
    String[] tables = page.split("手续费[^\n]*\n", -1);
    return tables[2].substring(0, tables[2].indexOf("\n\n") + 1);
  }
}
