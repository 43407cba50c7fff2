package jiayou.core.press;

import jiayou.core.value.FuellingKey;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;

/// One deliberate touch. Views report presses and decide nothing; a press that does not fit the
/// state it arrives in falls away.
public sealed interface Press {

  /// Anywhere on the attract screen.
  record Start() implements Press {}

  /// 只买商品: a basket without fuel.
  record BuyGoods() implements Press {}

  record PickFuelling(FuellingKey key) implements Press {}

  /// 按枪号查.
  record OpenNozzleKeypad() implements Press {}

  record PickNozzle(int nozzleSign) implements Press {}

  record CloseNozzleKeypad() implements Press {}

  /// A quick tile.
  record AddProduct(String ean) implements Press {}

  /// The minus or plus beside a line; zero removes the line.
  record ChangeQuantity(String ean, int by) implements Press {}

  record Back() implements Press {}

  /// 去付款: where the code is not on the basket itself.
  record Pay() implements Press {}

  /// 其他方式.
  record OtherWays() implements Press {}

  /// 去柜台付, on the dispenser 去店里付.
  record PayAtCounter() implements Press {}

  /// 回到扫码付款.
  record BackToCode() implements Press {}

  record CancelPayment() implements Press {}

  /// 再付一次.
  record TryAgain() implements Press {}

  /// 现在再查.
  record CheckNow() implements Press {}

  /// 打印凭条.
  record PrintSlip() implements Press {}

  /// 补打小票.
  record PrintCopy() implements Press {}

  /// @param faces 1 (很差) to 5 (很满意)
  record Rate(int faces) implements Press {}

  /// 完成.
  record Finish() implements Press {}

  /// 还在，继续.
  record StillHere() implements Press {}

  /// 不买了，现在清空.
  record ClearNow() implements Press {}

  /// 找站员.
  record CallStaff() implements Press {}

  /// 我是会员.
  record OpenMember() implements Press {}

  /// A key of a number pad.
  ///
  /// @param key `0` to `9`, or `.`
  record TypeDigit(char key) implements Press {}

  record EraseDigit() implements Press {}

  /// 确定 on a number pad.
  record ConfirmTyped() implements Press {}

  /// 发送验证码.
  record SendPhoneCode() implements Press {}

  /// 退出会员.
  record SignOut() implements Press {}

  /// A coupon is to be used, or not to be used.
  record ToggleCoupon(String coupon) implements Press {}

  /// 用油瓜子抵现.
  record SwitchPoints() implements Press {}

  /// 可以卖: staff at the kiosk have looked.
  record StaffAllows() implements Press {}

  /// 拿掉这件: staff at the kiosk have looked.
  record StaffRemoves() implements Press {}

  /// Whose code is to be shown.
  record ChooseProvider(String provider) implements Press {}

  /// 油卡 + 扫码 一起付.
  record PayWithCard() implements Press {}

  /// The card's part is given back.
  record DropCard() implements Press {}

  /// The card is to be topped up by a code.
  record TopUpCard() implements Press {}

  /// 先付后加.
  record OpenPrepay() implements Press {}

  /// The nozzle that is to be paid for in advance.
  record PickPump(int nozzleSign) implements Press {}

  record PresetAmount(Money limit) implements Press {}

  record PresetVolume(Quantity limit) implements Press {}

  /// 加满.
  record PresetFull() implements Press {}

  /// 其他: a number pad for the limit.
  record OpenPreset() implements Press {}

  record ClosePreset() implements Press {}

  /// Yuan or litres.
  record SwitchPresetUnit() implements Press {}

  /// 没错: this grade is meant.
  record GradeIsRight() implements Press {}

  /// 挂回: it was the wrong nozzle.
  record HangUpInstead() implements Press {}

  record SwitchLanguage() implements Press {}

  record SwitchContrast() implements Press {}
}
