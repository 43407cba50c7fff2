package jiayou.printing.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import jiayou.printing.cable.Cable;
import jiayou.printing.cable.Deadline;
import jiayou.printing.escpos.PrinterProfile.StatusQuestion;

/// Questions and answers over one cable. The word that a job is done may arrive between the answers
/// to other questions, and is kept.
final class Dialogue {

  /// `DLE DC4 8` with its fixed words: forget what is in your buffers.
  private static final byte[] CLEAR_BUFFERS = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

  /// More than any printer has to say at a time: one that talks without end is left when the time
  /// is over.
  private static final int MUCH = 4096;

  private final Cable cable;
  private final Duration limit;
  private final Predicate<Answer> done;
  private final AnswerParser parser = new AnswerParser();
  private boolean isDone;

  /// @param limit for the answer to one question
  /// @param done knows the answer that ends the job
  Dialogue(Cable cable, Duration limit, Predicate<Answer> done) {
    this.cable = cable;
    this.limit = limit;
    this.done = done;
  }

  /// @return nothing when one of the questions was not answered in time
  Optional<Readings> ask(Set<StatusQuestion> questions) throws IOException {
    Map<StatusQuestion, Integer> readings = new EnumMap<>(StatusQuestion.class);
    for (StatusQuestion question : questions.stream().sorted().toList()) {
      hearWhatIsSaid();
      send(question.command());
      Optional<Answer> answer = await(Answer.RealTime.class::isInstance, Deadline.in(limit));
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      readings.put(question, ((Answer.RealTime) answer.get()).bits());
    }
    return Optional.of(new Readings(readings));
  }

  /// Makes the printer forget an unfinished ticket, and gives it time to.
  void clearBuffers() throws IOException {
    send(CLEAR_BUFFERS);
    await(Answer.Cleared.class::isInstance, Deadline.in(limit));
  }

  /// Whatever was said so far belongs to an earlier job: on a line that is never hung up, its late
  /// answer may still come in.
  void beginJob() throws IOException {
    hearWhatIsSaid();
    isDone = false;
  }

  boolean isDone() {
    return isDone;
  }

  /// Listens until the job is done or the limit is reached.
  boolean awaitDone(Deadline until) throws IOException {
    return isDone || await(done, until).isPresent();
  }

  /// An answer that is already here is none to the next question.
  private void hearWhatIsSaid() throws IOException {
    await(_ -> false, Deadline.in(Duration.ZERO));
  }

  private void send(byte[] command) throws IOException {
    cable.send(ByteBuffer.wrap(command), Deadline.in(limit));
  }

  private Optional<Answer> await(Predicate<Answer> wanted, Deadline until) throws IOException {
    for (int heard = 0; heard < MUCH || !until.isPast(); heard++) {
      OptionalInt each = cable.receive(until);
      if (each.isEmpty()) {
        return Optional.empty();
      }
      Optional<Answer> answer = parser.accept(each.getAsInt());
      isDone |= answer.filter(done).isPresent();
      if (answer.filter(wanted).isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }
}
