package jiayou.printing.device;

import java.time.Duration;

/// How long the printer may take over each step. No step is without a limit.
///
/// @param connect until the connection stands
/// @param status until a status question is answered
/// @param send until the whole ticket is taken
/// @param completion from then until the printer says that it is out
public record PrinterLimits(Duration connect, Duration status, Duration send, Duration completion) {

  public static final PrinterLimits USUAL =
      new PrinterLimits(
          Duration.ofSeconds(2),
          Duration.ofMillis(500),
          Duration.ofSeconds(10),
          Duration.ofSeconds(15));

  /// The longest that one job can hold the printer, with its questions.
  Duration wholeJob() {
    return connect.plus(status.multipliedBy(8)).plus(send).plus(completion);
  }
}
