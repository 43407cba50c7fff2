package jiayou.ui.dispenser;

import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.core.session.Language;
import jiayou.ui.look.Look;
import jiayou.ui.look.Parts;
import jiayou.ui.look.PixelPitch;
import jiayou.ui.look.Theme;
import jiayou.ui.signage.SignagePlayer;
import jiayou.ui.signage.SignageWords;

/// Draws the screens of a dispenser and reports presses. It decides nothing and remembers only what
/// is on the glass: a page stays while its kind of screen stays, so that figures change in place
/// and a finger never meets a button that was just replaced. Everything runs on the JavaFX thread.
public final class DispenserView extends StackPane {

  private static final URL SHEET =
      Objects.requireNonNull(DispenserView.class.getResource("dispenser.css"), "dispenser.css");

  private final PixelPitch pitch;
  private final SignagePlayer signage;
  private final Consumer<Press> presses;
  private final TopBar top = new TopBar();
  private final StackPane body = new StackPane();
  private final Foot foot = new Foot();

  private PageKit kit;
  private Theme dressed = Theme.DARK;
  private Optional<Region> page = Optional.empty();

  /// @param signage plays while nobody is here, and rests otherwise
  /// @param presses told of each touch, on the JavaFX thread; it must not block
  public DispenserView(PixelPitch pitch, SignagePlayer signage, Consumer<Press> presses) {
    this.pitch = pitch;
    this.signage = signage;
    this.presses = presses;
    this.kit = new PageKit(new DispenserTexts(Language.ZH), pitch, presses);
    getStyleClass().addAll("screen", "dispenser");
    Parts.pad(body, 0, 32, 0, 32);
    getChildren().setAll(new VBox(top, Parts.high(body, 582), spacer(), foot));
    dress(dressed);
    signage.say(SignageWords.in(Language.ZH));
  }

  public void show(DispenserFrame frame, DispenserScreen screen) {
    speak(frame.language());
    if (frame.theme() != dressed) {
      dress(frame.theme());
    }
    ground(screen);
    top.show(frame, StateTag.of(kit, frame, screen));
    showPage(screen);
    foot.show(kit, frame, screen);
    play(screen);
  }

  private void dress(Theme theme) {
    dressed = theme;
    new Look(theme, pitch).dress(this, SHEET);
  }

  private void speak(Language language) {
    if (language != kit.words().language()) {
      kit = new PageKit(new DispenserTexts(language), pitch, presses);
      page = Optional.empty();
      signage.say(SignageWords.in(language));
    }
  }

  private void ground(DispenserScreen screen) {
    boolean green = screen instanceof DispenserScreen.Paid;
    if (green != getStyleClass().contains("paid")) {
      if (green) {
        getStyleClass().add("paid");
      } else {
        getStyleClass().remove("paid");
      }
    }
  }

  private void showPage(DispenserScreen screen) {
    switch (screen) {
      case DispenserScreen.Idle idle ->
          page(IdlePage.class, () -> new IdlePage(kit, signage)).show(idle);
      case DispenserScreen.Calling calling ->
          page(HosePage.class, () -> new HosePage(kit)).show(calling);
      case DispenserScreen.Ready ready -> page(HosePage.class, () -> new HosePage(kit)).show(ready);
      case DispenserScreen.LimitPad pad ->
          page(LimitPadPage.class, () -> new LimitPadPage(kit)).show(pad);
      case DispenserScreen.GradeCheck check -> nozzleWord().show(check);
      case DispenserScreen.HangUp hangUp -> nozzleWord().show(hangUp);
      case DispenserScreen.Denied denied -> nozzleWord().show(denied);
      case DispenserScreen.Live live -> page(LivePage.class, () -> new LivePage(kit)).show(live);
      case DispenserScreen.Pay pay -> page(PayPage.class, () -> new PayPage(kit)).show(pay);
      case DispenserScreen.Inside inside ->
          page(InsidePage.class, () -> new InsidePage(kit)).show(inside);
      case DispenserScreen.OnPhone phone ->
          page(PhonePage.class, () -> new PhonePage(kit)).show(phone);
      case DispenserScreen.Unknown unknown ->
          page(UnknownPage.class, () -> new UnknownPage(kit)).show(unknown);
      case DispenserScreen.NotPaid notPaid ->
          page(NotPaidPage.class, () -> new NotPaidPage(kit)).show(notPaid);
      case DispenserScreen.PrepaidDone done ->
          page(PrepaidDonePage.class, () -> new PrepaidDonePage(kit)).show(done);
      case DispenserScreen.Paid paid -> page(PaidPage.class, () -> new PaidPage(kit)).show(paid);
      case DispenserScreen.OutOfReach out ->
          page(OutOfReachPage.class, () -> new OutOfReachPage(kit)).show(out);
    }
  }

  private NozzleWordPage nozzleWord() {
    return page(NozzleWordPage.class, () -> new NozzleWordPage(kit));
  }

  private <P extends Region> P page(Class<P> kind, Supplier<P> build) {
    if (page.isPresent() && kind.isInstance(page.get())) {
      return kind.cast(page.get());
    }
    P made = build.get();
    page = Optional.of(made);
    body.getChildren().setAll(made);
    return made;
  }

  private void play(DispenserScreen screen) {
    if (screen instanceof DispenserScreen.Idle idle && idle.hasPictures()) {
      signage.start();
    } else {
      signage.stop();
    }
  }

  private static Region spacer() {
    return Parts.grow(new Region());
  }
}
