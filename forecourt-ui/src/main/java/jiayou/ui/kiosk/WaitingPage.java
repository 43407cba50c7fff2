package jiayou.ui.kiosk;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Ring;

/// K5a: the phone has been asked, the seconds count, and there is a way out.
final class WaitingPage {

  private final PageKit kit;

  WaitingPage(PageKit kit) {
    this.kit = kit;
  }

  Page draw(KioskScreen.Waiting screen) {
    PageKit.Header header = kit.header(kit.t("waiting.title"), kit.mark());
    HBox method = PaymentPage.method(kit, screen.method(), 28);
    method.setAlignment(Pos.CENTER_RIGHT);
    VBox trace =
        Parts.column(8, method, Parts.text(kit.t("waiting.trace", screen.trace()), "f28", "t2"));
    Ring ring = new Ring(320, 18);
    Label figures = Parts.figure("", "f112");
    IntConsumer seconds =
        count -> {
          figures.setText(Integer.toString(count));
          ring.fill((double) count / KioskScreen.Waiting.LONGEST_SECONDS);
        };
    seconds.accept(screen.seconds());
    VBox count = Parts.column(-20, figures, Parts.text(kit.t("waiting.seconds"), "f32", "t2"));
    count.setAlignment(Pos.CENTER);
    ring.getChildren().add(count);
    VBox content =
        Parts.column(
            32,
            new SummaryText(kit).stub(screen.due(), trace),
            progress(screen, ring),
            warning(),
            cancel(screen.cancel()));
    Parts.pad(content, 32, PageKit.MARGIN, 0, PageKit.MARGIN);
    return new Page(Parts.column(0, header.node(), content), seconds, header.clock());
  }

  private Region progress(KioskScreen.Waiting screen, Ring ring) {
    VBox card =
        Parts.column(
            0,
            ring,
            Parts.high(new Region(), 20),
            Parts.text(kit.t("waiting.confirm"), "f52", "b"),
            Parts.text(kit.t("waiting.confirm-sub"), "f36", "t2"),
            Parts.high(new Region(), 26),
            Parts.dots(true),
            Parts.high(new Region(), 20),
            step("mdi2c-check-bold", "done", "waiting.step-code", screen.receivedAt()),
            step(
                "mdi2c-cellphone-key",
                "now",
                "waiting.step-phone",
                kit.t("waiting.step-phone-sub")),
            step(
                "mdi2p-printer-outline",
                "later",
                "waiting.step-ticket",
                kit.t("waiting.step-ticket-sub")));
    card.setAlignment(Pos.CENTER);
    return Parts.styled(Parts.pad(card, 40, 48, 24, 48), "card");
  }

  private HBox step(String icon, String state, String key, String sub) {
    Region disc = Parts.styled(Parts.centred(Parts.icon(icon, "i44")), "step-disc", state);
    Parts.wide(Parts.high(disc, 76), 76);
    Label name =
        state.equals("later")
            ? Parts.text(kit.t(key), "f40", "t2")
            : Parts.text(kit.t(key), "f40", "b");
    VBox words = Parts.column(-2, name, Parts.text(sub, "f28", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    return Parts.high(Parts.row(28, disc, words), 120);
  }

  private Region warning() {
    HBox row =
        Parts.row(
            20,
            Parts.icon("mdi2a-alert", "i56", "warn"),
            Parts.text(kit.t("waiting.warn"), "f36", "b", "warn"));
    Parts.pad(Parts.styled(row, "warn-strip"), 0, 36, 0, 36);
    return Parts.high(row, 112);
  }

  private Region cancel(KioskScreen.Cancelling cancel) {
    return switch (cancel) {
      case OFFERED -> {
        Button button =
            kit.button(
                "cancel",
                new Press.CancelPayment(),
                "mdi2c-close",
                kit.t("waiting.cancel"),
                40,
                "s");
        yield Parts.wide(Parts.high(button, 128), PageKit.WIDTH);
      }
      case ASKED ->
          Parts.high(
              Parts.face(
                  16,
                  Parts.icon("mdi2t-timer-sand", "i48", "t2"),
                  Parts.text(kit.t("waiting.cancelling"), "f40", "b", "t2")),
              128);
    };
  }
}
