package jiayou.ui.kiosk;

import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import jiayou.core.press.Press;
import jiayou.core.session.Language;
import jiayou.ui.keyboard.LexiconShelf;
import jiayou.ui.look.Look;
import jiayou.ui.look.Parts;
import jiayou.ui.look.PixelPitch;
import jiayou.ui.text.Texts;

/// Draws the kiosk's screens on a canvas of 1080 × 1920 and reports what is pressed. It decides
/// nothing: the screen is the state. Everything here runs on the JavaFX thread.
public final class KioskView {

  private static final Duration CHANGE = Duration.millis(200);
  private static final double RISE = 24;

  private final PixelPitch pitch;
  private final Motion motion;
  private final Optional<Node> signage;
  private final Consumer<Press> presses;
  private final Texts chinese = new Texts(Language.ZH);
  private final Texts english = new Texts(Language.EN);
  private final URL sheet = Objects.requireNonNull(KioskView.class.getResource("kiosk.css"));
  private final StackPane pages = new StackPane();
  private final StackPane access = new StackPane();
  private final StackPane over = new StackPane();
  private final StackPane canvas = new StackPane(pages, access, over);
  private final LexiconShelf lexicon = new LexiconShelf();
  private Optional<Shown> shown = Optional.empty();

  /// What is on the glass at this moment.
  private record Shown(KioskFrame frame, KioskScreen screen, Page page, Page overlay) {}

  /// @param signage plays in the upper half of the attract screen, 1080 × 1010; the built-in
  ///   picture stands there when none is given
  /// @param presses called on the JavaFX thread; must return at once
  public KioskView(
      PixelPitch pitch, Motion motion, Optional<Node> signage, Consumer<Press> presses) {
    this.pitch = pitch;
    this.motion = motion;
    this.signage = signage;
    this.presses = presses;
    canvas.getStyleClass().add("screen");
    canvas.setAlignment(Pos.TOP_LEFT);
    pages.setAlignment(Pos.TOP_LEFT);
    StackPane.setAlignment(access, Pos.BOTTOM_LEFT);
    access.setMaxHeight(144);
    over.setPickOnBounds(false);
  }

  /// The canvas, to be put into a window.
  public Parent node() {
    return canvas;
  }

  /// Shows a screen. Only what changed is drawn again; a screen that differs in its seconds, its
  /// clock or its pump's figures alone keeps every node.
  public void show(KioskFrame frame, KioskScreen screen) {
    new Look(frame.theme(), pitch).dress(canvas, sheet);
    PageKit kit = new PageKit(texts(frame.language()), pitch, frame, presses);
    Page page = reusablePage(frame, screen).orElseGet(() -> redraw(kit, screen));
    Page overlay = reusableOverlay(frame).orElseGet(() -> redrawOverlay(kit));
    page.seconds().accept(screen.seconds());
    page.clock().accept(frame.clock());
    page.live().accept(screen);
    overlay.seconds().accept(secondsLeft(frame.overlay()));
    shown = Optional.of(new Shown(frame, screen, page, overlay));
  }

  private Optional<Page> reusablePage(KioskFrame frame, KioskScreen screen) {
    return shown
        .filter(old -> old.screen().still().equals(screen.still()))
        .filter(old -> surroundings(old.frame()).equals(surroundings(frame)))
        .map(Shown::page);
  }

  private Optional<Page> reusableOverlay(KioskFrame frame) {
    return shown
        .filter(old -> still(old.frame().overlay()).equals(still(frame.overlay())))
        .filter(old -> surroundings(old.frame()).equals(surroundings(frame)))
        .map(Shown::overlay);
  }

  /// What of the frame a page is drawn with: the language, the name, and whether it is covered.
  private static Object surroundings(KioskFrame frame) {
    return new KioskFrame(
        frame.language(),
        frame.theme(),
        "",
        frame.station(),
        frame.staff(),
        covered(frame)
            ? new KioskFrame.Overlay.IdleWarning(0, 0)
            : new KioskFrame.Overlay.Nothing());
  }

  private static KioskFrame.Overlay still(KioskFrame.Overlay overlay) {
    return overlay instanceof KioskFrame.Overlay.IdleWarning warning
        ? new KioskFrame.Overlay.IdleWarning(0, warning.ofSeconds())
        : overlay;
  }

  private static int secondsLeft(KioskFrame.Overlay overlay) {
    return overlay instanceof KioskFrame.Overlay.IdleWarning warning ? warning.secondsLeft() : 0;
  }

  private static boolean covered(KioskFrame frame) {
    return frame.overlay() instanceof KioskFrame.Overlay.IdleWarning;
  }

  private Page redraw(PageKit kit, KioskScreen screen) {
    Page page = draw(kit, screen);
    boolean another = shown.filter(old -> old.screen().getClass() == screen.getClass()).isEmpty();
    pages.getChildren().setAll(page.node());
    access.getChildren().setAll(AccessBar.draw(kit));
    if (another && shown.isPresent() && motion == Motion.FULL) {
      enter(page.node());
    }
    return page;
  }

  private Page draw(PageKit kit, KioskScreen screen) {
    return switch (screen) {
      case KioskScreen.Attract attract -> new AttractPage(kit).draw(attract, signage);
      case KioskScreen.Home home -> new HomePage(kit).draw(home);
      case KioskScreen.Prepay prepay -> new PrepayPage(kit).draw(prepay);
      case KioskScreen.Basket basket -> new BasketPage(kit, covered(kit.frame())).draw(basket);
      case KioskScreen.Member member -> new MemberPage(kit).draw(member);
      case KioskScreen.Payment payment -> new PaymentPage(kit).draw(payment);
      case KioskScreen.Waiting waiting -> new WaitingPage(kit).draw(waiting);
      case KioskScreen.Unknown unknown -> new UnknownPage(kit).draw(unknown);
      case KioskScreen.NotPaid notPaid -> new NotPaidPage(kit).draw(notPaid);
      case KioskScreen.Success success -> new SuccessPage(kit).draw(success);
      case KioskScreen.Prepaid prepaid -> new PrepaidPage(kit).draw(prepaid);
      case KioskScreen.Invoice invoice -> new InvoicePage(kit, lexicon).draw(invoice);
      case KioskScreen.Counter counter -> new CounterPage(kit).draw(counter);
    };
  }

  private Page redrawOverlay(PageKit kit) {
    return switch (kit.frame().overlay()) {
      case KioskFrame.Overlay.Nothing nothing -> {
        over.getChildren().clear();
        yield new Page(over, Page.NO_SECONDS, clock -> {});
      }
      case KioskFrame.Overlay.IdleWarning warning -> {
        Page panel = new IdlePanel(kit).draw(warning);
        over.getChildren().setAll(panel.node());
        yield panel;
      }
      case KioskFrame.Overlay.Toast toast -> {
        Node strip = toast(kit, toast);
        over.getChildren().setAll(strip);
        yield new Page(strip, Page.NO_SECONDS, clock -> {});
      }
    };
  }

  private static Node toast(PageKit kit, KioskFrame.Overlay.Toast toast) {
    String words = kit.t(toast.notice().key(), toast.arguments().toArray());
    HBox strip =
        Parts.face(
            20,
            Parts.icon("mdi2i-information-outline", "i52", "toast-words"),
            Parts.text(words, "f36", "b", "toast-words"));
    Parts.wide(Parts.high(Parts.styled(strip, "toast"), 100), PageKit.WIDTH);
    strip.setMouseTransparent(true);
    StackPane.setAlignment(strip, Pos.TOP_CENTER);
    StackPane.setMargin(strip, new Insets(12, 0, 0, 0));
    return strip;
  }

  private static void enter(Node node) {
    FadeTransition fade = new FadeTransition(CHANGE, node);
    fade.setFromValue(0);
    fade.setToValue(1);
    TranslateTransition rise = new TranslateTransition(CHANGE, node);
    rise.setFromY(RISE);
    rise.setToY(0);
    rise.setInterpolator(Interpolator.EASE_OUT);
    new ParallelTransition(fade, rise).play();
  }

  private Texts texts(Language language) {
    return switch (language) {
      case ZH -> chinese;
      case EN -> english;
    };
  }
}
