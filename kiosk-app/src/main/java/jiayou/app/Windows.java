package jiayou.app;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.stage.Stage;
import jiayou.config.Settings;
import jiayou.config.SignageSettings;
import jiayou.config.TerminalSettings.Dispenser;
import jiayou.config.TerminalSettings.ScreenSize;
import jiayou.core.rules.Rules;
import jiayou.core.station.Station;
import jiayou.ui.dispenser.DispenserFrame;
import jiayou.ui.dispenser.DispenserScreen;
import jiayou.ui.dispenser.DispenserView;
import jiayou.ui.kiosk.KioskFrame;
import jiayou.ui.kiosk.KioskScreen;
import jiayou.ui.kiosk.KioskView;
import jiayou.ui.look.Fonts;
import jiayou.ui.look.PixelPitch;
import jiayou.ui.look.Theme;
import jiayou.ui.projection.DispenserProjection;
import jiayou.ui.projection.KioskProjection;
import jiayou.ui.signage.Airtime;
import jiayou.ui.signage.FolderPictures;
import jiayou.ui.signage.Playlist;
import jiayou.ui.signage.PlaylistClock;
import jiayou.ui.signage.SignagePlayer;
import jiayou.ui.signage.SignageWords;
import jiayou.ui.signage.TurnTimer;
import jiayou.ui.window.CanvasSize;
import jiayou.ui.window.FxThread;
import jiayou.ui.window.Placement;
import jiayou.ui.window.TerminalWindow;

/// The windows of this terminal: a kiosk, a dispenser's screen, or both side by side.
final class Windows implements Screens {

  private static final System.Logger LOG = System.getLogger(Windows.class.getName());

  /// No true clock stands before the program was made.
  private static final Instant BUILT = Instant.parse("2026-11-21T00:00:00Z");

  /// The dispenser is dark from dusk to dawn.
  private static final LocalTime DAWN = LocalTime.of(6, 30);

  private static final LocalTime DUSK = LocalTime.of(18, 30);

  private final List<DrawnWindow<?, ?>> drawn = new ArrayList<>();
  private final List<TerminalWindow> glass = new ArrayList<>();
  private final Executor decoder =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("pictures").factory());
  private final Settings settings;
  private final Rules rules;
  private final WindowPlaces places;
  private final InstantSource clock;

  Windows(Settings settings, Rules rules, WindowPlaces places, InstantSource clock) {
    this.settings = settings;
    this.rules = rules;
    this.places = places;
    this.clock = clock;
  }

  /// Starts JavaFX and opens the windows; returns when they stand.
  @Override
  public void open(Touches touches) {
    FxThread.start();
    FxThread.call(() -> {
      Fonts.load();
      settings.terminal().kioskScreen().ifPresent(panel -> openKiosk(panel, touches));
      settings
          .terminal()
          .dispenser()
          .map(Dispenser::screen)
          .ifPresent(panel -> openDispenser(panel, touches));
      return glass.size();
    });
  }

  @Override
  public void accept(Station station) {
    drawn.forEach(window -> window.accept(station));
  }

  @Override
  public List<ScreenWindow> windows() {
    return List.copyOf(drawn);
  }

  @Override
  public void close() {
    FxThread.stop();
  }

  private void openKiosk(ScreenSize panel, Touches touches) {
    SignagePlayer player = signage();
    player.setPrefSize(1080, 1010);
    player.keepTopFree(130);
    KioskView view =
        new KioskView(
            pitch(panel, CanvasSize.KIOSK),
            places.motion(),
            Optional.of(player),
            press -> touches.presses().accept(SettledRules.KIOSK, press));
    TerminalWindow window =
        window(view.node(), CanvasSize.KIOSK, places.kiosk(), scansAt(SettledRules.KIOSK, touches));
    drawn.add(
        new DrawnWindow<KioskFrame, KioskScreen>(
            SettledRules.KIOSK,
            station -> KioskProjection.of(station, SettledRules.KIOSK, rules, theme()),
            (frame, screen) -> {
              player.say(SignageWords.in(frame.language()).withoutMark());
              view.show(frame, screen);
            },
            view.node(),
            window::picture,
            scansAt(SettledRules.KIOSK, touches)));
    window.show();
    player.start();
  }

  private void openDispenser(ScreenSize panel, Touches touches) {
    SignagePlayer player = signage();
    DispenserView view =
        new DispenserView(
            pitch(panel, CanvasSize.DISPENSER),
            player,
            press -> touches.presses().accept(SettledRules.DISPENSER, press));
    TerminalWindow window =
        window(
            view,
            CanvasSize.DISPENSER,
            places.dispenser(),
            scansAt(SettledRules.DISPENSER, touches));
    drawn.add(
        new DrawnWindow<DispenserFrame, DispenserScreen>(
            SettledRules.DISPENSER,
            station ->
                DispenserProjection.of(station, SettledRules.DISPENSER, rules, dispenserTheme()),
            view::show,
            view,
            window::picture,
            scansAt(SettledRules.DISPENSER, touches)));
    window.show();
    player.start();
  }

  private TerminalWindow window(
      Parent canvas, CanvasSize size, Placement placement, Consumer<String> scans) {
    TerminalWindow window =
        new TerminalWindow(
            new Stage(),
            canvas,
            size,
            placement,
            Scanners.wedge(settings.scanner().wedge()),
            scans);
    glass.add(window);
    return window;
  }

  private static Consumer<String> scansAt(String screen, Touches touches) {
    return text -> touches.scans().accept(screen, text);
  }

  /// The pictures of the settings' playlist; what cannot be shown is skipped and told to the admin.
  private SignagePlayer signage() {
    SignageSettings signage = settings.signage();
    List<Playlist.Item> items = new ArrayList<>();
    for (SignageSettings.Item item : signage.items()) {
      items.add(
          new Playlist.Item(
              signage.folder().relativize(item.file()).toString(), item.shown(), airtime(item)));
    }
    return new SignagePlayer(
        new PlaylistClock(new Playlist(items), rules.zone(), BUILT),
        new FolderPictures(signage.folder(), decoder),
        clock,
        TurnTimer.ofScreen(),
        bad -> LOG.log(System.Logger.Level.WARNING, "signage: {0} {1}", bad.file(), bad.why()),
        SignagePlayer.FADE);
  }

  private static Airtime airtime(SignageSettings.Item item) {
    Airtime airtime = Airtime.ALWAYS;
    if (item.dates().from().isPresent() || item.dates().to().isPresent()) {
      airtime =
          airtime.between(
              item.dates().from().orElse(LocalDate.MIN), item.dates().to().orElse(LocalDate.MAX));
    }
    if (item.hours().isPresent()) {
      airtime = airtime.hours(item.hours().get().from(), item.hours().get().to());
    }
    return item.weekdays().size() == DayOfWeek.values().length
        ? airtime
        : airtime.on(item.weekdays());
  }

  /// How large a pixel of the canvas is on the panel that the canvas is scaled to.
  private PixelPitch pitch(ScreenSize panel, CanvasSize canvas) {
    double scale = canvas.scaleIn(panel.widthPx(), panel.heightPx());
    return new PixelPitch(settings.terminal().pixelPitchMm().doubleValue() * scale);
  }

  private Theme theme() {
    return switch (settings.terminal().theme()) {
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
    };
  }

  private Theme dispenserTheme() {
    LocalTime now = LocalTime.ofInstant(clock.instant(), rules.zone());
    boolean night = now.isBefore(DAWN) || !now.isBefore(DUSK);
    return night ? Theme.DARK : theme();
  }
}
