package jiayou.sim.office.invoice;

import tools.jackson.databind.node.ObjectNode;

/// What a terminal is told, in the contract's words.
public sealed interface InvoiceReply {

  record Ok(ObjectNode body) implements InvoiceReply {}

  /// @param problem the last word of its type
  /// @param why the contract's word
  record No(String problem, String why) implements InvoiceReply {}

  /// The number is another one's.
  record NumberUsed() implements InvoiceReply {}

  record NotFound() implements InvoiceReply {}
}
