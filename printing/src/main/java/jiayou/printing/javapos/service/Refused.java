package jiayou.printing.javapos.service;

import jpos.JposConst;
import jpos.JposException;

/// The standard's ways to say no, each with words for a log.
final class Refused {

  private Refused() {}

  static JposException illegal(String why) {
    return new JposException(JposConst.JPOS_E_ILLEGAL, why);
  }

  static JposException closed() {
    return new JposException(JposConst.JPOS_E_CLOSED, "open the device first");
  }

  static JposException notClaimed() {
    return new JposException(JposConst.JPOS_E_NOTCLAIMED, "claim the device first");
  }

  static JposException disabled() {
    return new JposException(JposConst.JPOS_E_DISABLED, "enable the device first");
  }

  static JposException busy(String why) {
    return new JposException(JposConst.JPOS_E_BUSY, why);
  }

  static JposException timeout(String why) {
    return new JposException(JposConst.JPOS_E_TIMEOUT, why);
  }

  static JposException failure(String why) {
    return new JposException(JposConst.JPOS_E_FAILURE, why);
  }

  /// The entry of `jpos.xml` cannot be served.
  static JposException noService(String why) {
    return new JposException(JposConst.JPOS_E_NOSERVICE, why);
  }
}
