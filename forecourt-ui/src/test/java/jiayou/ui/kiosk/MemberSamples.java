package jiayou.ui.kiosk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jiayou.ui.kiosk.SignIn.Progress;
import jiayou.ui.kiosk.SignIn.Trouble;

/// The member's page from the first digit to what can go wrong.
final class MemberSamples {

  private static final Optional<String> ENROL = Optional.of("https://pay.example/join?s=S1");

  private MemberSamples() {}

  static void add(Map<String, KioskScreen> all) {
    all.put("k03m-member", phone("", Progress.TYPING, Optional.empty()));
    all.put("k03m-typing", phone("138001", Progress.TYPING, Optional.empty()));
    all.put("k03m-phone", phone("13800138000", Progress.TYPING, Optional.empty()));
    all.put("k03m-sending", phone("13800138000", Progress.ASKING, Optional.empty()));
    all.put("k03m-code", code("", Progress.TYPING, Optional.empty()));
    all.put("k03m-code-typing", code("4081", Progress.TYPING, Optional.empty()));
    all.put("k03m-checking", code("408123", Progress.ASKING, Optional.empty()));
    for (Trouble trouble : Trouble.values()) {
      String name = "k03m-" + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
      all.put(
          name,
          trouble == Trouble.NOT_SENT
              ? phone("13800138000", Progress.TYPING, Optional.of(trouble))
              : code("", Progress.TYPING, Optional.of(trouble)));
    }
  }

  private static KioskScreen phone(String typed, Progress progress, Optional<Trouble> trouble) {
    return new KioskScreen.Member(new SignIn.Phone(typed, progress, trouble), ENROL);
  }

  private static KioskScreen code(String typed, Progress progress, Optional<Trouble> trouble) {
    return new KioskScreen.Member(
        new SignIn.PhoneCode("138****8000", typed, progress, trouble), Optional.empty());
  }
}
