package jiayou.printing.exitpass;

import java.time.Instant;

/// What the station has signed: the right to leave, or to one wash.
public sealed interface Signed permits Pass, Wash {

  /// The sale's number: `K02-1121-0046`.
  String trace();

  /// To the minute.
  Instant paidAt();
}
