package jiayou.printing.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jiayou.core.ticket.Ticket;
import jiayou.printing.Tickets;
import jiayou.printing.template.BuiltInTemplates;
import org.junit.jupiter.api.Test;

final class TicketTextTest {

  @Test
  void aSaleReadsFromStationToExitPassOnEightyMillimetres() {
    assertEquals(
        """
                       青岚驿 · 滨河路站
                          滨河路 18 号
                       电话 028-8765 4321

                              小票
        ------------------------------------------------
        流水号                             K02-1121-0046
        时间                         2026-11-21 10:47:43
        终端                                         K02
        ------------------------------------------------
        3 号枪 92# 汽油
          28.46 升 × 7.38                        210.03
        山泉矿泉水 550ml
          2 件 × 3.15                              6.30
        ------------------------------------------------
        合计                                    ￥216.33

        微信支付                                  216.33
          S1_K02_1121_0046_1
        ------------------------------------------------
                            放行小票
        [QR JY1.S1.K02-1121-0046.29920487.21633._JOLNWKh2eIhMFrqWlYocA]
                             17 97
                    3 号枪 92# 汽油 28.46 升
                   出站时给站员看，或对准闸机
                        当日有效，用一次
        ------------------------------------------------
            本小票非发票，30 天内可凭此票开电子发票
        """,
        text(Tickets.sale(), 48));
  }

  @Test
  void aCopySaysSoAndANameTooLongForTheLineIsBrokenNotCut() {
    Ticket.Line thermos = Tickets.goods("青岚驿联名款316不锈钢保温杯双层真空500ml礼盒装");
    assertEquals(
        """
               青岚驿 · 滨河路站
                  滨河路 18 号
               电话 028-8765 4321

                      小票
                 *补打* 第 1 次
        --------------------------------
        流水号             K02-1121-0046
        时间         2026-11-21 10:47:43
        终端                         K02
        --------------------------------
        青岚驿联名款316不锈钢保温杯双层
        真空500ml礼盒装
          2 件 × 3.15              6.30
        --------------------------------
        合计                    ￥216.33

        微信支付                  216.33
          S1_K02_1121_0046_1
        --------------------------------
                    放行小票
        [QR JY1.S1.K02-1121-0046.29920487.21633._JOLNWKh2eIhMFrqWlYocA]
                     17 97
           出站时给站员看，或对准闸机
                当日有效，用一次
        --------------------------------
              本小票非发票，30 天
              内可凭此票开电子发票
        """,
        text(Tickets.sale(List.of(thermos), 1), 32));
  }

  @Test
  void aCounterSlipSaysWhatIsDueAndCarriesItsTraceAsABarCode() {
    assertEquals(
        """
        应付                    ￥216.33
        --------------------------------
                  请到柜台付款
        给收银员扫这个码，不用重新报枪号
            [CODE128 K02-1121-0046]
                 K02-1121-0046
        """,
        from("应付", text(Tickets.counterSlip(), 32)));
  }

  @Test
  void aSlipForAnUnknownPaymentSaysNotToPayAgain() {
    assertEquals(
        """
        金额                    ￥216.33

        微信支付                  216.33
          S1_K02_1121_0046_1
        --------------------------------
                   付款未确认
                  先别再付一次
                 给站员看这个号
                 K02-1121-0046
        """,
        from("金额", text(Tickets.unknownPayment(), 32)));
  }

  @Test
  void aRefundSlipTellsWhichMoneyGoesBackUnderWhichNumbers() {
    assertEquals(
        """
                    退款凭条
        --------------------------------
        流水号             K02-1121-0046
        时间         2026-11-21 10:47:43
        终端                         K02
        --------------------------------
        退款                    ￥216.33

        微信支付                  216.33
          S1_K02_1121_0046_1
        --------------------------------
                已提交，原路退回
               一般 10 分钟内到账
               没到请给站员看这张
        --------------------------------
                    退款单号
             S1_K02_1121_0046_1_R1
        """,
        from("            退款凭条", text(Tickets.refund(), 32)));
  }

  @Test
  void whatIsTakenOffStandsBetweenTheLinesAndTheWhole() {
    assertEquals(
        """
        小计                                      216.33
          会员价                                   -5.69
        ------------------------------------------------
        合计                                    ￥210.64

        微信支付                                  150.64
          S1_K02_1121_0046_1
        优惠券                                     10.00
          S1_K02_1121_0046_H1
        电子油卡 ****6217                          50.00
          S1_K02_1121_0046_H2
        """,
        from("小计", text(Tickets.splitSale(), 48)));
  }

  private static String from(String start, String text) {
    return text.substring(text.indexOf(start));
  }

  private static String text(Ticket ticket, int columns) {
    return new TicketText(columns).text(new BuiltInTemplates().blocks(ticket, columns));
  }
}
