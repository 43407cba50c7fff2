package jiayou.core.press;

import jiayou.core.value.FuellingKey;

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

  record SwitchLanguage() implements Press {}

  record SwitchContrast() implements Press {}
}
