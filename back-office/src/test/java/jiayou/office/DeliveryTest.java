package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jiayou.core.port.BackOffice.Report;
import jiayou.office.Delivery.Entry;
import jiayou.sim.office.BackOfficeSimulator;
import jiayou.sim.office.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The delivery over real sockets to the simulated office; only the time between two tries is made
/// up.
class DeliveryTest {

  private final BackOfficeSimulator office = OfficeFixture.office();
  private final OfficeFixture.HandClock clock = new OfficeFixture.HandClock();
  private final OfficeClient client = new OfficeClient(OfficeFixture.settings(office), clock);
  private final Heard heard = new Heard();

  @AfterEach
  void nothingBrokeTheContract() {
    client.close();
    office.close();
    assertEquals(List.of(), office.complaints());
  }

  @Test
  void whatWasKeptButNotAnsweredIsInTheBooksOnce() throws Exception {
    office.next(new Fault.CutAfter());
    office.next(new Fault.CutAfter());
    office.next(new Fault.AlreadyReceived());
    try (Delivery<String> delivery = start(1000, new VirtualWaiter())) {
      delivery.refill(entries("s", 4));
      assertEquals(List.of("s-1", "s-2", "s-3", "s-4"), heard.delivered(4));
    }
    assertEquals(List.of("s-1", "s-2", "s-3", "s-4"), Ledger.of(office).ids("s"));
  }

  @Test
  void eachSaleStaysInOrderWhateverTheWeather() throws Exception {
    Random chance = new Random(20261121);
    List<Fault> cruelties =
        List.of(
            new Fault.CutBefore(),
            new Fault.CutAfter(),
            new Fault.HtmlBadGateway(),
            new Fault.HtmlOk(),
            new Fault.Garbage(),
            new Fault.OtherJson(),
            new Fault.TooManyRequests(5),
            new Fault.TooLarge(),
            new Fault.AlreadyReceived());
    for (int i = 0; i < 60; i++) {
      office.next(cruelties.get(chance.nextInt(cruelties.size())));
    }
    Map<String, List<String>> expected = new TreeMap<>();
    try (Delivery<String> delivery = start(1000, new VirtualWaiter())) {
      for (int i = 0; i < 300; i++) {
        String sale = "sale" + chance.nextInt(10);
        List<String> ids = expected.computeIfAbsent(sale, name -> new ArrayList<>());
        Report report = OfficeFixture.settled(sale, ids.size() + 1);
        ids.add(report.id());
        delivery.offer(report.id(), report);
      }
      List<String> delivered = heard.delivered(300);
      assertEquals(300, delivered.stream().distinct().count());
    }
    Map<String, List<String>> books = new TreeMap<>();
    for (String sale : Ledger.of(office).sales()) {
      books.put(sale, Ledger.of(office).ids(sale));
    }
    assertEquals(expected, books);
  }

  @Test
  void anOutageOfHoursLosesNothingAndIsNotHammered() throws Exception {
    office.outage(true);
    VirtualWaiter waiter = new VirtualWaiter();
    waiter.lifts = Optional.of(Duration.ofHours(6));
    try (Delivery<String> delivery = start(1000, waiter)) {
      delivery.refill(entries("s", 130));
      assertEquals(130, heard.delivered(130).size());
      assertEquals(0, delivery.depth());
    }
    assertEquals(130, Ledger.of(office).ids("s").size());
    Duration slept = waiter.pauses.stream().reduce(Duration.ZERO, Duration::plus);
    assertTrue(slept.compareTo(Duration.ofHours(6)) >= 0, slept.toString());
    assertTrue(slept.compareTo(Duration.ofHours(6).plus(Backoff.LONGEST)) <= 0, slept.toString());
    assertTrue(waiter.pauses.size() < 6 * 60 * 60 / 20, waiter.pauses.size() + " tries");
    assertEquals(List.of(1, 2, 4, 8, 16, 32, 50, 17), office.batchSizes());
  }

  @Test
  void afterTooManyRequestsTheOfficeHearsNothingForAsLongAsItAsked() throws Exception {
    office.next(new Fault.TooManyRequests(300));
    try (Delivery<String> delivery = start(1000, new VirtualWaiter())) {
      delivery.refill(entries("s", 1));
      assertEquals(List.of("s-1"), heard.delivered(1));
    }
    assertEquals(2, office.requests());
    assertTrue(!clock.instant().isBefore(OfficeFixture.NOON.plusSeconds(300)));
  }

  @Test
  void aRefusedEventIsHandedToStaffAndTheRestGoesOn() throws Exception {
    office.refuse("s-3", "unknown grade 97");
    try (Delivery<String> delivery = start(1000, new VirtualWaiter())) {
      delivery.refill(entries("s", 6));
      assertEquals(List.of("s-1", "s-2", "s-4", "s-5", "s-6"), heard.delivered(5));
    }
    assertEquals(List.of("s-3: unknown grade 97"), List.copyOf(heard.rejected));
    assertEquals(List.of("s-1", "s-2", "s-4", "s-5", "s-6"), Ledger.of(office).ids("s"));
  }

  @Test
  void whatDoesNotFitIntoMemoryComesFromTheJournalLaterAndInOrder() throws Exception {
    List<Entry<String>> journal = entries("s", 500);
    int given = 20;
    int delivered = 0;
    try (Delivery<String> delivery = start(20, new VirtualWaiter())) {
      for (int i = 0; i < 500; i++) {
        Entry<String> entry = journal.get(i);
        Delivery.Offered answer = delivery.offer(entry.key(), entry.report());
        given = answer == Delivery.Offered.TAKEN ? i + 1 : given;
      }
      assertTrue(given < 500);
      while (delivered < 500) {
        switch (heard.next()) {
          case Note.Gone(List<String> keys) -> delivered += keys.size();
          case Note.Room room -> {
            List<Entry<String>> page = journal.subList(given, Math.min(given + 10, 500));
            delivery.refill(page);
            given += page.size();
          }
        }
      }
      assertEquals(0, delivery.depth());
    }
    assertTrue(office.batchSizes().stream().mapToInt(Integer::intValue).sum() == 500);
    assertEquals(
        IntStream.rangeClosed(1, 500).mapToObj(i -> "s-" + i).toList(), Ledger.of(office).ids("s"));
  }

  @Test
  void depthAgeAndTroubleAreVisible() throws Exception {
    office.outage(true);
    GatedWaiter waiter = new GatedWaiter();
    try (Delivery<String> delivery = start(1000, waiter)) {
      assertEquals(Duration.ZERO, delivery.oldestAge());
      delivery.refill(entries("s", 3));
      assertTrue(waiter.paused.tryAcquire(20, TimeUnit.SECONDS));
      clock.advance(Duration.ofMinutes(90));
      assertEquals(3, delivery.depth());
      assertEquals(Duration.ofMinutes(90), delivery.oldestAge());
      assertTrue(delivery.trouble().isPresent());
      office.outage(false);
      waiter.goOn.release(100);
      heard.delivered(3);
      assertEquals(0, delivery.depth());
      assertEquals(Duration.ZERO, delivery.oldestAge());
      assertEquals(Optional.empty(), delivery.trouble());
    }
  }

  @Test
  void closingEndsAPauseAtOnceAndNothingIsSentAfterwards() throws Exception {
    office.outage(true);
    Waiter real = Waiter.real();
    CountDownLatch pausing = new CountDownLatch(1);
    CountDownLatch woken = new CountDownLatch(1);
    Waiter waiter =
        new Waiter() {
          @Override
          public void pause(Duration time) {
            pausing.countDown();
            real.pause(Duration.ofHours(1));
            woken.countDown();
          }

          @Override
          public void stop() {
            real.stop();
          }
        };
    Delivery<String> delivery = start(1000, waiter);
    delivery.refill(entries("s", 1));
    assertTrue(pausing.await(20, TimeUnit.SECONDS));
    office.outage(false);
    int before = office.requests();
    delivery.close();
    assertTrue(woken.await(20, TimeUnit.SECONDS));
    assertEquals(before, office.requests());
    assertTrue(heard.notes.isEmpty());
  }

  private Delivery<String> start(int capacity, Waiter waiter) {
    return Delivery.start(client, heard, capacity, clock, new Random(1), waiter);
  }

  private static List<Entry<String>> entries(String sale, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> OfficeFixture.settled(sale, i))
        .map(report -> new Entry<>(report.id(), report))
        .toList();
  }

  private sealed interface Note {
    record Gone(List<String> keys) implements Note {}

    record Room() implements Note {}
  }

  /// The loop's inbox, as far as the delivery sees it.
  private static final class Heard implements Delivery.Inbox<String> {
    private final BlockingQueue<Note> notes = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> rejected = new LinkedBlockingQueue<>();

    @Override
    public void onDelivered(List<String> keys) {
      notes.add(new Note.Gone(keys));
    }

    @Override
    public void onRejected(String key, String why) {
      rejected.add(key + ": " + why);
    }

    @Override
    public void onRoom() {
      notes.add(new Note.Room());
    }

    Note next() throws InterruptedException {
      return Optional.ofNullable(notes.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    /// Waits for so many keys, in the order in which they were reported.
    List<String> delivered(int count) throws InterruptedException {
      List<String> all = new ArrayList<>();
      while (all.size() < count) {
        if (next() instanceof Note.Gone(List<String> keys)) {
          all.addAll(keys);
        }
      }
      return all;
    }
  }

  /// Lets the hand clock jump instead of waiting; may end the outage at a set time.
  private final class VirtualWaiter implements Waiter {
    private final List<Duration> pauses = new ArrayList<>();
    private Optional<Duration> lifts = Optional.empty();

    @Override
    public void pause(Duration time) {
      pauses.add(time);
      clock.advance(time);
      boolean over =
          lifts.filter(at -> !clock.instant().isBefore(OfficeFixture.NOON.plus(at))).isPresent();
      if (over) {
        office.outage(false);
      }
    }

    @Override
    public void stop() {}
  }

  /// Pauses until the test says go on.
  private static final class GatedWaiter implements Waiter {
    private final Semaphore paused = new Semaphore(0);
    private final Semaphore goOn = new Semaphore(0);

    @Override
    public void pause(Duration time) {
      paused.release();
      goOn.acquireUninterruptibly();
    }

    @Override
    public void stop() {
      goOn.release(1000);
    }
  }
}
