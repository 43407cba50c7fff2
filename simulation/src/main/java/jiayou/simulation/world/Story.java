package jiayou.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that happened in one run, kept cheaply and told only when something went wrong.
public final class Story {

  private static final Pattern NAMES = Pattern.compile("FuellingKey\\[[^\\]]*\\]|K0\\d_\\d+_\\d+");

  private final Clockwork clock;
  private final Instant start;
  private final List<Moment> moments = new ArrayList<>();

  public Story(Clockwork clock) {
    this.clock = clock;
    this.start = clock.now();
  }

  /// @param what must not change any more: it becomes text only if the run fails
  public void tell(String who, Object... what) {
    moments.add(new Moment(clock.now(), who, List.of(what)));
  }

  /// The run is wrong, and this is the sale (or the fuelling, or the pump) it is wrong about.
  public AssertionError broken(String why, Object about) {
    return new AssertionError(why + "\n" + about(about.toString()));
  }

  /// The same seed must give the same fingerprint.
  public int fingerprint() {
    return moments.stream().map(Moment::toString).toList().hashCode();
  }

  /// Everything that names the subject, or a sale or fuelling that it had to do with.
  private String about(String subject) {
    Set<String> names = new HashSet<>(Set.of(subject));
    moments.stream()
        .map(Moment::text)
        .filter(text -> text.contains(subject))
        .flatMap(Story::names)
        .forEach(names::add);
    return moments.stream()
        .filter(moment -> names.stream().anyMatch(moment.text()::contains))
        .map(moment -> moment.told(start))
        .collect(Collectors.joining("\n", "The story of " + subject + ":\n", "\n"));
  }

  private static Stream<String> names(String text) {
    return NAMES.matcher(text).results().map(MatchResult::group);
  }

  private record Moment(Instant at, String who, List<Object> what) {
    String text() {
      return what.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    String told(Instant start) {
      Duration since = Duration.between(start, at);
      return "%02d:%02d:%02d.%03d %-10s %s"
          .formatted(
              since.toHours(),
              since.toMinutesPart(),
              since.toSecondsPart(),
              since.toMillisPart(),
              who,
              text());
    }
  }
}
