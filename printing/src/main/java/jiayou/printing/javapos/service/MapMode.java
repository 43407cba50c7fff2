package jiayou.printing.javapos.service;

import java.util.Optional;
import jpos.POSPrinterConst;

/// The units in which a program measures: a printer has eight dots a millimetre.
enum MapMode {
  DOTS(POSPrinterConst.PTR_MM_DOTS, 1),
  TWIPS(POSPrinterConst.PTR_MM_TWIPS, 203.2 / 1440),
  ENGLISH(POSPrinterConst.PTR_MM_ENGLISH, 203.2 / 1000),
  METRIC(POSPrinterConst.PTR_MM_METRIC, 0.08);

  private final int number;
  private final double dotsPerUnit;

  MapMode(int number, double dotsPerUnit) {
    this.number = number;
    this.dotsPerUnit = dotsPerUnit;
  }

  static Optional<MapMode> of(Object number) {
    for (MapMode mode : values()) {
      if (number.equals(mode.number)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  int number() {
    return number;
  }

  int dots(int units) {
    return (int) Math.round(units * dotsPerUnit);
  }

  int units(int dots) {
    return (int) Math.round(dots / dotsPerUnit);
  }
}
