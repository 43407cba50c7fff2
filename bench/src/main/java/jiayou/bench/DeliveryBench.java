package jiayou.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.bench.Result.Comparison;
import jiayou.bench.Result.Figure;
import jiayou.bench.Result.Goal;
import jiayou.core.rules.Rules;

/// How fast a backlog gets to the back office, and whether memory stays flat on the way.
final class DeliveryBench {

  private static final String UNIT = "events/s";

  /// What a promise needs to be noted by, times the events of a batch.
  private static final int NOTE_BYTES = 16 * 50;

  private static final String BARE = "bare OkHttp loop";
  private static final String BARE_NOTED = "bare OkHttp loop, each batch noted by a force";
  private static final String DELIVERY = "our delivery, from memory";
  private static final String QUEUE = "our queue, out of the journal and noted there";

  private final Scratch scratch;
  private final Effort effort;
  private final Rules rules = MadeUpStation.rules();
  private final Backlog backlog;

  DeliveryBench(Scratch scratch, Effort effort) {
    this.scratch = scratch;
    this.effort = effort;
    this.backlog = new Backlog(rules, effort.backlog());
  }

  List<Result> run() throws IOException, SQLException {
    Path model = scratch.folder("owing");
    backlog.write(model);
    try (OfficeDoor office = new OfficeDoor()) {
      return List.of(rates(office, model), memory(office, model));
    }
  }

  private Result rates(OfficeDoor office, Path model) throws IOException, SQLException {
    Path recording = scratch.folder("batches").resolve("recording");
    Contest contest = new Contest(effort.rounds(), Duration.ZERO);
    Map<String, Contender> contenders = new LinkedHashMap<>();
    try {
      DeliveryRun delivery = new DeliveryRun(office.url(), backlog);
      contenders.put(DELIVERY, delivery);
      office.record(recording);
      delivery.once();
      office.stopRecording();
      contenders.put(BARE, bare(office, recording, Optional.empty()));
      RawLog notes =
          RawLog.growing(scratch.folder("notes").resolve("log"), new byte[NOTE_BYTES], 1);
      contenders.put(BARE_NOTED, bare(office, recording, Optional.of(notes)));
      contenders.put(QUEUE, queue(office, model, new UsedMemory(Integer.MAX_VALUE)));
      contest.run(contenders);
    } finally {
      for (Contender contender : contenders.values()) {
        contender.close();
      }
    }
    List<Figure> figures = new ArrayList<>();
    contenders.keySet().forEach(name -> figures.add(contest.figure(name, UNIT)));
    List<Comparison> comparisons =
        List.of(
            contest.comparison(DELIVERY, BARE, new Goal.AtLeast(0.8)),
            contest.comparison(QUEUE, BARE_NOTED, new Goal.AtLeast(0.8)),
            contest.comparison(QUEUE, BARE, new Goal.None()));
    return new Result(
        "delivery: a backlog of %,d events, batches of 50, one in flight".formatted(backlog.size()),
        figures,
        comparisons,
        scratch.notes());
  }

  private BareLoop bare(OfficeDoor office, Path recording, Optional<RawLog> notes) {
    return new BareLoop(office.url(), recording, backlog.size(), notes);
  }

  private QueueRun queue(OfficeDoor office, Path model, UsedMemory memory) {
    return new QueueRun(office.url(), rules, scratch, model, backlog.size(), memory);
  }

  private Result memory(OfficeDoor office, Path model) throws IOException {
    UsedMemory memory = new UsedMemory(backlog.size());
    QueueRun run = queue(office, model, memory);
    run.prepare();
    run.once();
    return new Result(
        "delivery: memory while %,d events are delivered".formatted(backlog.size()),
        memory.figures(),
        List.of(memory.comparison(new Goal.AtMost(1.5))),
        List.of());
  }
}
