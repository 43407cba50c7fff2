package jiayou.core.press;

import jiayou.core.invoice.Title;
import jiayou.core.invoice.TitleForm;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;

/// One deliberate touch. Views report presses and decide nothing; a press that does not fit the
/// state it arrives in falls away.
public sealed interface Press {

  /// A touch that only a kiosk's screens offer.
  sealed interface AtKiosk extends Press {}

  /// A touch on the form for her invoice.
  sealed interface OfInvoice extends AtKiosk {}

  /// Anywhere on the attract screen.
  record Start() implements AtKiosk {}

  /// 只买商品: a basket without fuel.
  record BuyGoods() implements AtKiosk {}

  record PickFuelling(FuellingKey key) implements AtKiosk {}

  /// 按枪号查.
  record OpenNozzleKeypad() implements AtKiosk {}

  record PickNozzle(int nozzleSign) implements AtKiosk {}

  record CloseNozzleKeypad() implements AtKiosk {}

  /// A quick tile.
  record AddProduct(String ean) implements AtKiosk {}

  /// The minus or plus beside a line; zero removes the line.
  record ChangeQuantity(String ean, int by) implements AtKiosk {}

  record Back() implements AtKiosk {}

  /// 去付款: where the code is not on the basket itself.
  record Pay() implements AtKiosk {}

  /// 其他方式.
  record OtherWays() implements AtKiosk {}

  /// 去柜台付, on the dispenser 去店里付.
  record PayAtCounter() implements Press {}

  /// 回到扫码付款.
  record BackToCode() implements Press {}

  record CancelPayment() implements Press {}

  /// 再付一次.
  record TryAgain() implements Press {}

  /// 现在再查.
  record CheckNow() implements AtKiosk {}

  /// 打印凭条.
  record PrintSlip() implements AtKiosk {}

  /// 补打小票.
  record PrintCopy() implements AtKiosk {}

  /// @param faces 1 (很差) to 5 (很满意)
  record Rate(int faces) implements Press {}

  /// 完成.
  record Finish() implements Press {}

  /// 还在，继续.
  record StillHere() implements AtKiosk {}

  /// 不买了，现在清空.
  record ClearNow() implements AtKiosk {}

  /// 找站员.
  record CallStaff() implements Press {}

  /// 我是会员.
  record OpenMember() implements AtKiosk {}

  /// A key of a number pad.
  ///
  /// @param key `0` to `9`, or `.`
  record TypeDigit(char key) implements AtKiosk {}

  record EraseDigit() implements AtKiosk {}

  /// 确定 on a number pad.
  record ConfirmTyped() implements AtKiosk {}

  /// 发送验证码.
  record SendPhoneCode() implements AtKiosk {}

  /// 退出会员.
  record SignOut() implements AtKiosk {}

  /// A coupon is to be used, or not to be used.
  record ToggleCoupon(String coupon) implements AtKiosk {}

  /// 用油瓜子抵现.
  record SwitchPoints() implements AtKiosk {}

  /// 可以卖: staff at the kiosk have looked.
  record StaffAllows() implements AtKiosk {}

  /// 拿掉这件: staff at the kiosk have looked.
  record StaffRemoves() implements AtKiosk {}

  /// Whose code is to be shown.
  record ChooseProvider(String provider) implements AtKiosk {}

  /// 油卡 + 扫码 一起付.
  record PayWithCard() implements AtKiosk {}

  /// The card's part is given back.
  record DropCard() implements AtKiosk {}

  /// The card is to be topped up by a code.
  record TopUpCard() implements AtKiosk {}

  /// 先付后加.
  record OpenPrepay() implements AtKiosk {}

  /// The nozzle that is to be paid for in advance.
  record PickPump(int nozzleSign) implements AtKiosk {}

  record PresetAmount(Money limit) implements AtKiosk {}

  record PresetVolume(Quantity limit) implements AtKiosk {}

  /// 加满.
  record PresetFull() implements AtKiosk {}

  /// 其他: a number pad for the limit.
  record OpenPreset() implements AtKiosk {}

  record ClosePreset() implements AtKiosk {}

  /// Yuan or litres.
  record SwitchPresetUnit() implements AtKiosk {}

  /// 没错: this grade is meant.
  record GradeIsRight() implements Press {}

  /// 挂回: it was the wrong nozzle.
  record HangUpInstead() implements AtKiosk {}

  /// 在本机填抬头, 补开发票: the form for her invoice.
  record OpenInvoice() implements OfInvoice {}

  /// 单位 or 个人.
  record ChooseTitleKind(Title.Kind kind) implements OfInvoice {}

  /// A field of the form is touched, or 下一项.
  record PickTitleField(TitleForm.Field field) implements OfInvoice {}

  /// What a keyboard on the screen typed into the field at hand, one character or more.
  record TypeText(String text) implements OfInvoice {
    @Override
    public String toString() {
      return "TypeText[" + text.length() + "]";
    }
  }

  /// The last character of the field at hand goes.
  record EraseText() implements OfInvoice {}

  /// All of the field at hand goes.
  record ClearText() implements OfInvoice {}

  /// One of the companies that may be meant.
  ///
  /// @param place 0 for the first one shown
  record PickCompany(int place) implements OfInvoice {}

  /// 提交开票.
  record IssueInvoice() implements OfInvoice {}

  record SwitchLanguage() implements Press {}

  record SwitchContrast() implements Press {}
}
