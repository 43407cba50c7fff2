package jiayou.pump.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.PumpStatus.Owner;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import jiayou.pump.pts2.Pts2Settings.Authentication;
import org.junit.jupiter.api.Test;

/// Against the statuses of section A3 of the protocol, field by field as it names them.
final class StatusReaderTest {

  @Test
  void allNozzlesDownIsIdle() {
    assertEquals(
        new PumpStatus.Idle(1),
        read(
            """
            "Type":"PumpIdleStatus","Data":{"Pump":1,"NozzleUp":0,"Nozzle":0,"Request":"","User":"",
            "LastNozzle":2,"LastFuelGradeId":2,"LastTransaction":30,"LastVolume":12.50,
            "LastPrice":7.85,"LastAmount":98.13,"LastUser":"kiosk1","LastFlowRate":35}\
            """));
  }

  @Test
  void aLiftedNozzleCalls() {
    assertEquals(
        new PumpStatus.Calling(1, 2, "95"),
        read(
            """
            "Type":"PumpIdleStatus","Data":{"Pump":1,"NozzleUp":2,"Nozzle":2,"FuelGradeId":2,
            "FuelGradeName":"GASOLINE95","NozzlePrices":[7.38,7.85,7.10],"Request":"","User":"",
            "LastNozzle":0,"LastTransaction":0,"LastVolume":0,"LastPrice":0,"LastAmount":0}\
            """));
  }

  @Test
  void aRunningAuthorisationIsAuthorised() {
    assertEquals(
        new PumpStatus.Authorised(1, 2, "95"),
        read(
            """
            "Type":"PumpIdleStatus","Data":{"Pump":1,"NozzleUp":2,"Nozzle":2,"Transaction":31,
            "Request":"PumpAuthorize","OrderedNozzle":2,"OrderedType":"FullTank","User":"PTS"}\
            """));
  }

  @Test
  void anAuthorisationBeforeItsNozzleIsLiftedNamesTheOrderedOne() {
    assertEquals(
        new PumpStatus.Authorised(1, 3, "0"),
        read(
            """
            "Type":"PumpIdleStatus","Data":{"Pump":1,"NozzleUp":0,"Nozzle":0,"Transaction":31,
            "Request":"PumpAuthorize","OrderedNozzles":[3],"OrderedType":"Amount",
            "OrderedDose":100.00,"User":"PTS"}\
            """));
  }

  @Test
  void aLockedIdlePumpIsReserved() {
    assertEquals(
        new PumpStatus.Reserved(1, new PumpStatus.Owner.Ours(), 0),
        read(
            """
            "Type":"PumpIdleStatus","Data":{"Pump":1,"NozzleUp":0,"Nozzle":0,"Request":"PumpLock",
            "User":"kiosk1","LastNozzle":1,"LastTransaction":30,"LastUser":"PTS"}\
            """));
  }

  @Test
  void aNozzleLiftedOnALockedPumpIsSeen() {
    assertEquals(
        new PumpStatus.Reserved(1, new PumpStatus.Owner.Other("kiosk2"), 1),
        read(
            """
            "Type":"PumpIdleStatus","Data":{"Pump":1,"NozzleUp":1,"Nozzle":1,"Request":"PumpLock",
            "User":"kiosk2"}\
            """));
  }

  @Test
  void fillingShowsWhatCameAndItsLimit() {
    assertEquals(
        new PumpStatus.Fuelling(
            1,
            1,
            "92",
            31,
            Quantity.litres("12.34"),
            UnitPrice.perLitre("7.380"),
            Money.fen(9107),
            Optional.of(new Preset.ByAmount(Money.fen(20000))),
            true),
        read(
            """
            "Type":"PumpFillingStatus","Data":{"Pump":1,"Nozzle":1,"FuelGradeId":1,
            "FuelGradeName":"GASOLINE92","Volume":12.34,"TCVolume":12.31,"Price":7.380,
            "Amount":91.07,"Transaction":31,"DateTimeStart":"2026-11-21T08:15:30","FlowRate":38,
            "IsSuspended":"true","OrderedType":"Amount","OrderedDose":200.00,"User":"PTS"}\
            """));
  }

  @Test
  void firmwareThatCountsOnlyMoneyWhileFillingIsShownAsItIs() {
    assertEquals(
        new PumpStatus.Fuelling(
            1,
            1,
            "92",
            31,
            Quantity.litres("0"),
            UnitPrice.perLitre("7.38"),
            Money.fen(1111),
            Optional.empty(),
            false),
        read(
            """
            "Type":"PumpFillingStatus","Data":{"Pump":1,"Nozzle":1,"Volume":0,"Price":7.38,
            "Amount":11.11,"Transaction":31,"IsSuspended":false,"OrderedType":"FullTank",
            "User":"PTS"}\
            """));
  }

  @Test
  void anEndedFuellingOfTheControllerIsNobodys() {
    assertEquals(
        new PumpStatus.Payable(1, total("28.46", "210.03"), new Owner.Nobody()),
        read(ended("28.46", "210.03", "PTS")));
  }

  @Test
  void anEndedFuellingTellsWhoHasIt() {
    assertEquals(
        new PumpStatus.Payable(1, total("28.46", "210.03"), new Owner.Ours()),
        read(ended("28.46", "210.03", "kiosk1")));
    assertEquals(
        new PumpStatus.Payable(1, total("28.46", "210.03"), new Owner.Other("cashier")),
        read(ended("28.46", "210.03", "cashier")));
  }

  @Test
  void theAmountIsNeverRecomputed() {
    assertEquals(
        new PumpStatus.Payable(1, total("28.46", "210.05"), new Owner.Nobody()),
        read(ended("28.46", "210.05", "PTS")));
  }

  @Test
  void anAmountThatIsNoWholeFenIsNoNews() {
    assertEquals(
        new PumpStatus.NoNews(
            1, "PumpEndOfTransactionStatus: Amount has more decimals than we can charge"),
        read(ended("28.46", "210.035", "PTS")));
  }

  @Test
  void aNegativeAmountIsNoNews() {
    assertEquals(
        new PumpStatus.NoNews(1, "PumpEndOfTransactionStatus: Amount is negative"),
        read(ended("28.46", "-210.03", "PTS")));
  }

  @Test
  void aMissingEndTimeIsReadElsewhere() {
    String withoutEnd = ended("28.46", "210.03", "PTS").replace("\"DateTime\":", "\"X\":");
    assertEquals(
        new PumpStatus.Payable(1, total("28.46", "210.03"), new Owner.Nobody()),
        read(withoutEnd, Optional.of(LocalDateTime.parse("2026-11-21T08:17:02"))));
    assertEquals(
        new PumpStatus.NoNews(1, "PumpEndOfTransactionStatus: no end time to be had"),
        read(withoutEnd, Optional.empty()));
  }

  @Test
  void aZoneBehindTheTimeIsRefused() {
    assertEquals(
        new PumpStatus.NoNews(1, "PumpEndOfTransactionStatus: DateTime is no date and time"),
        read(ended("28.46", "210.03", "PTS").replace("08:17:02", "08:17:02Z")));
  }

  @Test
  void offlineMidFuellingIsOffline() {
    assertEquals(
        new PumpStatus.Offline(1),
        read(
            """
            "Type":"PumpOfflineStatus","Data":{"Pump":1,"State":"Filling","NozzleUp":1,"Nozzle":1,
            "Transaction":31,"Volume":5.00,"Price":7.38,"Amount":36.90,"Request":"",
            "User":"PTS"}\
            """));
  }

  @Test
  void aLateAnswerInPlaceOfAStatusIsNoNews() {
    assertEquals(
        new PumpStatus.NoNews(1, "PumpTotals came in place of a status"),
        read(
            """
            "Type":"PumpTotals","Data":{"Pump":1,"Nozzle":1,"FuelGradeId":1,"Volume":123456.78,
            "Amount":911110.99,"Transaction":30,"User":"kiosk1"}\
            """));
  }

  @Test
  void aNozzleThatTheSettingsDoNotNameIsNoNews() {
    assertEquals(
        new PumpStatus.NoNews(1, "PumpIdleStatus: the settings name no grade for pump 1 nozzle 5"),
        read("\"Type\":\"PumpIdleStatus\",\"Data\":{\"Pump\":1,\"NozzleUp\":5,\"FuelGradeId\":9}"));
  }

  private static String ended(String volume, String amount, String user) {
    return """
    "Type":"PumpEndOfTransactionStatus","Data":{"Pump":1,"Nozzle":1,"FuelGradeId":1,
    "FuelGradeName":"GASOLINE92","Volume":%s,"TCVolume":28.40,"Price":7.38,"Amount":%s,
    "Transaction":31,"TotalVolume":123485.24,"TotalAmount":911321.02,
    "DateTimeStart":"2026-11-21T08:15:30","DateTime":"2026-11-21T08:17:02","FlowRate":36,
    "NozzleUp":0,"OrderedTypeAmount":"FullTank","User":"%s"}\
    """
        .formatted(volume, amount, user);
  }

  private static FuellingTotal total(String volume, String amount) {
    return new FuellingTotal(
        new FuellingKey("island", 1, 31, "2026-11-21T08:17:02"),
        1,
        "92",
        Quantity.litres(volume),
        new UnitPrice(new BigDecimal("7.38"), Unit.LITRE),
        Money.yuan(new BigDecimal(amount)));
  }

  private static PumpStatus read(String packet) {
    return read(packet, Optional.empty());
  }

  private static PumpStatus read(String packet, Optional<LocalDateTime> end) {
    Pts2Settings settings =
        Corner.settings("http://127.0.0.1:1", "kiosk1", "one", Authentication.DIGEST);
    String body = "{\"Protocol\":\"jsonPTS\",\"Packets\":[{\"Id\":1," + packet + "}]}";
    Answer answer =
        Envelope.read(
                body.getBytes(StandardCharsets.UTF_8),
                1,
                List.of(Request.ofPump("PumpGetStatus", 1)))
            .getFirst();
    return new StatusReader(settings, new FuellingReader(settings)).read(1, answer, (_, _) -> end);
  }
}
