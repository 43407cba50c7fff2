package jiayou.config;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/// What may stand at one place of a settings file.
///
/// @param name as a person would say it: `a whole number from 1 to 65535`
/// @param standIn read instead of a faulty value, so that reading can go on
/// @param parse empty when the text is not of this kind
record Kind<T>(String name, T standIn, Function<String, Optional<T>> parse) {

  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  static final Kind<String> TEXT =
      new Kind<>(
          "some text", "", text -> text.isBlank() ? Optional.empty() : Optional.of(text.strip()));

  static final Kind<Boolean> FLAG =
      oneOf("true or false", false, Set.of("true", "false"), Boolean::valueOf);

  static final Kind<LocalDate> DATE =
      time("a date such as 2026-11-21", LocalDate.EPOCH, LocalDate::parse);

  static final Kind<LocalTime> TIME =
      time("a time of day such as 18:30", LocalTime.MIDNIGHT, LocalTime::parse);

  static final Kind<DayOfWeek> WEEKDAY = choice(DayOfWeek.class);

  static final Kind<String> PATTERN = new Kind<>("a regular expression", ".", Kind::asPattern);

  static Kind<String> matching(String name, String pattern) {
    return new Kind<>(
        name, "", text -> text.matches(pattern) ? Optional.of(text) : Optional.empty());
  }

  static Kind<Integer> whole(int least, int most) {
    return new Kind<>(
        "a whole number from %d to %d".formatted(least, most),
        least,
        text ->
            WHOLE.matcher(text).matches()
                ? Optional.of(Integer.parseInt(text)).filter(it -> it >= least && it <= most)
                : Optional.empty());
  }

  static Kind<BigDecimal> decimal(String least, String most) {
    BigDecimal low = new BigDecimal(least);
    BigDecimal high = new BigDecimal(most);
    return new Kind<>(
        "a number from %s to %s".formatted(least, most),
        low,
        text ->
            DECIMAL.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                    .filter(it -> it.compareTo(low) >= 0 && it.compareTo(high) <= 0)
                : Optional.empty());
  }

  /// Durations are written with their unit: `500ms`, `2s`, `5m`, `1h`.
  static Kind<Duration> duration(String least, String most) {
    Duration low = asDuration(least).orElseThrow();
    Duration high = asDuration(most).orElseThrow();
    return new Kind<>(
        "a duration from %s to %s, such as 500ms, 2s, 5m or 1h".formatted(least, most),
        low,
        text -> asDuration(text).filter(it -> it.compareTo(low) >= 0 && it.compareTo(high) <= 0));
  }

  static Duration usual(String duration) {
    return asDuration(duration).orElseThrow();
  }

  static <E extends Enum<E>> Kind<E> choice(Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    return oneOf(
        names.stream().collect(Collectors.joining(", ", "one of ", "")),
        type.getEnumConstants()[0],
        Set.copyOf(names),
        name -> Enum.valueOf(type, name));
  }

  static <T> Kind<T> oneOf(String name, T standIn, Set<String> all, Function<String, T> parse) {
    return new Kind<>(
        name,
        standIn,
        text -> all.contains(text) ? Optional.of(parse.apply(text)) : Optional.empty());
  }

  /// An address with a host and nothing behind the path.
  static Kind<URI> url() {
    return new Kind<>(
        "an address such as https://host:port", URI.create("http://nowhere"), Kind::asUrl);
  }

  private static Optional<URI> asUrl(String text) {
    try {
      URI url = new URI(text);
      boolean whole =
          ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
              && url.getHost() != null
              && url.getUserInfo() == null
              && url.getQuery() == null
              && url.getFragment() == null;
      return whole ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> asDuration(String text) {
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(parts.group(1));
    return Optional.of(
        switch (parts.group(2)) {
          case "ms" -> Duration.ofMillis(count);
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          default -> Duration.ofHours(count);
        });
  }

  private static Optional<String> asPattern(String text) {
    try {
      Pattern.compile(text);
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static <T> Kind<T> time(String name, T standIn, Function<String, T> parse) {
    return new Kind<>(
        name,
        standIn,
        text -> {
          try {
            return Optional.of(parse.apply(text));
          } catch (DateTimeException e) {
            return Optional.empty();
          }
        });
  }
}
