package jiayou.office;

import java.util.function.Function;
import jiayou.office.Wire.NotOfTheContract;
import tools.jackson.core.JacksonException;

/// What a reply says to a question that has a documented no: yes, that very no, or nothing.
///
/// @param <T> what a yes brings
sealed interface Said<T> {

  record Yes<T>(T answer) implements Said<T> {}

  /// @param why the contract's word for it
  record No<T>(String why) implements Said<T> {}

  record Nothing<T>(String cause) implements Said<T> {}

  /// Only 200 with an answer that makes sense is a yes, only 422 with the one problem that is
  /// documented for the question is a no.
  ///
  /// @param problem the last word of that problem's type
  /// @param sense reads the answer, or throws [NotOfTheContract]
  static <T> Said<T> of(Reply reply, String problem, Function<Fields, T> sense) {
    return switch (reply) {
      case Reply.Silence(String cause) -> new Nothing<>(cause);
      case Reply.Heard heard -> {
        try {
          yield heard(heard, problem, sense);
        } catch (JacksonException e) {
          yield new Nothing<>("an answer that is not of the contract");
        } catch (NotOfTheContract e) {
          yield new Nothing<>("not of the contract: " + e.getMessage());
        }
      }
    };
  }

  private static <T> Said<T> heard(Reply.Heard heard, String problem, Function<Fields, T> sense) {
    if (heard.status() == 200 && heard.mediaType().equals("application/json")) {
      return new Yes<>(sense.apply(Fields.of(heard.body())));
    }
    return isProblem(heard, 422, problem)
        ? new No<>(Fields.of(heard.body()).id("why"))
        : new Nothing<>(heard.shown());
  }

  /// Whether it is this very problem, word for word.
  static boolean isProblem(Reply reply, int status, String problem) {
    try {
      return reply instanceof Reply.Heard heard
          && heard.status() == status
          && heard.mediaType().equals("application/problem+json")
          && Fields.of(heard.body()).id("type").equals("urn:jiayou:problem:" + problem);
    } catch (JacksonException | NotOfTheContract e) {
      return false;
    }
  }
}
