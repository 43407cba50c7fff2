package jiayou.ui.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jiayou.core.port.PumpStatus;
import jiayou.core.press.Press;
import jiayou.core.value.Money;
import jiayou.ui.kiosk.FreeNozzle;
import jiayou.ui.kiosk.KioskScreen;
import jiayou.ui.kiosk.Prepayment;
import jiayou.ui.kiosk.Prepayment.Fit;
import jiayou.ui.kiosk.Prepayment.Measure;
import org.junit.jupiter.api.Test;

final class PrepayShownTest {

  private static final Money TWO_HUNDRED = Money.fen(20_000);
  private static final FreeNozzle ELEVEN =
      new FreeNozzle(11, PlayedStation.G92, PlayedStation.PRICE);
  private static final FreeNozzle TWENTY_ONE =
      new FreeNozzle(21, PlayedStation.G92, PlayedStation.PRICE);
  private final PlayedStation station = new PlayedStation(PlayedStation.WAYS);

  @Test
  void onlyFreeNozzlesAreOffered() {
    station.press(new Press.Start(), new Press.OpenPrepay());
    assertEquals(pick(ELEVEN, TWENTY_ONE), station.kiosk());
    station.see(new PumpStatus.Calling(1, 1, "92"));
    assertEquals(pick(TWENTY_ONE), station.kiosk());
  }

  @Test
  void anAmountIsTouchedOrTyped() {
    station.press(new Press.Start(), new Press.OpenPrepay(), new Press.PickPump(11));
    assertEquals(
        new KioskScreen.Prepay(
            new Prepayment.HowMuch(
                ELEVEN, List.of(Money.fen(10_000), TWO_HUNDRED), Money.fen(60_000))),
        station.kiosk());
    station.press(new Press.OpenPreset());
    assertEquals(typing(Measure.YUAN, "", Fit.TOO_LITTLE, "600"), station.kiosk());
    station.type("5");
    assertEquals(typing(Measure.YUAN, "5", Fit.TOO_LITTLE, "600"), station.kiosk());
    station.type("00");
    assertEquals(typing(Measure.YUAN, "500", Fit.FITS, "600"), station.kiosk());
    station.type("0");
    assertEquals(typing(Measure.YUAN, "5000", Fit.TOO_MUCH, "600"), station.kiosk());
    station.press(new Press.SwitchPresetUnit());
    station.type("81.3");
    assertEquals(typing(Measure.VOLUME, "81.3", Fit.FITS, "81.3"), station.kiosk());
  }

  private static KioskScreen pick(FreeNozzle... nozzles) {
    return new KioskScreen.Prepay(new Prepayment.PickNozzle(List.of(nozzles)));
  }

  private static KioskScreen typing(Measure measure, String typed, Fit fit, String most) {
    return new KioskScreen.Prepay(new Prepayment.Typing(ELEVEN, measure, typed, fit, most));
  }
}
