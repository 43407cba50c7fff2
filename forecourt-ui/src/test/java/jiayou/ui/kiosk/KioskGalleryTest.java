package jiayou.ui.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import jiayou.core.session.Language;
import jiayou.ui.kiosk.KioskFrame.Overlay;
import jiayou.ui.kiosk.KioskFrame.StaffCall;
import jiayou.ui.look.PixelPitch;
import jiayou.ui.look.Theme;
import jiayou.ui.text.Texts;
import jiayou.ui.window.CanvasSize;
import jiayou.ui.window.Fx;
import jiayou.ui.window.Gallery;
import org.controlsfx.control.GridView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Draws every kiosk screen in both languages and looks them over.
@Timeout(600)
class KioskGalleryTest {

  private static final double ACCESS_BAR_TOP = 1776;
  private static final PixelPitch PITCH = new PixelPitch(0.248);

  private final Gallery gallery = new Gallery(CanvasSize.KIOSK, PITCH);

  @Test
  void everyScreenIsWholeInBothLanguages() {
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      Samples.screens()
          .forEach((name, screen) -> {
            faults.addAll(draw(name, language, Theme.LIGHT, new Overlay.Nothing(), screen));
            if (language == Language.ZH) {
              faults.addAll(draw(name, language, Theme.DARK, new Overlay.Nothing(), screen));
            }
          });
    }
    assertEquals(List.of(), faults, String.join("\n", faults));
  }

  @Test
  void highContrastAndOverlaysAreWholeToo() {
    List<String> faults = new ArrayList<>();
    for (String name :
        List.of(
            "k01-attract",
            "k02-home",
            "k02p-amount",
            "k02p-yuan",
            "k03-basket",
            "k03-coupons",
            "k03-points-off",
            "k03m-typing",
            "k03r-called",
            "k03r-staff",
            "k04-payment",
            "k04-card-held",
            "k04-card-low",
            "k05b-unknown",
            "k06-success",
            "k06b-paper-out",
            "k06p-back",
            "k07-form",
            "k07-found",
            "k07-issued",
            "k09-offline")) {
      faults.addAll(
          draw(name, Language.ZH, Theme.CONTRAST, new Overlay.Nothing(), Samples.screen(name)));
    }
    for (Language language : Language.values()) {
      faults.addAll(
          draw(
              "k11-idle",
              language,
              Theme.LIGHT,
              new Overlay.IdleWarning(26, 30),
              Samples.screen("k03-basket")));
      for (Notice notice : Notice.values()) {
        faults.addAll(
            draw(
                "toast-" + notice,
                language,
                Theme.LIGHT,
                new Overlay.Toast(notice, List.of("2")),
                Samples.screen("k02-home")));
      }
    }
    assertEquals(List.of(), faults, String.join("\n", faults));
  }

  @Test
  void everyRecordOfTheScreensHasASample() {
    Set<Class<?>> records =
        Arrays.stream(KioskScreen.class.getPermittedSubclasses()).collect(Collectors.toSet());
    Set<Class<?>> drawn =
        Samples.screens().values().stream().map(Object::getClass).collect(Collectors.toSet());
    assertEquals(records, drawn, "add what is missing to Samples.screens()");
  }

  /// The lower end of the lowest word that is not scrolled away.
  private static double endOfWords(Node node) {
    if (node instanceof ScrollPane || node instanceof GridView) {
      return 0;
    }
    double own =
        node instanceof Label label ? label.localToScene(label.getLayoutBounds()).getMaxY() : 0;
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .mapToDouble(KioskGalleryTest::endOfWords)
            .reduce(own, Math::max)
        : own;
  }

  private List<String> draw(
      String name, Language language, Theme theme, Overlay overlay, KioskScreen screen) {
    String station = new Texts(language).pick("青岚驿 · 滨河路站", "Qinglan · Binhe Rd");
    KioskFrame frame =
        new KioskFrame(language, theme, "10:47", station, StaffCall.NOT_CALLED, overlay);
    String file = "%s-%s-%s".formatted(name, Texts.code(language), theme.styleClass());
    return Fx.call(() -> {
      KioskView view = new KioskView(PITCH, Motion.NONE, Optional.empty(), press -> {});
      view.show(frame, screen);
      List<String> faults = gallery.draw(file, view.node());
      double end = endOfWords(view.node().getChildrenUnmodifiable().getFirst());
      if (end > ACCESS_BAR_TOP) {
        faults.add("%s: words end at %.0f, under the bar".formatted(file, end));
      }
      return faults;
    });
  }
}
