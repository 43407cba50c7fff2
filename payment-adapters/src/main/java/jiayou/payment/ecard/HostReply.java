package jiayou.payment.ecard;

import tools.jackson.databind.JsonNode;

/// How one question to the card's host went.
sealed interface HostReply {

  /// Not one byte of the request left this machine.
  record NotSent(String cause) implements HostReply {}

  /// It may have been carried out; the answer is missing, broken or not proven.
  record Unclear(String cause) implements HostReply {}

  /// The host, proven by its signature, said this about the number that we asked for.
  record Said(String state, JsonNode body) implements HostReply {}
}
