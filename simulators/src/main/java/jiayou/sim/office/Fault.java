package jiayou.sim.office;

/// One cruelty of the back office or of the line to it, for one request.
public sealed interface Fault {

  /// The line is cut before the back office does anything.
  record CutBefore() implements Fault {}

  /// The request is carried out, then the line is cut: nobody hears the answer.
  record CutAfter() implements Fault {}

  /// The request is carried out, then nothing comes, and the line stays open.
  record Stall() implements Fault {}

  /// A proxy's page instead of an answer.
  record HtmlBadGateway() implements Fault {}

  /// A portal's page with status 200: the worst liar of them all.
  record HtmlOk() implements Fault {}

  /// Status 200, the right content type, and bytes that are no JSON.
  record Garbage() implements Fault {}

  /// Status 200 and JSON of another shape.
  record OtherJson() implements Fault {}

  /// Status 429 with `Retry-After`.
  record TooManyRequests(int retryAfterSeconds) implements Fault {}

  /// Status 401, whatever the credentials.
  record Unauthorized() implements Fault {}

  /// A batch is kept and answered with 409 `already-received`.
  record AlreadyReceived() implements Fault {}

  /// Status 413: the batch is too large for some box on the way.
  record TooLarge() implements Fault {}

  /// The request is carried out and answered, but one value of the answer is another: an office
  /// that cannot reckon, or that mixes up its customers.
  ///
  /// @param at the value's place as a JSON pointer: `/discounts/0/amount`; what is not there yet is
  ///   added to its object
  /// @param value as JSON
  record Altered(String at, String value) implements Fault {}
}
