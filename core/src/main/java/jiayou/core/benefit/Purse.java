package jiayou.core.benefit;

/// A purse of points (油瓜子); one point is one yuan.
public enum Purse {
  /// 通用: any line.
  GENERAL,
  /// 油品: fuel lines only.
  FUEL,
  /// 非油品: shop lines only.
  GOODS
}
