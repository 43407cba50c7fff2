package jiayou.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jiayou.config.Settings;
import jiayou.core.bill.Bill;
import jiayou.core.bill.DaySheet;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.Kind;
import jiayou.journal.H2Journal;
import jiayou.journal.JournalCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./kiosk dayclose`.
@Command(
    name = "dayclose",
    description = {
      "Closes a day of a stopped terminal: every tender, held against the providers' bills.",
      "Writes dayclose-DAY.txt and dayclose-DAY.json; exit 1 if a bill differs.",
      "Money that nobody can explain goes on the staff list.",
      "With --from and --until: the ticket of a shift instead."
    },
    mixinStandardHelpOptions = true)
public final class DayCloseCommand extends TerminalCommands.WithSettings {

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

  @Option(
      names = "--ticket",
      paramLabel = "FILE",
      description = "The ticket too: .png as it looks, .txt as it reads, .bin as it is sent.")
  private Optional<Path> ticket = Optional.empty();

  @Option(
      names = "--print",
      description = "Prints the ticket, once; exit 1 unless the printer or its queue took it.")
  private boolean print;

  @Option(
      names = "--from",
      paramLabel = "HH:MM",
      description = "The beginning of a shift of the day, by the station's clock.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "HH:MM",
      description = "Its end, no longer in it; 24:00 at the latest.")
  private Optional<String> until = Optional.empty();

  @Override
  int with(Settings settings) throws IOException {
    try {
      Rules rules = SettledRules.of(settings);
      SavedBills saved = SavedBills.read(bills);
      LocalDate closed =
          day.or(saved::day).orElseGet(() -> LocalDate.ofInstant(Instant.now(), Bill.CLOCK));
      Asked asked = new Asked(saved.dated(closed), shift(closed, rules), ticketFile());
      if (print && settings.printer().isEmpty()) {
        throw new Refusal("--print: this terminal has no printer (printer.yaml)");
      }
      return close(settings, rules, closed, asked);
    } catch (Refusal | JournalFailure refusal) {
      err().println(refusal.getMessage());
      return TerminalCommands.REFUSED;
    }
  }

  private Optional<TicketFile> ticketFile() {
    Optional<TicketFile> file = ticket.flatMap(TicketFile::of);
    if (ticket.isPresent() && file.isEmpty()) {
      throw new Refusal("--ticket ends in .png, .txt or .bin");
    }
    return file;
  }

  /// Bills are of whole days, and so are the page and the JSON: of a shift there is a ticket only.
  private Optional<Period> shift(LocalDate closed, Rules rules) {
    if (from.isEmpty() && until.isEmpty()) {
      return Optional.empty();
    }
    if (from.isEmpty() || until.isEmpty()) {
      throw new Refusal("a shift has both --from HH:MM and --until HH:MM");
    }
    if (!bills.isEmpty()) {
      throw new Refusal("--bill is of a whole day: leave it out, or --from and --until");
    }
    if (ticket.isEmpty() && !print) {
      throw new Refusal("a shift is a ticket only: say --ticket FILE or --print");
    }
    Optional<Period> shift = Period.of(closed, from.get(), until.get(), rules.zone());
    if (shift.isEmpty()) {
      throw new Refusal(
          "--from %s --until %s: two times of one day, HH:MM up to 24:00, the earlier one first"
              .formatted(from.get(), until.get()));
    }
    return shift;
  }

  private int close(Settings settings, Rules rules, LocalDate closed, Asked asked)
      throws IOException {
    try (H2Journal<Event, Effect> journal =
        new H2Journal<>(
            settings.terminal().dataFolder(),
            ParkedSales.events(),
            new JournalCodec<>(Effect.class))) {
      WholeJournal whole = WholeJournal.of(journal, rules);
      StaffDesk staff = new StaffDesk(journal, whole.books(), rules, out());
      Period period = asked.shift().orElseGet(() -> Period.wholeDay(closed, rules.zone()));
      DaySheet sheet =
          asked.shift().isPresent()
              ? ofShift(period, whole, rules)
              : ofDay(closed, asked.bills(), whole, staff, rules);
      Sold sold = Sold.in(period, whole.sales(), rules);
      DayTicket paper =
          new DayTicket(
              asked.shift().isPresent() ? Kind.SHIFT : Kind.DAY_CLOSE,
              period,
              sheet,
              sold,
              staff.waiting(),
              rules);
      boolean delivered = deliver(paper.at(LocalDateTime.now(rules.zone())), asked, settings);
      out().flush();
      return delivered && sheet.agrees() ? 0 : TerminalCommands.REFUSED;
    }
  }

  /// Holds the bills against the day, and writes its page and its JSON.
  private DaySheet ofDay(
      LocalDate closed, List<Bill> read, WholeJournal whole, StaffDesk staff, Rules rules)
      throws IOException {
    for (Bill bill : read) {
      if (bill.day().equals(closed)) {
        List<Bill> around =
            read.stream()
                .filter(b -> b.provider().equals(bill.provider()) && !b.day().equals(closed))
                .toList();
        new BillDesk(whole, rules, out()).compare(bill, around, staff, Instant.now());
      }
    }
    DaySheet sheet = DaySheet.of(closed, read, prefix(rules), whole.sales());
    for (Path file : new DayClose(sheet, rules).write(folder)) {
      out().println("written: " + file);
    }
    return sheet;
  }

  private static DaySheet ofShift(Period shift, WholeJournal whole, Rules rules) {
    List<Sale> sales = whole.sales().stream().map(shift::only).toList();
    return DaySheet.of(shift.day(), List.of(), prefix(rules), sales);
  }

  private static String prefix(Rules rules) {
    return rules.station() + "_" + rules.terminal() + "_";
  }

  private boolean deliver(Ticket paper, Asked asked, Settings settings) throws IOException {
    if (asked.file().isEmpty() && !print) {
      return true;
    }
    TicketDelivery delivery = new TicketDelivery(settings, out());
    if (asked.file().isPresent()) {
      delivery.write(paper, asked.file().get());
    }
    return !print || delivery.print(paper);
  }

  /// What was asked for, as far as it had to be understood first.
  ///
  /// @param bills of the day and those around
  /// @param shift empty for the whole day
  private record Asked(List<Bill> bills, Optional<Period> shift, Optional<TicketFile> file) {}
}
