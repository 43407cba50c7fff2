package jiayou.ui.kiosk;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;
import jiayou.ui.qr.QrNode;

/// How the ticket on paper is doing, and where to get it when there is no paper.
final class ReceiptPart {

  private static final int CODE_SIDE = 240;

  private final PageKit kit;

  ReceiptPart(PageKit kit) {
    this.kit = kit;
  }

  /// The lowest part of the ticket in hand.
  HBox row(Receipt receipt) {
    HBox row =
        switch (receipt) {
          case Receipt.Printing printing -> {
            HBox line =
                line(
                    "fine",
                    "mdi2p-printer-outline",
                    "success.printing",
                    kit.t("success.printing-sub"));
            line.getChildren()
                .addAll(Parts.spring(), Parts.icon("mdi2a-arrow-down-bold", "i64", "ok"));
            yield line;
          }
          case Receipt.Printed printed -> {
            String copies =
                printed.copies() == 0
                    ? kit.t("success.printed-sub")
                    : kit.t("success.copies", printed.copies());
            HBox line = line("fine", "mdi2p-printer-outline", "success.printed", copies);
            line.getChildren().addAll(Parts.spring(), copy());
            yield line;
          }
          case Receipt.Electronic electronic -> {
            HBox line =
                line(
                    "warned",
                    "mdi2p-printer-alert",
                    trouble(electronic.trouble()),
                    kit.t(
                        electronic.address().isPresent()
                            ? "success.electronic-sub"
                            : "success.counter-sub"));
            line.getChildren().addAll(Parts.spring(), copy());
            yield line;
          }
        };
    return Parts.high(Parts.pad(row, 0, 44, 0, 44), 156);
  }

  /// The place of the electronic ticket, where there is one.
  Optional<Region> electronic(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Printing printing -> Optional.empty();
      case Receipt.Printed printed -> Optional.empty();
      case Receipt.Electronic electronic -> electronic.address().map(this::place);
    };
  }

  private Region place(String address) {
    VBox words =
        Parts.column(
            6,
            Parts.text(kit.t("success.receipt"), "f44", "b"),
            Parts.paragraph(kit.t("success.receipt-sub"), "f32", "t2"),
            Parts.paragraph(kit.t("success.receipt-counter"), "f32", "b"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row = Parts.row(32, new QrNode(address, CODE_SIDE, kit.pitch()), Parts.grow(words));
    return Parts.pad(Parts.styled(row, "card", "attention"), 16, 40, 16, 24);
  }

  private HBox line(String tone, String icon, String key, String sub) {
    Region disc = Parts.styled(Parts.centred(Parts.icon(icon, "i52")), "state-disc", tone);
    Parts.wide(Parts.high(disc, 84), 84);
    VBox words = Parts.column(-4, Parts.text(kit.t(key), "f40", "b"), Parts.text(sub, "f32", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    return Parts.row(22, disc, words);
  }

  private Button copy() {
    Button copy =
        kit.button(
            "print-copy",
            new Press.PrintCopy(),
            "mdi2p-printer-outline",
            kit.t("success.copy"),
            36,
            "s");
    return Parts.wide(Parts.high(copy, 96), 340);
  }

  private static String trouble(Receipt.Trouble trouble) {
    return switch (trouble) {
      case PAPER_OUT -> "success.paper";
      case JAM -> "success.jam";
      case OFFLINE -> "success.printer-off";
    };
  }
}
