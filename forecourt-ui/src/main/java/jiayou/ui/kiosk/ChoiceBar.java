package jiayou.ui.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import jiayou.ui.keyboard.Candidate;
import jiayou.ui.keyboard.Composition;
import jiayou.ui.look.Parts;

/// The letters that are being composed, and what they may mean, a page at a time.
final class ChoiceBar {

  private static final double HEIGHT = 84;
  private static final double GAP = 14;
  private static final double SIGN = 40;
  private static final double INSIDE = 52;
  private static final double PAGER = 2 * (HEIGHT + GAP);
  private static final double LETTER = 21;
  private static final double LEAST = 110;
  private static final double MOST = 270;

  private final HBox bar = Parts.high(Parts.wide(Parts.row(GAP), KeyRows.WIDTH), HEIGHT);
  private final Consumer<Candidate> chosen;
  private List<List<Candidate>> pages = List.of();
  private Composition composition = Composition.NOTHING;
  private int page;

  ChoiceBar(Consumer<Candidate> chosen) {
    this.chosen = chosen;
  }

  Region node() {
    return bar;
  }

  /// @param hint stands there while nothing is composed
  void show(Composition next, String hint) {
    composition = next;
    pages = pages(next.candidates(), room(next.letters()));
    page = 0;
    if (next.isEmpty()) {
      bar.getChildren().setAll(Parts.text(hint, "f28", "t2"));
    } else {
      draw();
    }
  }

  private void draw() {
    Label letters = Parts.name(composition.letters(), "f36", "n", "t2");
    letters.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    bar.getChildren().setAll(Parts.wide(letters, width(composition.letters())));
    if (pages.isEmpty()) {
      return;
    }
    for (Candidate candidate : pages.get(page)) {
      bar.getChildren().add(choice(candidate));
    }
    bar.getChildren().add(Parts.spring());
    if (page > 0) {
      bar.getChildren().add(turn("kb-less", "mdi2c-chevron-left", -1));
    }
    if (page + 1 < pages.size()) {
      bar.getChildren().add(turn("kb-more", "mdi2c-chevron-right", 1));
    }
  }

  private Button choice(Candidate candidate) {
    boolean first = candidate.equals(composition.candidates().getFirst());
    Button choice =
        Parts.press(
            "choice-" + candidate.text(),
            () -> chosen.accept(candidate),
            Parts.text(candidate.text(), "f40"),
            "key",
            first ? "p" : "plain");
    return Parts.wide(Parts.high(choice, HEIGHT), width(candidate));
  }

  private Button turn(String id, String icon, int by) {
    Button turn =
        Parts.press(
            id,
            () -> {
              page += by;
              draw();
            },
            Parts.icon(icon, "i48"),
            "key",
            "fn");
    return Parts.wide(Parts.high(turn, HEIGHT), HEIGHT);
  }

  private static List<List<Candidate>> pages(List<Candidate> candidates, double room) {
    List<List<Candidate>> pages = new ArrayList<>();
    double left = 0;
    for (Candidate candidate : candidates) {
      double width = width(candidate) + GAP;
      if (pages.isEmpty() || width > left) {
        pages.add(new ArrayList<>());
        left = room;
      }
      pages.getLast().add(candidate);
      left -= width;
    }
    return pages;
  }

  private static double room(String letters) {
    return KeyRows.WIDTH - width(letters) - PAGER - GAP;
  }

  private static double width(String letters) {
    return Math.clamp(letters.length() * LETTER, LEAST, MOST);
  }

  private static double width(Candidate candidate) {
    return INSIDE + SIGN * candidate.text().length();
  }
}
