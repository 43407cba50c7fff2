package jiayou.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
  public final Desk desk;
  public final Cards cards;
  public final Ledgers ledgers;
  public final Office office;
  public final Barrier barrier;
  public final Bureau bureau;

  public World(long seed) {
    this.weather = new Weather(seed);
    this.gateway = new Gateway(clock, weather, faults, story, phones);
    this.desk = new Desk(clock, weather, faults, story);
    this.cards = new Cards(clock, weather, faults, story);
    this.ledgers = new Ledgers(gateway, desk, cards);
    this.controller = new Controller(weather, faults, story, PUMPS);
    this.refunds = new Refunds(clock, weather, faults, story, gateway, controller.reservations());
    this.barrier = new Barrier(story, ledgers);
    this.bureau = new Bureau(clock, weather, seed, faults, story, gateway);
    this.office =
        new Office(
            weather,
            faults,
            story,
            new Staff(clock, controller, refunds, List.of(desk.parts(), cards.parts()), faults)
                ::hears);
    cardHostGoesAway();
  }

  /// A terminal's own way to somebody: what one terminal cannot reach, another may.
  public Line line(Duration longestCrawl, Duration longestOutage) {
    Line line = new Line(clock, weather, faults, longestCrawl);
    outages(line, longestOutage);
    return line;
  }

  /// The host of the cards cannot be reached by anybody for a while, now and then.
  private void cardHostGoesAway() {
    clock.in(
        weather.seconds(60, 1500),
        () -> {
          if (weather.storm()) {
            cards.goAway(weather.seconds(10, 240));
            cardHostGoesAway();
          }
        });
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
