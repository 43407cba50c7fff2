package jiayou.simulation;

/// Wrong turns with what must not be forgotten.
final class JournalTurns {

  private JournalTurns() {}

  static final class ReportSentOnce implements Turns {
    @Override
    public boolean trustsSilentOffice() {
      return true;
    }
  }

  static final class PromisesForgotten implements Turns {
    @Override
    public boolean takesUpPromises() {
      return false;
    }
  }

  static final class AcknowledgedEarly implements Turns {
    @Override
    public int entriesLostByCrash() {
      return 2;
    }
  }
}
