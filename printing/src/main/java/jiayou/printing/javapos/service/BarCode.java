package jiayou.printing.javapos.service;

import jiayou.printing.escpos.CommandWriter;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.escpos.PrinterProfile.QrMode;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.raster.Bitmap;
import jiayou.printing.raster.Codes;
import jpos.JposException;
import jpos.POSPrinterConst;

/// A code as a program asked for it, checked for what the printer can draw.
///
/// @param dots how wide it may become
/// @param height of the bars, in dots
/// @param text where its letters stand beside the bars
record BarCode(Kind kind, String data, int dots, int height, Text text) {

  private static final int TALLEST = 255;
  private static final int EAN13_MODULES = 95;

  enum Kind {
    QR,
    CODE128,
    EAN13
  }

  /// In the order of `GS H`.
  enum Text {
    NONE,
    ABOVE,
    BELOW
  }

  /// @param widthDots 0 for as wide as is good
  /// @throws JposException illegal, when it is a kind, a content or a size that is not there
  static BarCode of(
      int symbology,
      String data,
      int widthDots,
      int heightDots,
      int textPosition,
      PrinterProfile profile)
      throws JposException {
    Kind kind =
        switch (symbology) {
          case POSPrinterConst.PTR_BCS_QRCODE -> Kind.QR;
          case POSPrinterConst.PTR_BCS_Code128 -> Kind.CODE128;
          case POSPrinterConst.PTR_BCS_EAN13 -> Kind.EAN13;
          default -> throw Refused.illegal("no bar code of symbology " + symbology);
        };
    Text text =
        switch (textPosition) {
          case POSPrinterConst.PTR_BC_TEXT_NONE -> Text.NONE;
          case POSPrinterConst.PTR_BC_TEXT_ABOVE -> Text.ABOVE;
          case POSPrinterConst.PTR_BC_TEXT_BELOW -> Text.BELOW;
          default -> throw Refused.illegal("no text position " + textPosition);
        };
    int room = widthDots <= 0 ? profile.dotsPerLine() : Math.min(widthDots, profile.dotsPerLine());
    BarCode code = new BarCode(kind, data, room, Math.clamp(heightDots, 24, TALLEST), text);
    code.check(profile);
    return code;
  }

  /// Native where the printer draws codes itself, else dot by dot.
  void write(CommandWriter writer, PrinterProfile profile, Align align) {
    writer.align(align);
    if (profile.qrMode() == QrMode.NATIVE) {
      switch (kind) {
        case QR -> writer.qr(data, Codes.qrCell(data, dots));
        case CODE128 ->
            writer.code128(data, Codes.barcodeModule(data, dots), height, text.ordinal());
        case EAN13 -> writer.ean13(data, dots >= 3 * EAN13_MODULES ? 3 : 2, height, text.ordinal());
      }
      return;
    }
    Bitmap picture = kind == Kind.QR ? Codes.qr(data, dots) : Codes.barcode(data, dots);
    writer.align(Align.LEFT);
    writer.raster(align == Align.LEFT ? picture : picture.centredOn(profile.dotsPerLine()));
  }

  /// Whether the printer can put it there.
  void checkPlace(Align align, PrinterProfile profile) throws JposException {
    if (align == Align.RIGHT && profile.qrMode() == QrMode.RASTER) {
      throw Refused.illegal("this printer puts pictures to the left or in the middle");
    }
  }

  private void check(PrinterProfile profile) throws JposException {
    switch (kind) {
      case QR -> {
        try {
          Codes.qrCell(data, dots);
        } catch (IllegalArgumentException e) {
          throw Refused.illegal("the QR code does not fit: " + e.getMessage());
        }
      }
      case CODE128 -> {
        int modules = 11 * (data.length() + 2) + 13;
        if (data.isEmpty() || !data.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
          throw Refused.illegal("CODE128 holds printable ASCII");
        }
        if (2 * modules > dots) {
          throw Refused.illegal("CODE128 of " + data.length() + " letters is too wide");
        }
      }
      case EAN13 -> {
        if (profile.qrMode() == QrMode.RASTER) {
          throw Refused.illegal("this printer draws no EAN-13");
        }
        if (!data.matches("[0-9]{12,13}") || 2 * EAN13_MODULES > dots) {
          throw Refused.illegal("EAN-13 holds 12 or 13 digits and is 190 dots wide at least");
        }
      }
    }
    if (text != Text.NONE && (kind == Kind.QR || profile.qrMode() == QrMode.RASTER)) {
      throw Refused.illegal("no text beside this code");
    }
  }
}
