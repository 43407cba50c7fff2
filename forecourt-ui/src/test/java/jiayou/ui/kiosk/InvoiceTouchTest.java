package jiayou.ui.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import jiayou.core.invoice.Title;
import jiayou.core.invoice.TitleForm.Field;
import jiayou.core.press.Press;
import jiayou.ui.kiosk.KioskFrame.Overlay;
import jiayou.ui.look.PixelPitch;
import jiayou.ui.window.CanvasSize;
import jiayou.ui.window.Fx;
import jiayou.ui.window.Gallery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.util.WaitForAsyncUtils;

/// A finger on the form of an invoice and on the keyboard below it.
@Timeout(300)
class InvoiceTouchTest {

  private static final Overlay NOTHING = new Overlay.Nothing();

  private final KioskGlass glass = new KioskGlass();

  @AfterEach
  void close() {
    glass.close();
  }

  @Test
  void everyButtonOfTheFormReportsItsPress() {
    glass.touch("k02-home", "invoice");
    glass.touch("k06-success", "invoice");
    glass.touch("k07-form", "title-person", "field-tax-number", "clear", "kb-next", "issue");
    glass.touch("k07-found", "company-1", "company-none");
    glass.touch("k07-issued", "finish");
    glass.touch("k07-refused-wrong-title", "invoice-again", "back");
    assertEquals(
        List.of(
            new Press.OpenInvoice(),
            new Press.OpenInvoice(),
            new Press.ChooseTitleKind(Title.Kind.PERSON),
            new Press.PickTitleField(Field.TAX_NUMBER),
            new Press.ClearText(),
            new Press.PickTitleField(Field.TAX_NUMBER),
            new Press.IssueInvoice(),
            new Press.PickCompany(1),
            new Press.PickTitleField(Field.NAME),
            new Press.Finish(),
            new Press.OpenInvoice(),
            new Press.Back()),
        glass.presses());
  }

  @Test
  void lettersAreComposedOnTheGlassAndOnlyTheChosenWordIsReported() throws Exception {
    show("k07-form");
    type("g", "o", "n", "g", "s", "i");
    await("#choice-公司");
    assertEquals(List.of(), typed());
    touch("choice-公司");
    assertEquals(List.of(new Press.TypeText("公司")), typed());
    assertTrue(glass.robot().lookup("#choice-公司").tryQuery().isEmpty());
  }

  @Test
  void theCandidatesAreWholeOnTheGlass() throws Exception {
    show("k07-form");
    Fx.run(() -> "youxiangongs".chars().forEach(letter -> key((char) letter).fire()));
    await("#choice-有限公司");
    Gallery gallery = new Gallery(CanvasSize.KIOSK, new PixelPitch(0.248));
    assertEquals(List.of(), Fx.call(() -> gallery.draw("k07-composing", glass.node())));
  }

  @Test
  void aRareCharacterIsFoundOnALaterPageAndTheRestIsComposedOn() throws Exception {
    show("k07-form");
    type("l", "i", "w", "u");
    await("#choice-礼物");
    while (glass.robot().lookup("#choice-栎").tryQuery().isEmpty()) {
      touch("kb-more");
    }
    touch("choice-栎", "kb-space");
    assertEquals(List.of(new Press.TypeText("栎"), new Press.TypeText("务")), reported());
  }

  @Test
  void whatIsBeingComposedIsTypedBeforeSheGoesOn() throws Exception {
    show("k07-form");
    type("g", "o", "n", "g", "s", "i");
    await("#choice-公司");
    touch("kb-next");
    assertEquals(
        List.of(new Press.TypeText("公司"), new Press.PickTitleField(Field.TAX_NUMBER)), reported());
  }

  @Test
  void theLastLetterIsTakenBackBeforeTheLastCharacter() throws Exception {
    show("k07-form");
    type("g");
    await("#choice-个");
    touch("kb-erase", "kb-erase");
    assertEquals(List.of(new Press.EraseText()), reported());
  }

  @Test
  void aTaxNumberHasCapitalsAndAPhoneDigitsAlone() {
    show("k07-number");
    touch("kb-Q", "kb-7");
    assertTrue(glass.robot().lookup("#kb-mode").tryQuery().isEmpty());
    show("k07-phone");
    touch("kb-8", "kb-erase");
    assertTrue(glass.robot().lookup("#kb-Q").tryQuery().isEmpty());
    assertEquals(
        List.of(
            new Press.TypeText("Q"),
            new Press.TypeText("7"),
            new Press.TypeText("8"),
            new Press.EraseText()),
        reported());
  }

  @Test
  void lettersCanBeTypedAsTheyAre() {
    show("k07-form");
    touch("kb-mode", "kb-A", "kb-mode", "kb-b", "kb-space", "kb-2");
    assertEquals(
        List.of(
            new Press.TypeText("A"),
            new Press.TypeText("b"),
            new Press.TypeText(" "),
            new Press.TypeText("2")),
        reported());
  }

  @Test
  void nothingCanBeSentBeforeItIsWholeAndTheKeySaysWhy() {
    show("k07-number");
    assertTrue(glass.robot().lookup("#issue").tryQuery().isEmpty());
    assertTrue(glass.robot().lookup(".key-off").lookup("税号少 5 位").tryQuery().isPresent());
  }

  @Test
  void aKeyUnderTheFingerOutlivesWhatIsTyped() {
    show("k07-form");
    Node key = glass.robot().lookup("#kb-q").query();
    show("k07-long");
    assertSame(key, glass.robot().lookup("#kb-q").query());
    assertTrue(glass.robot().lookup("税号校验位不符，请核对").tryQuery().isPresent());
  }

  @Test
  void aFoldedKeyboardComesBackWithTheNextField() {
    show("k07-form");
    touch("kb-fold");
    assertTrue(glass.robot().lookup("#kb-q").tryQuery().isEmpty());
    touch("field-name");
    assertTrue(glass.robot().lookup("#kb-q").tryQuery().isPresent());
    touch("kb-fold", "kb-fold");
    assertTrue(glass.robot().lookup("#kb-q").tryQuery().isPresent());
  }

  @Test
  void nothingOfATitleIsPrintedOrStaysOnTheGlass() {
    show("k07-lost");
    assertTrue(glass.robot().lookup("王小明").tryQuery().isPresent());
    show("k01-attract");
    assertTrue(glass.robot().lookup("王小明").tryQuery().isEmpty());
    String printed = Samples.screen("k07-lost").toString();
    assertEquals(-1, printed.indexOf("王小明"), printed);
    assertEquals(-1, printed.indexOf("138"), printed);
  }

  private Button key(char letter) {
    return glass.robot().lookup("#kb-" + letter).queryButton();
  }

  private void show(String screen) {
    glass.show(NOTHING, Samples.screen(screen));
  }

  private void type(String... letters) {
    for (String letter : letters) {
      touch("kb-" + letter);
    }
  }

  private void touch(String... ids) {
    for (String id : ids) {
      glass.robot().clickOn("#" + id);
    }
  }

  /// The lexicon is read beside the JavaFX thread.
  private void await(String node) throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> glass.robot().lookup(node).tryQuery().isPresent());
  }

  /// Without the signs of life that composing gives.
  private List<Press> reported() {
    return glass.presses().stream().filter(p -> !(p instanceof Press.StillHere)).toList();
  }

  private List<Press> typed() {
    return reported().stream().filter(Press.TypeText.class::isInstance).toList();
  }
}
