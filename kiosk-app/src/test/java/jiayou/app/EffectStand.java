package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import jiayou.sim.phone.Script;

/// A station whose terminal is killed at one effect after the other, and the customers who go on
/// when it is back.
final class EffectStand implements AutoCloseable {

  private static final String LITRES = "10.00";
  private static final int CHATTED_AT = 4;

  final Box box;
  final KillStation station;
  final Trap trap;

  /// @param folder for settings, journal and log
  EffectStand(Path folder) throws Exception {
    box = Box.start(21);
    StationFolder settings = StationFolder.of(box.station(), folder.resolve("k02"));
    settings.replace("payments.yaml", "pollInterval: 300ms", "pollInterval: 100ms");
    settings.replace("payments.yaml", "codeDeadline: 3s", "codeDeadline: 1s");
    settings.replace("payments.yaml", "lookBack: 2s", "lookBack: 1s");
    ClassArchive archive = ClassArchive.in(folder.resolve("archive"));
    station = KillStation.open(box, settings, archive, folder.resolve("terminal.log"));
    trap = new Trap(box.station(), station::kill);
  }

  /// Somebody chats at pump 4 with the nozzle in her hand: the terminal polls fast all day.
  void chats() throws InterruptedException {
    box.begins(CHATTED_AT, 1);
  }

  /// A customer at the kiosk who has fuelled at pump 1.
  Shopper fuels() throws InterruptedException {
    station.glance();
    return new Shopper(station, 1, box.fuels(1, 1, LITRES));
  }

  /// She fuels where the nozzle has been allowed.
  Shopper fuelsAllowed(int pump) {
    return new Shopper(station, pump, box.ends(pump, LITRES));
  }

  /// Shows the code on her phone until it has been paid; the code on the screen is not hers.
  Shopper showsHerPhone(Shopper driver) {
    return driver
        .when(Shopper.CODE, _ -> driver.scans(code()))
        .when("^NotPaid", _ -> driver.presses("again"))
        .when("^(?:Basket|Payment).*(?:code=Counter|RanOut)", _ -> driver.presses("ways"));
  }

  /// Serves her until every trap has sprung and she has gone.
  ///
  /// @param fen what she has paid then
  void paysOnce(Shopper driver, long fen) {
    paysOnce(driver, fen, () -> !trap.waits());
  }

  /// @param killed whether the terminal has been killed
  void paysOnce(Shopper driver, long fen, BooleanSupplier killed) {
    long before = box.kept();
    station.serves(driver, killed);
    box.station().wechat().settleRefunds();
    Until.sees(() -> box.kept() - before, kept -> kept == fen);
  }

  /// Lets everything end, and holds everybody's books against each other.
  @Override
  public void close() {
    box.station().pumps().hangUp(CHATTED_AT);
    station.glance();
    station.rests();
    station.close();
    Audit audit = new Audit(box.station(), List.of(Remains.of(station.settings())));
    box.close();
    assertEquals(List.of(), audit.differences(), audit.figures());
  }

  private String code() {
    return box.station().wechat().phone("driver").showCode(Script.PAYS_AT_ONCE).digits();
  }
}
