package jiayou.ui.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import jiayou.core.press.Press;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.ui.kiosk.KioskFrame.Overlay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A finger on what belongs to members, to cards and to those who pay first.
@Timeout(300)
class MemberTouchTest {

  private static final Overlay NOTHING = new Overlay.Nothing();

  private final KioskGlass glass = new KioskGlass();

  @AfterEach
  void close() {
    glass.close();
  }

  @Test
  void everyButtonOfAMemberReportsItsPress() {
    glass.touch("k02-home", "member");
    glass.touch("k03-guest", "member");
    glass.touch("k03m-phone", "key-7", "key-0", "erase", "send-code");
    glass.touch("k03m-code", "send-code");
    glass.touch("k03-coupons", "coupon-C1", "points", "sign-out");
    glass.touch("k03r-staff", "staff-removes", "staff-allows");
    assertEquals(
        List.of(
            new Press.OpenMember(),
            new Press.OpenMember(),
            new Press.TypeDigit('7'),
            new Press.TypeDigit('0'),
            new Press.EraseDigit(),
            new Press.SendPhoneCode(),
            new Press.SendPhoneCode(),
            new Press.ToggleCoupon("C1"),
            new Press.SwitchPoints(),
            new Press.SignOut(),
            new Press.StaffRemoves(),
            new Press.StaffAllows()),
        glass.presses());
  }

  @Test
  void everyButtonOfACardAndOfPayingFirstReportsItsPress() {
    glass.touch("k04-payment", "card");
    glass.touch("k04-card-held", "card-drop");
    glass.touch("k04-card-low", "top-up", "card-drop");
    glass.touch("k02-home", "prepay");
    glass.touch("k02p-nozzle", "pump-3");
    glass.touch("k02p-amount", "preset-200", "preset-full", "preset-other");
    glass.touch("k02p-litres", "key-point", "preset-unit", "preset-close", "preset-confirm");
    assertEquals(
        List.of(
            new Press.PayWithCard(),
            new Press.DropCard(),
            new Press.TopUpCard(),
            new Press.DropCard(),
            new Press.OpenPrepay(),
            new Press.PickPump(3),
            new Press.PresetAmount(Money.fen(20000)),
            new Press.PresetFull(),
            new Press.OpenPreset(),
            new Press.TypeDigit('.'),
            new Press.SwitchPresetUnit(),
            new Press.ClosePreset(),
            new Press.ConfirmTyped()),
        glass.presses());
  }

  @Test
  void nothingCanBeSentBeforeThePhoneNumberIsWhole() {
    glass.show(NOTHING, Samples.screen("k03m-typing"));
    assertTrue(glass.robot().lookup("#send-code").tryQuery().isEmpty());
    glass.show(NOTHING, Samples.screen("k02p-too-much"));
    assertTrue(glass.robot().lookup("#preset-confirm").tryQuery().isEmpty());
  }

  @Test
  void aPhoneNumberIsGoneFromTheGlassWithItsScreen() {
    glass.show(NOTHING, Samples.screen("k03m-phone"));
    assertTrue(glass.robot().lookup("138 0013 8000").tryQuery().isPresent());
    glass.show(NOTHING, Samples.screen("k01-attract"));
    assertTrue(glass.robot().lookup("138 0013 8000").tryQuery().isEmpty());
    String printed = Samples.screen("k03m-phone").toString();
    assertEquals(-1, printed.indexOf("138"), printed);
  }

  @Test
  void whatIsInThePursesShowsOnlyOnceTheSwitchWasTouched() {
    glass.show(NOTHING, Samples.screen("k03-coupons"));
    assertTrue(glass.robot().lookup("油品 8.00").tryQuery().isEmpty());
    glass.show(NOTHING, Samples.screen("k03-basket"));
    assertTrue(glass.robot().lookup("油品 8.00").tryQuery().isPresent());
  }

  @Test
  void aRunningPumpChangesItsFiguresInPlace() {
    KioskScreen.Prepaid first = (KioskScreen.Prepaid) Samples.screen("k06p-flowing");
    glass.show(NOTHING, first);
    Node finish = glass.robot().lookup("#finish").query();
    glass.show(
        NOTHING,
        new KioskScreen.Prepaid(
            first.nozzle(),
            first.paid(),
            first.method(),
            new PrepaidState.Flowing(Money.fen(13000), Quantity.litres("17.62")),
            first.exitPass(),
            first.receipt(),
            first.invoice(),
            0));
    assertSame(finish, glass.robot().lookup("#finish").query());
    assertTrue(glass.robot().lookup("130.00").tryQuery().isPresent());
    assertTrue(glass.robot().lookup("17.62 升").tryQuery().isPresent());
  }

  @Test
  void theAmountStandsStillWhileAQuoteIsAskedFor() {
    glass.show(NOTHING, Samples.screen("k03-quoting"));
    double asking = topOf("216.33");
    glass.show(NOTHING, Samples.screen("k03-basket"));
    assertEquals(asking, topOf("216.33"));
  }

  private double topOf(String words) {
    Node node = glass.robot().lookup(words).query();
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }
}
