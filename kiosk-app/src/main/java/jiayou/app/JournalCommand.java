package jiayou.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.config.Settings;
import jiayou.core.bill.Bill;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.event.Event;
import jiayou.core.event.Settlement;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.port.Journal.Promise;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.station.Books;
import jiayou.core.station.StaffList;
import jiayou.journal.H2Journal;
import jiayou.journal.JournalCodec;
import jiayou.payment.wechat.WechatBills;
import jiayou.payment.wire.BillAnswer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./kiosk journal`.
@Command(
    name = "journal",
    description = {
      "Reads the journal of a stopped terminal: open sales, payments, the queue.",
      "A running terminal holds its journal: stop it first."
    },
    mixinStandardHelpOptions = true)
public final class JournalCommand extends TerminalCommands.WithSettings {

  @Option(names = "--ledger", description = "Print every sale as one JSON document.")
  private boolean ledger;

  @Option(names = "--entries", description = "Print every entry as one JSON line.")
  private boolean entries;

  @Option(names = "--staff", description = "Print what waits for staff.")
  private boolean staff;

  @ArgGroup(exclusive = false)
  private Settling settling = new Settling();

  @Option(
      names = "--bill",
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Hold a trade bill of WeChat Pay (CSV) against the journal; exit 1 if they differ.",
        "Money that nobody can explain goes on the staff list.",
        "More files after the first are bills of the days around."
      })
  private List<Path> bills = List.of();

  @Option(
      names = "--day",
      paramLabel = "YYYY-MM-DD",
      description = "The day of the first bill. Default: that of its first payment.")
  private Optional<LocalDate> day = Optional.empty();

  @Override
  int with(Settings settings) throws IOException {
    Rules rules = SettledRules.of(settings);
    JournalCodec<Event> events = ParkedSales.events();
    try (H2Journal<Event, Effect> journal =
        new H2Journal<>(
            settings.terminal().dataFolder(), events, new JournalCodec<>(Effect.class))) {
      int exit = 0;
      if (ledger) {
        out().println(Ledger.of(journal, rules).json());
      } else if (entries) {
        journal.history(entry ->
            out().println(entry.number() + " " + entry.at() + " " + events.write(entry.event())));
      } else if (staff) {
        staff(journal, rules).list();
      } else if (!settling.subject.isEmpty()) {
        exit = settle(staff(journal, rules));
      } else if (!bills.isEmpty()) {
        exit = bill(journal, rules);
      } else {
        overview(journal, rules);
      }
      out().flush();
      return exit;
    } catch (JournalFailure failure) {
      err().println(failure.getMessage());
      return TerminalCommands.REFUSED;
    }
  }

  private StaffDesk staff(H2Journal<Event, Effect> journal, Rules rules) {
    return new StaffDesk(journal, Replay.of(journal, rules), rules, out());
  }

  private int settle(StaffDesk desk) {
    Optional<String> refusal =
        desk.settle(settling.subject, settling.how, settling.by, Instant.now());
    refusal.ifPresent(err()::println);
    return refusal.isPresent() ? TerminalCommands.REFUSED : 0;
  }

  private int bill(H2Journal<Event, Effect> journal, Rules rules) throws IOException {
    List<Bill> read = new ArrayList<>();
    for (Path file : bills) {
      switch (WechatBills.read(Files.readAllBytes(file))) {
        case BillAnswer.Ready(var rows, var first) -> {
          Optional<LocalDate> date = read.isEmpty() ? day.or(() -> first) : first;
          if (date.isEmpty()) {
            err().println(file + ": no payment tells its day: say --day");
            return TerminalCommands.REFUSED;
          }
          read.add(new Bill("wechat", date.get(), rows));
        }
        case BillAnswer.Unreadable(String why) -> {
          err().println(file + ": " + why);
          return TerminalCommands.REFUSED;
        }
        case BillAnswer.NothingHappened _, BillAnswer.NotYet _, BillAnswer.Unknown _ ->
            throw new IllegalStateException("only a download ends so");
      }
    }
    WholeJournal whole = WholeJournal.of(journal, rules);
    StaffDesk desk = new StaffDesk(journal, whole.books(), rules, out());
    boolean agree =
        new BillDesk(whole, rules, out())
            .compare(read.getFirst(), read.subList(1, read.size()), desk, Instant.now());
    return agree ? 0 : TerminalCommands.REFUSED;
  }

  private void overview(H2Journal<Event, Effect> journal, Rules rules) {
    Books books = Replay.of(journal, rules);
    List<String> lines = new ArrayList<>();
    for (Sale sale : books.sales().values()) {
      if (!sale.isAtRest()) {
        lines.add(sale.trace() + " " + words(sale));
      }
    }
    List<Promise<Effect>> open = journal.openPromises();
    long reports = open.stream().filter(p -> p.effect() instanceof SendReport).count();
    lines.forEach(out()::println);
    out().println(lines.size() + " sales are not at rest");
    out().println(StaffList.of(books).size() + " things wait for staff (--staff)");
    out().println(reports + " reports wait for the back office");
    out().println((open.size() - reports) + " other effects are owed");
    books.rejected().forEach(line -> out().println("refused by the back office: " + line));
  }

  private static String words(Sale sale) {
    String payment =
        sale.lastAttempt()
            .map(a -> a.trade() + " " + a.state().getClass().getSimpleName())
            .orElse("no payment");
    return switch (sale.state()) {
      case SaleState.Open _ -> "open, " + payment;
      case SaleState.Holding _ -> "setting parts aside, " + payment;
      case SaleState.Tendering _ -> "tendering, " + payment;
      case SaleState.Delivering _ -> "paid in advance, " + payment;
      case SaleState.Fulfilling _ -> "paid, being fulfilled";
      case SaleState.Settled _ -> "settled, " + payment;
      case SaleState.Cancelled _ -> "cancelled, " + payment;
      case SaleState.WithStaff(String why) -> "with staff: " + why;
    };
  }

  /// What staff say of one row.
  private static final class Settling {
    @Option(
        names = "--settle",
        required = true,
        paramLabel = "NUMBER",
        description = "Say how a row of the staff list was settled.")
    private String subject = "";

    @Option(
        names = "--how",
        required = true,
        paramLabel = "HOW",
        description = "With --settle: ${COMPLETION-CANDIDATES}.")
    private Settlement how = Settlement.NOTHING_OWED;

    @Option(
        names = "--by",
        required = true,
        paramLabel = "WHO",
        description = "With --settle: a staff number or initials.")
    private String by = "";
  }
}
