package jiayou.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import jiayou.config.Settings;
import jiayou.core.bill.Bill;
import jiayou.core.bill.BillFormat;
import jiayou.core.bill.BillFormat.Reading;
import jiayou.core.bill.DaySheet;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.rules.Rules;
import jiayou.journal.H2Journal;
import jiayou.journal.JournalCodec;
import jiayou.payment.alipay.AlipayBills;
import jiayou.payment.wechat.WechatBills;
import jiayou.payment.wire.BillAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./kiosk dayclose`.
@Command(
    name = "dayclose",
    description = {
      "Closes a day of a stopped terminal: every tender, held against the providers' bills.",
      "Writes dayclose-DAY.txt and dayclose-DAY.json; exit 1 if a bill differs.",
      "Money that nobody can explain goes on the staff list."
    },
    mixinStandardHelpOptions = true)
public final class DayCloseCommand extends TerminalCommands.WithSettings {

  /// How each provider writes its bills.
  private static final Map<String, BillFormat> FORMATS =
      Map.of("wechat", DayCloseCommand::wechat, "alipay", DayCloseCommand::alipay);

  @Option(
      names = "--day",
      paramLabel = "YYYY-MM-DD",
      description = "The day, by China's clock. Default: that of the first bill, else today.")
  private Optional<LocalDate> day = Optional.empty();

  @Option(
      names = "--bill",
      paramLabel = "PROVIDER=FILE",
      description = {
        "A trade bill of a provider, as saved from the merchant's pages. May be given again:",
        "one bill of the day for each provider; others are bills of the days around."
      })
  private List<String> bills = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the two files go. Default: here.")
  private Path folder = Path.of(".");

  @Override
  int with(Settings settings) throws IOException {
    List<Bill> read;
    LocalDate closed;
    try {
      List<Saved> saved = saved();
      closed = closed(saved);
      read = dated(saved, closed);
    } catch (Refusal refusal) {
      err().println(refusal.getMessage());
      return TerminalCommands.REFUSED;
    }
    try (H2Journal<Event, Effect> journal =
        new H2Journal<>(
            settings.terminal().dataFolder(),
            ParkedSales.events(),
            new JournalCodec<>(Effect.class))) {
      return close(journal, SettledRules.of(settings), closed, read);
    } catch (JournalFailure failure) {
      err().println(failure.getMessage());
      return TerminalCommands.REFUSED;
    }
  }

  private int close(
      H2Journal<Event, Effect> journal, Rules rules, LocalDate closed, List<Bill> read)
      throws IOException {
    WholeJournal whole = WholeJournal.of(journal, rules);
    StaffDesk staff = new StaffDesk(journal, whole.books(), rules, out());
    for (Bill bill : read) {
      if (bill.day().equals(closed)) {
        List<Bill> around =
            read.stream()
                .filter(b -> b.provider().equals(bill.provider()) && !b.day().equals(closed))
                .toList();
        new BillDesk(whole, rules, out()).compare(bill, around, staff, Instant.now());
      }
    }
    String prefix = rules.station() + "_" + rules.terminal() + "_";
    DaySheet sheet = DaySheet.of(closed, read, prefix, whole.sales());
    for (Path file : new DayClose(sheet, rules).write(folder)) {
      out().println("written: " + file);
    }
    out().flush();
    return sheet.agrees() ? 0 : TerminalCommands.REFUSED;
  }

  private List<Saved> saved() {
    List<Saved> saved = new ArrayList<>();
    for (String bill : bills) {
      String[] parts = bill.split("=", 2);
      BillFormat format = FORMATS.get(parts[0]);
      if (parts.length < 2 || format == null) {
        throw new Refusal(
            "--bill " + bill + ": PROVIDER=FILE, of " + new TreeSet<>(FORMATS.keySet()));
      }
      Path file = Path.of(parts[1]);
      switch (format.read(bytes(file))) {
        case Reading.Readable readable -> saved.add(new Saved(parts[0], file, readable));
        case Reading.Unreadable(String why) -> throw new Refusal(file + ": " + why);
      }
    }
    return saved;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Refusal(file + " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private LocalDate closed(List<Saved> saved) {
    return day.or(() -> saved.stream().flatMap(s -> s.reading().day().stream()).findFirst())
        .orElseGet(() -> LocalDate.ofInstant(Instant.now(), Bill.CLOCK));
  }

  /// A bill without a payment tells no day: it is taken for that of the day to be closed.
  private static List<Bill> dated(List<Saved> saved, LocalDate closed) {
    List<Bill> dated = new ArrayList<>();
    for (Saved one : saved) {
      LocalDate its = one.reading().day().orElse(closed);
      if (dated.stream()
          .anyMatch(b -> b.provider().equals(one.provider()) && b.day().equals(its))) {
        throw new Refusal(one.file() + ": a second bill of " + one.provider() + " for " + its);
      }
      dated.add(new Bill(one.provider(), its, one.reading().rows(), one.reading().costs()));
    }
    return dated;
  }

  private static Reading wechat(byte[] file) {
    return reading(WechatBills.read(file));
  }

  private static Reading alipay(byte[] file) {
    return reading(AlipayBills.read(file));
  }

  private static Reading reading(BillAnswer answer) {
    return switch (answer) {
      case BillAnswer.Ready(var rows, var first) -> new Reading.Readable(rows, List.of(), first);
      case BillAnswer.Unreadable(String why) -> new Reading.Unreadable(why);
      case BillAnswer.NothingHappened _, BillAnswer.NotYet _, BillAnswer.Unknown _ ->
          throw new IllegalStateException("only a download ends so");
    };
  }

  /// A file and what was read from it.
  private record Saved(String provider, Path file, Reading.Readable reading) {}

  /// What is wrong with a file that was named on the command line.
  private static final class Refusal extends RuntimeException {
    private Refusal(String why) {
      super(why, null, false, false);
    }
  }
}
