package jiayou.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jiayou.config.Fault;
import jiayou.config.ForecourtSettings.Controller;
import jiayou.config.Settings;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.SaleParked;
import jiayou.core.port.Forecourt;
import jiayou.core.port.Holder;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.PaymentProvider;
import jiayou.core.port.TicketPrinter;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules;
import jiayou.core.session.Language;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Terminal;
import jiayou.journal.H2Journal;
import jiayou.journal.JournalCodec;
import jiayou.office.Office;
import jiayou.payment.ecard.EcardBook;
import jiayou.payment.ecard.EcardHolder;
import jiayou.payment.ecard.EcardSettings;
import jiayou.payment.ecard.EcardTopUp;

/// One terminal: everything is made and tied together here, and nowhere else.
public final class Kiosk implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Kiosk.class.getName());

  private static final Duration JOURNAL_LOOK = Duration.ofMinutes(4);
  private static final Duration PRINTER_LOOK = Duration.ofSeconds(5);
  private static final Duration TITLES_LOOK = Duration.ofMinutes(10);
  private static final Duration CATALOGUE_LOOK = Duration.ofMinutes(5);
  private static final Duration QUIET_POLL = Duration.ofSeconds(1);

  private final H2Journal<Event, Effect> journal;
  private final Rules rules;
  private final List<SaleParked> parked;
  private final TerminalLoop loop;
  private final Thread loopThread;
  private final EffectRunner runner;
  private final ReportQueue reports;
  private final ForecourtPoller poller;
  private final HouseKeeping houseKeeping;
  private final JournalKeeper journalKeeper;
  private final Office office;
  private final Optional<EcardBook> cardBook;
  private final MemberDesk members;
  private final InvoiceDesk invoices;
  private final CardDesk cards;
  private final Screens screens;
  private final Screens.Touches touches;
  private final Scanners scanners;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Kiosk(Settings settings, Screens screens) throws IOException {
    this.screens = screens;
    InstantSource clock = InstantSource.system();
    SecureRandom random = new SecureRandom();
    rules = SettledRules.of(settings);
    Path dataFolder = Files.createDirectories(settings.terminal().dataFolder());
    if (!H2Journal.isIn(dataFolder)) {
      // A new journal counts from 1 again: what an old one ordered is a stranger's.
      Installation.forget(dataFolder);
    }
    journal = openJournal(dataFolder);
    Installation installation = Installation.of(dataFolder, random);
    Adapters adapters = new Adapters(settings, installation, clock);
    Forecourt forecourt = adapters.forecourt();
    PayingAdapters paying = new PayingAdapters(settings, installation, clock);
    Map<String, PaymentProvider> providers = paying.providers();
    TicketTemplates templates = TicketTemplates.of(settings);
    TicketPrinter printer = new Printers(settings, templates).printer();
    office = adapters.office();
    CodeVault codes = new CodeVault();

    Map<String, Holder> holders = new HashMap<>(Map.of("office", office.holder()));
    Optional<EcardSettings> ecard = paying.ecard();
    cardBook =
        ecard.isPresent()
            ? Optional.of(EcardBook.open(dataFolder, clock.instant()))
            : Optional.empty();
    if (ecard.isPresent()) {
      holders.put("ecard", new EcardHolder(ecard.get(), cardBook.orElseThrow(), clock, random));
    }
    members = new MemberDesk(office.members(), this::offer);
    cards = new CardDesk(ecard.map(card -> new EcardTopUp(card, clock, random)), this::offer);
    StationPapers papers = new StationPapers(settings);
    invoices =
        new InvoiceDesk(
            new Invoicings(settings, clock, random).invoicing(office.invoices()),
            TitleVault.in(dataFolder, random),
            this::offer);
    reports = new ReportQueue(office.client(), journal::openPromises, this::offer, clock, random);
    runner =
        new EffectRunner(
            forecourt,
            new Payments(providers, codes, settings.payments().timings().pollInterval(), clock),
            new Desks(office.members(), holders, codes),
            invoices,
            printer,
            papers.passes(),
            reports::offer,
            this::offer);
    touches =
        new Screens.Touches(
            this::pressed,
            new Scanner(
                    Routes.of(settings),
                    codes,
                    Routes.badges(settings),
                    StationPapers.key(settings),
                    papers.links(),
                    members::lookUp,
                    cards::shown,
                    this::offer)
                ::scanned);
    scanners = new Scanners(settings, touches.scans());
    Replay replay = Replay.from(journal, rules);
    parked = replay.untold();
    loop =
        new TerminalLoop(
            journal,
            journal::heartbeat,
            Terminal.started(
                replay.books(), kiosks(settings), language(settings), clock.instant(), rules),
            rules,
            clock,
            runner::carryOut,
            screens::accept);
    poller =
        new ForecourtPoller(
            forecourt, controller(settings).pollInterval(), QUIET_POLL, this::offer);
    houseKeeping =
        new HouseKeeping(
            settings.terminal().id(),
            office.client(),
            printer,
            reports,
            () -> templates.faults().stream().map(Fault::toString).toList(),
            new CatalogueFile(settings.terminal().dataFolder()),
            clock,
            this::offer);
    journalKeeper = new JournalKeeper(journal, rules, clock, this::offer);
    loopThread = Thread.ofPlatform().name("terminal").unstarted(loop);
  }

  /// Opens the journal, the windows and the devices, and goes on where the last run stopped.
  ///
  /// @throws IOException when a key, a certificate or the data folder cannot be read
  /// @throws jiayou.core.port.Journal.JournalFailure when the journal is in use or damaged
  public static Kiosk start(Settings settings, WindowPlaces places) throws IOException {
    return start(
        settings, new Windows(settings, SettledRules.of(settings), places, InstantSource.system()));
  }

  /// The same terminal with other screens.
  static Kiosk start(Settings settings, Screens screens) throws IOException {
    Kiosk kiosk = new Kiosk(settings, screens);
    List<Promise<Effect>> open = kiosk.journal.openPromises();
    kiosk.screens.open(kiosk.touches);
    kiosk.scanners.start();
    // First in the inbox, so that what is new never overtakes what is owed.
    kiosk.settle(open);
    kiosk.parked.forEach(sale -> kiosk.offer(Message.answered(List.of(), sale)));
    kiosk.loopThread.start();
    Thread.ofPlatform().daemon().name("forecourt").start(kiosk.poller);
    kiosk.houseKeeping.start(
        PRINTER_LOOK, settings.backOffice().heartbeatInterval(), CATALOGUE_LOOK);
    kiosk.houseKeeping.every(
        TITLES_LOOK, () -> kiosk.loop.offer(new Message.OnLoop(kiosk::tidyTitles)));
    kiosk.journalKeeper.start(JOURNAL_LOOK);
    return kiosk;
  }

  /// The windows, for whoever looks after them.
  public List<ScreenWindow> windows() {
    return screens.windows();
  }

  /// Waits until the terminal is told to stop.
  public void await() throws InterruptedException {
    loopThread.join();
  }

  /// Stops; what is under way stays promised and is settled by the next start. Closing twice is
  /// closing once.
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    scanners.close();
    poller.close();
    houseKeeping.close();
    journalKeeper.close();
    runner.close();
    reports.close();
    loop.offer(new Message.Stop());
    try {
      loopThread.join(Duration.ofSeconds(10));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    journal.close();
    closeDesks();
    screens.close();
  }

  private void closeDesks() {
    office.close();
    try {
      if (cardBook.isPresent()) {
        cardBook.get().close();
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the book of cards did not close", e);
    }
  }

  /// What the last run left open is settled, not done again.
  private void settle(List<Promise<Effect>> open) {
    loop.offer(
        new Message.OnLoop(() ->
            open.forEach(p -> runner.carryOut(new Promise<>(p.id(), p.effect().afterCrash())))));
  }

  private void pressed(String screen, Press press) {
    if (press instanceof Press.CheckNow) {
      runner.hurry();
    }
    offer(new Input.Pressed(screen, press));
    if (press instanceof Press.OfInvoice asked) {
      loop.offer(new Message.OnLoop(() -> invoices.pressed(screen, asked, loop.station())));
    }
    if (press instanceof Press.TopUpCard) {
      loop.offer(new Message.OnLoop(() -> cards.topUp(screen, loop.station())));
    }
    if (press instanceof Press.SendPhoneCode || press instanceof Press.ConfirmTyped) {
      loop.offer(new Message.OnLoop(() -> members.pressed(screen, press, loop.station())));
    }
  }

  private void tidyTitles() {
    invoices.tidy(loop.station().books());
  }

  private void offer(Input input) {
    loop.offer(Message.seen(input));
  }

  private void offer(Message message) {
    loop.offer(message);
  }

  private static H2Journal<Event, Effect> openJournal(Path dataFolder) {
    return new H2Journal<>(dataFolder, ParkedSales.events(), new JournalCodec<>(Effect.class));
  }

  private static List<String> kiosks(Settings settings) {
    return settings.terminal().kioskScreen().isPresent() ? List.of(SettledRules.KIOSK) : List.of();
  }

  private static Controller controller(Settings settings) {
    return settings.forecourt().controllers().getFirst();
  }

  private static Language language(Settings settings) {
    return switch (settings.terminal().language()) {
      case ZH_CN -> Language.ZH;
      case EN -> Language.EN;
    };
  }
}
