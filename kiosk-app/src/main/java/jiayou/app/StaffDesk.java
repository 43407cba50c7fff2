package jiayou.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.SettledByStaff;
import jiayou.core.event.Settlement;
import jiayou.core.port.Journal;
import jiayou.core.port.Journal.Draft;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.core.station.StaffList;
import jiayou.core.station.StaffList.Matter;
import jiayou.core.station.StaffList.Row;

/// The staff list of a stopped terminal: shown, and settled row by row. What settling owes is
/// promised in the journal, and done when the terminal starts.
final class StaffDesk {

  private static final Pattern INITIALS = Pattern.compile("[A-Za-z0-9._-]{1,16}");

  private final Journal<Event, Effect> journal;
  private final Rules rules;
  private final PrintWriter out;
  private Books books;

  StaffDesk(Journal<Event, Effect> journal, Books books, Rules rules, PrintWriter out) {
    this.journal = journal;
    this.books = books;
    this.rules = rules;
    this.out = out;
  }

  void list() {
    List<Row> rows = StaffList.of(books);
    for (Row row : rows) {
      out.printf("%s  %s yuan  %s%n", row.trace(), row.amount().yuan(), what(row.matter()));
      row.trade().ifPresent(trade -> out.printf("    payment  %s%n", trade));
      out.printf("    said     %s%n", row.why());
      out.printf("    do       %s%n", todo(row.matter()));
      out.printf("    then     --settle %s%n", row.subject());
    }
    out.println(rows.size() + (rows.size() == 1 ? " thing waits" : " things wait") + " for staff");
  }

  /// How many things wait for a person now.
  int waiting() {
    return StaffList.of(books).size();
  }

  /// @return why it cannot be settled now; empty when it is settled
  Optional<String> settle(String subject, Settlement how, String by, Instant at) {
    if (!INITIALS.matcher(by).matches()) {
      return Optional.of("--by is a staff number or initials, up to 16 letters and digits");
    }
    if (StaffList.of(books).stream().noneMatch(row -> row.subject().equals(subject))) {
      return Optional.of("nothing named " + subject + " stands on the staff list");
    }
    if (isBeingEnded(subject)) {
      return Optional.of(subject + " is being ended by the terminal: let it run, and look again");
    }
    append(new SettledByStaff(subject, how, by), at);
    out.println(subject + " is settled: " + how);
    return Optional.empty();
  }

  /// Stores what happened, with what follows from it.
  void append(Event event, Instant at) {
    Step<Books> step = BooksMachine.step(books, event, at, rules);
    journal.commit(List.of(new Draft<>(at, event, List.of(), step.effects())));
    books = step.state();
  }

  /// A reversal that the next start sends would give back what staff have given back.
  private boolean isBeingEnded(String trade) {
    return journal.openPromises().stream()
        .anyMatch(p -> p.effect() instanceof Effect.EndPayment end && end.trade().equals(trade));
  }

  private static String what(Matter matter) {
    return switch (matter) {
      case PAYMENT_OPEN -> "nobody can say whether it was paid";
      case OTHER_AMOUNT_PAID -> "another amount was paid than was asked for";
      case REFUND_IMPOSSIBLE -> "the refund cannot be made by itself";
      case PART_STUCK -> "a coupon, points or a card did not pay as it was set aside";
      case FUELLING_STUCK -> "paid, and the pump is not free";
      case INVOICE_STUCK -> "an invoice waits for the station";
      case INVOICE_NOT_REDDENED -> "given back, and its invoice still stands";
      case PAYMENT_UNEXPLAINED -> "the provider was paid, and no sale has it";
    };
  }

  private static String todo(Matter matter) {
    return switch (matter) {
      case PAYMENT_OPEN, OTHER_AMOUNT_PAID ->
          "look the payment up in the merchant's pages; refund it there, or keep it, or nothing";
      case REFUND_IMPOSSIBLE -> "give the customer the money back: merchant's pages, or the till";
      case PART_STUCK ->
          "look the number up at the back office or the card's host and book it there";
      case FUELLING_STUCK -> "close the fuelling at the forecourt controller";
      case INVOICE_STUCK -> "log in whoever draws invoices, or see to stock and credit";
      case INVOICE_NOT_REDDENED -> "take it back at the tax office's own page";
      case PAYMENT_UNEXPLAINED ->
          "find the customer by the payment; refund it there, or give what was paid for";
    };
  }
}
