package jiayou.simulation.world;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// All chance of one run, from one seed. While the storm lasts things go wrong.
public final class Weather {

  private final SplittableRandom random;
  private boolean storm = true;

  public Weather(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public boolean storm() {
    return storm;
  }

  public void calm() {
    storm = false;
  }

  /// True now and then while the storm lasts, never after it.
  public boolean strikes(int oneIn) {
    return storm && random.nextInt(oneIn) == 0;
  }

  /// True now and then, storm or not: people and money are like that.
  public boolean happens(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  public Duration between(Duration least, Duration most) {
    return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
  }

  public Duration seconds(int least, int most) {
    return between(Duration.ofSeconds(least), Duration.ofSeconds(most));
  }

  public <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
