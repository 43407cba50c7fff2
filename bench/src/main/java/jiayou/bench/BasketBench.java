package jiayou.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.bench.Result.Comparison;
import jiayou.bench.Result.Figure;
import jiayou.bench.Result.Goal;

/// How long a customer with a full basket waits after a scan: for its line, and for what it all
/// costs then.
///
/// The loop's side only: what it takes to react, to have it in the journal on a real disk and to
/// project the screen; drawing it is the screen's own.
final class BasketBench {

  private static final double TWO_FRAMES_MS = 2 * 1000 / 60.0;
  private static final double QUOTE_LIMIT_MS = 1000;
  private static final int SCANS = 8;

  private final Scratch scratch;
  private final Effort effort;

  BasketBench(Scratch scratch, Effort effort) {
    this.scratch = scratch;
    this.effort = effort;
  }

  List<Result> run() throws IOException {
    Round first = new Round();
    Round full = new Round();
    Round projection = new Round();
    String shown;
    try (FullBasket basket = new FullBasket(scratch.folder("basket"))) {
      // The first calls of a program load its classes.
      measure(basket, FullBasket.LINES - 1, new Round());
      shown = basket.shown();
      for (int round = 0; round < effort.rounds(); round++) {
        measure(basket, 0, first);
        measure(basket, FullBasket.LINES - 1, full);
        projected(basket, projection);
      }
    }
    return List.of(
        new Result(
            "basket: from a scan to its line on the screen, on the loop's side",
            List.of(
                figure("the first line", first.line),
                figure("the last of " + shown, full.line),
                figure("projecting an empty kiosk", projection.line)),
            List.of(
                compared("the last line / two frames", full.line, TWO_FRAMES_MS),
                ratio("the last line / the first", full.line, first.line)),
            scratch.notes()),
        new Result(
            "basket: from a scan to the quote of the whole basket on the screen",
            List.of(figure("one line", first.quote), figure("the last of " + shown, full.quote)),
            List.of(compared("the fullest basket / one second", full.quote, QUOTE_LIMIT_MS)),
            scratch.notes()));
  }

  /// Medians of a few scans each, so that one pause of the machine is not a round.
  private static void measure(FullBasket basket, int before, Round round) {
    List<Double> lines = new ArrayList<>();
    List<Double> quotes = new ArrayList<>();
    for (int i = 0; i < SCANS; i++) {
      basket.end();
      basket.begin(before);
      long begin = System.nanoTime();
      basket.scan(before);
      long line = System.nanoTime();
      basket.quote();
      lines.add((line - begin) / 1e6);
      quotes.add((System.nanoTime() - begin) / 1e6);
    }
    round.line.add(Spread.of(lines).median());
    round.quote.add(Spread.of(quotes).median());
  }

  private static void projected(FullBasket basket, Round round) {
    basket.end();
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < SCANS; i++) {
      long begin = System.nanoTime();
      basket.project();
      times.add((System.nanoTime() - begin) / 1e6);
    }
    round.line.add(Spread.of(times).median());
  }

  private static Figure figure(String name, List<Double> millis) {
    return new Figure(name, Spread.of(millis), "ms", Optional.empty());
  }

  private static Comparison compared(String name, List<Double> millis, double limitMs) {
    return new Comparison(
        name, Spread.of(millis.stream().map(ms -> ms / limitMs).toList()), new Goal.AtMost(1));
  }

  private static Comparison ratio(String name, List<Double> millis, List<Double> peer) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < millis.size(); i++) {
      ratios.add(millis.get(i) / peer.get(i));
    }
    return new Comparison(name, Spread.of(ratios), new Goal.None());
  }

  /// What one contender took, round by round.
  private static final class Round {
    private final List<Double> line = new ArrayList<>();
    private final List<Double> quote = new ArrayList<>();
  }
}
