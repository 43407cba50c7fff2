package jiayou.ui.kiosk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.core.invoice.Title;
import jiayou.core.invoice.TitleForm.Field;
import jiayou.core.press.Press;
import jiayou.core.session.Language;
import jiayou.ui.keyboard.Candidate;
import jiayou.ui.keyboard.Candidates;
import jiayou.ui.keyboard.Composition;
import jiayou.ui.kiosk.InvoiceStep.Filling;
import jiayou.ui.kiosk.InvoiceStep.Lack;
import jiayou.ui.look.Parts;

/// The keyboard on the glass. It composes Pinyin by itself, like an input method, and reports only
/// text; no text field ever has the focus, so a scanner's keystrokes go where they always go. What
/// is composed lives as long as the page.
final class Keyboard {

  private final PageKit kit;
  private final KeyRows rows;
  private final ChoiceBar choices = new ChoiceBar(this::choose);
  private final StackPane issue = new StackPane();
  private final VBox keys = Parts.column(KeyRows.GAP);
  private Optional<Candidates> known = Optional.empty();
  private Composition composition = Composition.NOTHING;
  private Filling filling;
  private Key.Mode mode;
  private boolean folded;

  Keyboard(PageKit kit, CompletableFuture<Candidates> lexicon, Filling filling) {
    this.kit = kit;
    this.rows = new KeyRows(kit, this::struck);
    this.filling = filling;
    this.mode = kit.frame().language() == Language.ZH ? Key.Mode.PINYIN : Key.Mode.CAPITALS;
    Parts.styled(Parts.pad(keys, 20, 24, 20, 24), "kb");
    keys.setMaxHeight(Region.USE_PREF_SIZE);
    lexicon.thenAccept(read -> Platform.runLater(() -> know(read)));
    lay();
    show(filling);
  }

  Region node() {
    return keys;
  }

  void show(Filling next) {
    boolean elsewhere = next.field() != filling.field();
    boolean otherKey = !words(next).equals(words(filling)) || issue.getChildren().isEmpty();
    filling = next;
    if (otherKey) {
      issue.getChildren().setAll(issue());
    }
    if (elsewhere) {
      composition = Composition.NOTHING;
      folded = false;
      lay();
    }
  }

  /// A press elsewhere on the page: what is being composed is typed first, as it stands.
  void report(Press press) {
    settle();
    if (press instanceof Press.PickTitleField && folded) {
      folded = false;
      lay();
    }
    kit.presses().accept(press);
  }

  private void struck(Key key) {
    switch (key) {
      case Key.Sign(char sign) -> sign(sign);
      case Key.Space _ -> space();
      case Key.Erase _ -> erase();
      case Key.SwitchMode _ -> {
        settle();
        mode = mode.next();
        lay();
      }
      case Key.Fold _ -> {
        settle();
        folded = !folded;
        lay();
      }
      case Key.Next _ -> report(new Press.PickTitleField(next()));
    }
  }

  private void sign(char sign) {
    boolean composes =
        filling.field() == Field.NAME && mode == Key.Mode.PINYIN && Character.isLetter(sign);
    if (composes) {
      compose(composition.letters() + sign);
    } else {
      report(new Press.TypeText(String.valueOf(sign)));
    }
  }

  private void space() {
    if (composition.candidates().isEmpty()) {
      report(new Press.TypeText(" "));
    } else {
      choose(composition.candidates().getFirst());
    }
  }

  private void erase() {
    if (composition.isEmpty()) {
      kit.presses().accept(new Press.EraseText());
    } else {
      compose(composition.letters().substring(0, composition.letters().length() - 1));
    }
  }

  private void choose(Candidate candidate) {
    String rest = composition.letters().substring(candidate.letters());
    kit.presses().accept(new Press.TypeText(candidate.text()));
    become(composed(rest));
  }

  /// Nothing is reported yet, but somebody is here.
  private void compose(String letters) {
    become(composed(letters));
    kit.presses().accept(new Press.StillHere());
  }

  private void settle() {
    if (!composition.isEmpty()) {
      String text = known.map(composition::settled).orElse(composition.letters());
      become(Composition.NOTHING);
      kit.presses().accept(new Press.TypeText(text));
    }
  }

  private Composition composed(String letters) {
    return known.map(k -> Composition.of(letters, k)).orElseGet(() -> Composition.waiting(letters));
  }

  private void become(Composition next) {
    composition = next;
    choices.show(next, hint());
  }

  private void know(Candidates read) {
    known = Optional.of(read);
    become(composed(composition.letters()));
  }

  private void lay() {
    if (folded) {
      keys.getChildren().setAll(rows.folded(issue));
      return;
    }
    keys.getChildren().setAll(choices.node());
    keys.getChildren().addAll(rows.of(filling.field(), mode));
    keys.getChildren().add(rows.foot(filling.field(), issue));
    choices.show(composition, hint());
  }

  private String hint() {
    return switch (filling.field()) {
      case NAME -> mode == Key.Mode.PINYIN ? kit.t("keyboard.hint-pinyin") : "";
      case TAX_NUMBER -> kit.t("keyboard.hint-number");
      case PHONE -> kit.t("keyboard.hint-phone");
    };
  }

  private Field next() {
    return switch (filling.field()) {
      case NAME -> filling.kind() == Title.Kind.COMPANY ? Field.TAX_NUMBER : Field.PHONE;
      case TAX_NUMBER -> Field.PHONE;
      case PHONE -> Field.NAME;
    };
  }

  /// A key that would do nothing says what is missing instead.
  private Region issue() {
    if (!(filling.lack() instanceof Lack.Nothing)) {
      return Parts.styled(Parts.centred(Parts.text(words(filling), "f28", "t2")), "key-off");
    }
    Button send =
        Parts.press(
            "issue",
            () -> report(new Press.IssueInvoice()),
            Parts.text(words(filling), "f32", "b"),
            "key",
            "p");
    send.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return send;
  }

  private String words(Filling on) {
    return switch (on.lack()) {
      case Lack.Nothing _ -> kit.t("invoice.issue");
      case Lack.Name _ ->
          on.kind() == Title.Kind.COMPANY
              ? kit.t("invoice.lack.company")
              : kit.t("invoice.lack.person");
      case Lack.TaxNumber(int count) ->
          on.taxNumber().isEmpty()
              ? kit.t("invoice.lack.number")
              : kit.t("invoice.number.short", count);
      case Lack.NotATaxNumber _ -> kit.t("invoice.number.none");
      case Lack.Phone(int count) -> kit.t("invoice.phone.short", count);
      case Lack.NotAPhone _ -> kit.t("invoice.phone.none");
    };
  }
}
