package jiayou.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import jiayou.sim.box.BoxKeys;
import jiayou.sim.box.StationBox;
import jiayou.sim.phone.PhoneAnswer;
import jiayou.sim.phone.Scan;
import jiayou.sim.pts2.PumpView;
import jiayou.ui.kiosk.Motion;
import jiayou.ui.window.Placement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A station in a box, and what drivers and customers do at it.
final class Box implements AutoCloseable {

  private static final BoxKeys KEYS = BoxKeys.generate(new SecureRandom());
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final StationBox box;

  private Box(StationBox box) {
    this.box = box;
  }

  static Box start(long seed) throws IOException {
    try (InputStream contract = resource("/jiayou/office/openapi.yaml");
        InputStream font = resource("/jiayou/ui/look/fonts/NotoSansSC-Regular.otf")) {
      return new Box(
          StationBox.start(
              new String(contract.readAllBytes(), StandardCharsets.UTF_8), font, seed, KEYS));
    }
  }

  /// Both windows on the headless screen of JavaFX, 1000 × 1000 pixels; a finger must be able to
  /// reach the kiosk, so the dispenser stands beside it.
  static WindowPlaces places() {
    return new WindowPlaces(
        new Placement.Undecorated(0, 0, 540, 960),
        new Placement.Undecorated(540, 0, 640, 400),
        Motion.NONE);
  }

  StationBox station() {
    return box;
  }

  /// Lifts, waits until the terminal has allowed it, fuels and hangs up.
  ///
  /// @return the number of the fuelling
  int fuels(int pump, int nozzle, String litres) throws InterruptedException {
    begins(pump, nozzle);
    return ends(pump, litres);
  }

  void begins(int pump, int nozzle) throws InterruptedException {
    box.pumps().lift(pump, nozzle);
    isIn(pump, PumpView.Phase.AUTHORISED);
  }

  int ends(int pump, String litres) {
    box.pumps().deliver(pump, litres);
    box.pumps().hangUp(pump);
    return box.pumps().view(pump).transaction();
  }

  /// Waits until the terminal has closed the fuelling.
  void isFree(int pump) throws InterruptedException {
    isIn(pump, PumpView.Phase.IDLE);
  }

  /// Scans a code with a phone and pays.
  void pays(String phone, String codeUrl) {
    if (box.wechat().phone(phone).scan(codeUrl) instanceof Scan.Bill bill
        && bill.confirm() instanceof PhoneAnswer.Paid) {
      return;
    }
    throw new AssertionError("the phone could not pay " + codeUrl);
  }

  /// Every order at the gateway, oldest first, as its ledger has it.
  List<JsonNode> trades() {
    return JsonMapper.shared()
        .readTree(box.wechat().ledgerJson())
        .path("trades")
        .valueStream()
        .toList();
  }

  /// What the gateway has kept of everybody's money, in fen.
  long kept() {
    return trades().stream().mapToLong(Box::kept).sum();
  }

  /// What the gateway has kept of one order, in fen.
  static long kept(JsonNode trade) {
    if (!trade.path("state").asString().equals("SUCCESS")) {
      return 0;
    }
    long back =
        trade
            .path("refunds")
            .valueStream()
            .filter(refund -> refund.path("state").asString().equals("SUCCESS"))
            .mapToLong(refund -> refund.path("amount").asLong())
            .sum();
    return trade.path("amount").asLong() - back;
  }

  @Override
  public void close() {
    box.close();
  }

  private void isIn(int pump, PumpView.Phase phase) throws InterruptedException {
    if (!box.pumps().await(pump, phase, PATIENCE)) {
      throw new AssertionError(
          "pump " + pump + " never became " + phase + ": " + box.pumps().view(pump));
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Box.class.getResourceAsStream(name), name);
  }
}
