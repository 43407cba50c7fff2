package jiayou.bench;

import java.time.Duration;

/// How much a run of the benchmarks may cost.
///
/// @param measured how long each figure of a rate is measured, over all rounds
/// @param rounds how often the contenders take turns
/// @param backlog how many events wait for the back office
/// @param sales how many the longest history has
record Effort(Duration measured, int rounds, int backlog, int sales) {

  Duration slice() {
    return measured.dividedBy(rounds);
  }
}
