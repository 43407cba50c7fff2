package jiayou.core.value;

/// A fuel as drivers know it (油品). Controllers only know ASCII names, so names come from our own
/// settings.
///
/// @param id the code on signs and tickets: `92`, `95`, `0`
/// @param nameZh for example `92# 汽油`
/// @param nameEn for example `Petrol 92#`
/// @param tint the name of its colour in the style sheet: `g92`
public record Grade(String id, String nameZh, String nameEn, Unit unit, String tint) {

  /// The code as it stands on the pump: `92#`.
  public String sign() {
    return id + "#";
  }
}
