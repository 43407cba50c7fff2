package jiayou.simulation.world;

/// What goes wrong in a storm, for people who want to see that it did.
public enum Fault {
  REQUEST_NOT_SENT("requests that never left"),
  REQUEST_LOST("requests lost"),
  REQUEST_CRAWLED("requests carried out after their caller gave up"),
  ANSWER_LOST("answers lost"),
  ANSWER_SLOW("answers late"),
  ANSWER_DOUBLED("answers that came twice"),
  SYSTEM_ERROR("system errors, nothing done"),
  SYSTEM_ERROR_AFTER_ALL("system errors, done all the same"),
  PARTY_AWAY("times that somebody could not be reached for a while"),
  CHARGED_AFTER_NO("charges after a no"),
  PAID_AN_OLD_CODE("old codes that were paid or tried"),
  PASSWORD_ASKED("passwords asked"),
  CODE_BEEPED_TWICE("codes scanned twice"),
  AMOUNT_WRONG("payments told with another amount"),
  LATE_MONEY_ATTACHED("late payments that found their sale again"),
  LEFT_TO_STAFF("rows of a staff list that somebody settled"),
  REFUND_REFUSED("refunds refused"),
  REFUND_IMPOSSIBLE("refunds that only staff could make"),
  PUMP_OFFLINE("pumps that fell silent"),
  PUMP_REFUSED_TO_CLEAR("clearings refused"),
  FUELLING_CONTESTED("fuellings that two terminals wanted"),
  PAPER_OUT("tickets that met no paper"),
  PRINTED_HALF("tickets half printed, or nobody knows"),
  PRINTER_JAMMED("tickets jammed"),
  REPORT_REFUSED("reports refused for good"),
  PROGRAM_KILLED("programs killed"),
  POWER_CUT_IN_A_COMMIT("power cuts round a commit"),
  POWER_CUT_IN_A_WRITE("power cuts inside a write of the disk"),
  QUOTE_WRONG("quotes that do not add up"),
  BENEFIT_CHANGED("coupons and points that were not there any more"),
  CARD_REFUSED("cards refused"),
  CARD_OFFLINE("cards that vouched for themselves"),
  TAKE_REFUSED("parts that could not be taken any more"),
  ENDED_CODE_PAID("codes paid after their end"),
  NOZZLE_CHANGED_ITS_MIND("paid nozzles hung up before anything flowed"),
  NOBODY_CAME("paid nozzles that nobody lifted"),
  LIMIT_OVERRUN("paid nozzles that delivered too much"),
  STAFF_LOOKED("baskets that staff looked at"),
  INVOICE_REFUSED("invoices refused"),
  INVOICE_STUCK("invoices that waited for the station"),
  DISK_FULL("commits that the disk refused"),
  CLOCK_JUMPED("clocks that jumped");

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
