package jiayou.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The way to somebody outside and back. In a storm a request is lost, crawls, or is carried out
/// while its answer is lost, late or doubled; the caller gives up after a limit and learns nothing.
public final class Line {

  private static final Duration LIMIT = Duration.ofSeconds(8);
  private static final Duration QUICK = Duration.ofMillis(20);

  private final Clockwork clock;
  private final Weather weather;
  private final Faults faults;
  private final Duration longestCrawl;
  private Instant awayUntil;

  /// @param longestCrawl how late a request may still be carried out that nobody waits for any
  ///   more; zero where the way is so short that it arrives at once or never
  public Line(Clockwork clock, Weather weather, Faults faults, Duration longestCrawl) {
    this.clock = clock;
    this.weather = weather;
    this.faults = faults;
    this.longestCrawl = longestCrawl;
    this.awayUntil = clock.now();
  }

  /// Nobody is reached for a while, unless the storm ends before.
  public void goAway(Duration span) {
    faults.met(Fault.PARTY_AWAY);
    awayUntil = clock.now().plus(span);
  }

  /// @param call what happens at the other end, as often as the request arrives there
  /// @param unknown what the caller says when it hears nothing
  /// @param notSent what the caller says when not one byte left
  /// @param answer hears at least once; twice when the answer is doubled
  public <A> void call(Supplier<A> call, A unknown, A notSent, Consumer<A> answer) {
    Fate fate = fate();
    fate.fault.ifPresent(faults::met);
    switch (fate) {
      case GOOD -> there(Duration.ofMillis(300), call, answer);
      case SLOW -> there(Duration.ofSeconds(3), call, answer);
      case NOT_SENT -> clock.in(QUICK, () -> answer.accept(notSent));
      case REQUEST_LOST -> clock.in(LIMIT, () -> answer.accept(unknown));
      case ANSWER_LOST -> {
        there(Duration.ofSeconds(2), call, _ -> {});
        clock.in(LIMIT, () -> answer.accept(unknown));
      }
      case CRAWLS -> {
        clock.in(LIMIT, () -> answer.accept(unknown));
        clock.in(LIMIT.plus(weather.between(Duration.ZERO, longestCrawl)), call::get);
      }
      case SYSTEM_ERROR -> clock.in(QUICK, () -> answer.accept(unknown));
      case SYSTEM_ERROR_AFTER_ALL ->
          there(
              Duration.ofMillis(300),
              () -> {
                call.get();
                return unknown;
              },
              answer);
      case DOUBLED ->
          there(
              Duration.ofMillis(300),
              call,
              heard -> {
                answer.accept(heard);
                clock.in(weather.seconds(0, 40), () -> answer.accept(heard));
              });
    }
  }

  private <A> void there(Duration slowest, Supplier<A> call, Consumer<A> answer) {
    clock.in(
        weather.between(QUICK, slowest),
        () -> {
          A said = call.get();
          clock.in(weather.between(QUICK, slowest), () -> answer.accept(said));
        });
  }

  private Fate fate() {
    if (!weather.storm()) {
      return Fate.GOOD;
    }
    if (clock.now().isBefore(awayUntil)) {
      return weather.happens(2) ? Fate.NOT_SENT : Fate.REQUEST_LOST;
    }
    int drawn = weather.below(100);
    if (drawn < 70) {
      return Fate.GOOD;
    }
    Fate[] bad = Fate.values();
    Fate fate = bad[1 + drawn % (bad.length - 1)];
    return fate == Fate.CRAWLS && longestCrawl.isZero() ? Fate.ANSWER_LOST : fate;
  }

  private enum Fate {
    GOOD(Optional.empty()),
    SLOW(Optional.of(Fault.ANSWER_SLOW)),
    NOT_SENT(Optional.of(Fault.REQUEST_NOT_SENT)),
    REQUEST_LOST(Optional.of(Fault.REQUEST_LOST)),
    ANSWER_LOST(Optional.of(Fault.ANSWER_LOST)),
    CRAWLS(Optional.of(Fault.REQUEST_CRAWLED)),
    SYSTEM_ERROR(Optional.of(Fault.SYSTEM_ERROR)),
    SYSTEM_ERROR_AFTER_ALL(Optional.of(Fault.SYSTEM_ERROR_AFTER_ALL)),
    DOUBLED(Optional.of(Fault.ANSWER_DOUBLED));

    private final Optional<Fault> fault;

    Fate(Optional<Fault> fault) {
      this.fault = fault;
    }
  }
}
