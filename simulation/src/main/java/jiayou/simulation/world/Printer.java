package jiayou.simulation.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.core.ticket.Ticket;

/// A ticket printer and the paper that came out of it, whole or torn.
public final class Printer {

  private final Weather weather;
  private final Faults faults;
  private final Story story;
  private final Ledgers ledgers;
  private final List<String> originals = new ArrayList<>();
  private final Set<String> refundSlips = new HashSet<>();
  private final Set<String> vouchers = new HashSet<>();
  private boolean paperOut;

  public Printer(Weather weather, Faults faults, Story story, Ledgers ledgers) {
    this.weather = weather;
    this.faults = faults;
    this.story = story;
    this.ledgers = ledgers;
  }

  public int originals() {
    return originals.size();
  }

  public void paper(boolean out) {
    paperOut = out;
  }

  public PrinterStatus status() {
    return paperOut
        ? new PrinterStatus.NotReady(PrinterFault.OUT_OF_PAPER)
        : new PrinterStatus.Ready(false);
  }

  public PrintAnswer print(String sale, Ticket ticket) {
    if (paperOut) {
      faults.met(Fault.PAPER_OUT);
      return new PrintAnswer.Failed(PrinterFault.OUT_OF_PAPER);
    }
    if (weather.strikes(25)) {
      faults.met(Fault.PRINTER_JAMMED);
      return new PrintAnswer.Failed(PrinterFault.JAMMED);
    }
    if (ticket.kind() == Ticket.Kind.SALE && ledgers.backs(sale) < ticket.total().fen()) {
      throw story.broken("a ticket for a sale that is not paid", sale);
    }
    if (ticket.kind() == Ticket.Kind.SALE && ticket.copy() == 0) {
      if (originals.contains(sale)) {
        throw story.broken("the original ticket came out twice", sale);
      }
      originals.add(sale);
    }
    if (ticket.voucher().isPresent()) {
      hand(sale, ticket.kind() + " " + ticket.voucher().get().code());
    }
    if (ticket.kind() == Ticket.Kind.REFUND_SLIP && !refundSlips.add(ticket.notes().getLast())) {
      throw story.broken("a refund slip came out twice", sale);
    }
    story.tell("printer", ticket.id(), ticket.kind(), "copy", ticket.copy());
    if (weather.strikes(6)) {
      faults.met(Fault.PRINTED_HALF);
      return new PrintAnswer.Unknown("no word after the cut");
    }
    return new PrintAnswer.Confirmed();
  }

  /// What is handed in elsewhere is worth something: only where money came, and only once.
  private void hand(String sale, String voucher) {
    if (ledgers.backs(sale) <= 0) {
      throw story.broken("a voucher for a sale that is not paid", sale);
    }
    if (!vouchers.add(sale + " " + voucher)) {
      throw story.broken("a voucher came out twice", sale);
    }
  }
}
