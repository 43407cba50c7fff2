package jiayou.core.slip;

import jiayou.core.effect.Effect.PrintTicket;
import jiayou.core.effect.Step;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.slip.Slip.State.Failed;
import jiayou.core.slip.Slip.State.Printed;
import jiayou.core.slip.Slip.State.Printing;
import jiayou.core.slip.Slip.State.Unknown;
import jiayou.core.ticket.Ticket;

/// The life of a piece of paper: printing, then whatever the printer says.
public final class SlipMachine {

  private SlipMachine() {}

  public static Step<Slip> begin(String sale, Ticket ticket) {
    return Step.of(new Slip(ticket, new Printing()), new PrintTicket(sale, ticket));
  }

  public static Slip answered(Slip slip, PrintAnswer answer) {
    return switch (slip.state()) {
      case Printing _ ->
          new Slip(
              slip.ticket(),
              switch (answer) {
                case PrintAnswer.Confirmed _, PrintAnswer.Spooled _ -> new Printed();
                case PrintAnswer.Unknown u -> new Unknown(u.cause());
                case PrintAnswer.Failed f -> new Failed(f.reason());
              });
      case Printed _, Unknown _, Failed _ -> slip;
    };
  }
}
