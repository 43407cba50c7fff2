package jiayou.ui.kiosk;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;

/// How the ticket on paper is doing, and where to get it when there is no paper.
final class ReceiptPart {

  static final double HEIGHT = 156;

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
            if (electronic.copy() == Receipt.Copy.OFFERED) {
              line.getChildren().addAll(Parts.spring(), copy());
            }
            yield line;
          }
        };
    return Parts.high(Parts.pad(row, 0, 44, 0, 44), HEIGHT);
  }

  /// The code of the electronic ticket, where there is one.
  ///
  /// @param wide whether the card is as wide as the page
  Optional<Region> electronic(Receipt receipt, boolean wide) {
    return switch (receipt) {
      case Receipt.Printing printing -> Optional.empty();
      case Receipt.Printed printed -> Optional.empty();
      case Receipt.Electronic electronic ->
          electronic.address().map(address -> place(address, wide));
    };
  }

  private Region place(String address, boolean wide) {
    VBox words =
        Parts.column(
            6,
            Parts.text(kit.t("success.receipt"), wide ? "f44" : "f36", "b"),
            Parts.paragraph(kit.t("success.receipt-sub"), wide ? "f32" : "f28", "t2"),
            Parts.paragraph(kit.t("success.receipt-counter"), wide ? "f32" : "f28", "b"));
    words.setAlignment(Pos.CENTER_LEFT);
    return Parts.styled(CodeCard.draw(kit, address, words), "attention");
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
      case COVER_OPEN -> "success.cover";
      case JAM -> "success.jam";
      case OFFLINE -> "success.printer-off";
      case DOUBTFUL -> "success.doubtful";
    };
  }
}
