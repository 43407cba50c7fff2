package jiayou.printing.javapos.service;

import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.escpos.PrinterProfile.StatusQuestion;
import jpos.JposConst;
import jpos.POSPrinterConst;

/// What an ESC/POS printer says of itself in the words of the standard: a receipt station and
/// nothing else. What is not named here is not there.
final class PrinterProperties {

  /// Dots from line to line, and of a letter.
  private static final int SPACING = 30;

  private static final int LETTER = 24;

  private PrinterProperties() {}

  static PropertyTable of(PrinterProfile profile, String where) {
    PropertyTable table = new PropertyTable();
    boolean paper = profile.questions().contains(StatusQuestion.PAPER);
    table
        .put("DeviceServiceVersion", 1_015_000)
        .put("DeviceServiceDescription", "ESC/POS printer")
        .put("PhysicalDeviceName", profile.name())
        .put("PhysicalDeviceDescription", profile.name() + " at " + where)
        .put("CapPowerReporting", power(profile))
        .put("PowerState", JposConst.JPOS_PS_UNKNOWN)
        .put("PowerNotify", JposConst.JPOS_PN_DISABLED, PrinterProperties::isPowerNotify)
        .put("CapTransaction", true)
        .put("CapCoverSensor", profile.questions().contains(StatusQuestion.OFFLINE_CAUSE))
        .put("CapRecPresent", true)
        .put("CapRecEmptySensor", paper)
        .put("CapRecNearEndSensor", paper)
        .put("CapRecBarCode", true)
        .put("CapRecBitmap", true)
        .put("RecBitmapRotationList", "0")
        .put("CapRecBold", true)
        .put("CapRecDhigh", true)
        .put("CapRecDwide", true)
        .put("CapRecDwideDhigh", true)
        .put("CapRecUnderline", true)
        .put("CapRecPapercut", profile.cutMode() != PrinterProfile.CutMode.TEAR_BAR)
        .put("CapCharacterSet", POSPrinterConst.PTR_CCS_UNICODE)
        .put("CharacterSet", POSPrinterConst.PTR_CS_UNICODE)
        .put("CharacterSetList", String.valueOf(POSPrinterConst.PTR_CS_UNICODE))
        .put("AsyncMode", false, value -> value instanceof Boolean)
        .put("FlagWhenIdle", false, value -> value instanceof Boolean)
        .put("ErrorLevel", POSPrinterConst.PTR_EL_NONE)
        .put("RecLineChars", profile.columns())
        .put("RecLineCharsList", String.valueOf(profile.columns()))
        .put("RecBarCodeRotationList", "0")
        .put("RotateSpecial", POSPrinterConst.PTR_RP_NORMAL);
    measure(table, profile, MapMode.DOTS);
    return table;
  }

  /// Lengths in other units.
  static void measure(PropertyTable table, PrinterProfile profile, MapMode units) {
    table
        .put("MapMode", units.number())
        .put("RecLineWidth", units.units(profile.dotsPerLine()))
        .put("RecLineHeight", units.units(LETTER))
        .put("RecLineSpacing", units.units(SPACING));
  }

  /// A printer that answers no questions may be on or off.
  private static int power(PrinterProfile profile) {
    return profile.questions().isEmpty() ? JposConst.JPOS_PR_NONE : JposConst.JPOS_PR_STANDARD;
  }

  private static boolean isPowerNotify(Object value) {
    return value.equals(JposConst.JPOS_PN_DISABLED) || value.equals(JposConst.JPOS_PN_ENABLED);
  }
}
