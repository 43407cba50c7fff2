package jiayou.simulation.world;

import java.time.Duration;
import java.time.Instant;

/// Everything outside the terminals, each party with a ledger of its own.
public final class World {

  private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
  private static final int PUMPS = 4;

  public final Clockwork clock = new Clockwork(START);
  public final Story story = new Story(clock);
  public final Phones phones = new Phones(clock);
  public final Faults faults = new Faults();
  public final Weather weather;
  public final Gateway gateway;
  public final Refunds refunds;
  public final Controller controller;
  public final Office office;
  public final Barrier barrier;

  public World(long seed) {
    this.weather = new Weather(seed);
    this.gateway = new Gateway(clock, weather, faults, story, phones);
    this.refunds = new Refunds(clock, weather, faults, story, gateway);
    this.controller = new Controller(weather, faults, story, PUMPS);
    this.barrier = new Barrier(story, gateway);
    this.office =
        new Office(weather, faults, story, new Staff(clock, controller, refunds, faults)::hears);
  }

  /// A terminal's own way to somebody: what one terminal cannot reach, another may.
  public Line line(Duration longestCrawl, Duration longestOutage) {
    Line line = new Line(clock, weather, faults, longestCrawl);
    outages(line, longestOutage);
    return line;
  }

  private void outages(Line line, Duration longest) {
    clock.in(
        weather.seconds(60, 3600),
        () -> {
          if (weather.storm()) {
            line.goAway(weather.between(Duration.ofSeconds(5), longest));
            outages(line, longest);
          }
        });
  }
}
