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

  static final class ActsFirst implements Turns {
    @Override
    public boolean actsFirst() {
      return true;
    }

    @Override
    public int onePowerCutIn() {
      return MoneyTurns.OFTEN;
    }
  }

  static final class PromisesApart implements Turns {
    @Override
    public boolean storesPromisesApart() {
      return true;
    }
  }

  static final class NewestFirst implements Turns {
    @Override
    public boolean deliversNewestFirst() {
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
