package jiayou.ui.dispenser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jiayou.core.session.Language;
import jiayou.ui.look.Theme;
import jiayou.ui.text.Texts;
import jiayou.ui.window.CanvasSize;
import jiayou.ui.window.Fx;
import jiayou.ui.window.Gallery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Goal: every screen can be drawn in both languages and every theme, with no word cut or pushed
/// out, nothing to press under 12 mm or closer than 3 mm. The pictures lie in `target/gallery` to
/// be looked at.
@Timeout(300)
class DispenserGalleryTest {

  @Test
  void everyScreenHasASample() {
    Set<Class<?>> drawn =
        DispenserSamples.all().values().stream().map(Object::getClass).collect(Collectors.toSet());
    assertEquals(Set.copyOf(Arrays.asList(DispenserScreen.class.getPermittedSubclasses())), drawn);
  }

  @Test
  void everyScreenFitsInBothLanguagesAndEveryTheme() {
    Gallery gallery = new Gallery(CanvasSize.DISPENSER, DispenserSamples.PITCH);
    List<String> faults = new ArrayList<>();
    for (Language language : Language.values()) {
      for (Theme theme : Theme.values()) {
        faults.addAll(Fx.call(() -> draw(gallery, language, theme)));
      }
    }
    assertEquals("", String.join("\n", faults));
  }

  /// One view draws them all in turn, so that what one screen leaves behind would be seen.
  private static List<String> draw(Gallery gallery, Language language, Theme theme) {
    DispenserView view =
        new DispenserView(DispenserSamples.PITCH, DispenserSamples.signage(), _ -> {});
    List<String> faults = new ArrayList<>();
    DispenserSamples.all()
        .forEach((name, screen) -> {
          view.show(DispenserSamples.frame(language, theme), screen);
          String picture = name + "-" + Texts.code(language) + "-" + theme.styleClass();
          faults.addAll(gallery.draw(picture, view));
          faults.addAll(Margins.faults(picture, view, DispenserSamples.PITCH));
        });
    return faults;
  }
}
