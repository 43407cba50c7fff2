package jiayou.simulation.turns;

/// Wrong turns with what must not be forgotten.
public final class JournalTurns {

  private JournalTurns() {}

  public static final class ReportSentOnce implements Turns {
    @Override
    public boolean trustsSilentOffice() {
      return true;
    }
  }

  public static final class ActsFirst implements Turns {
    @Override
    public boolean actsFirst() {
      return true;
    }

    @Override
    public int onePowerCutIn() {
      return MoneyTurns.OFTEN;
    }
  }

  public static final class PromisesApart implements Turns {
    @Override
    public boolean storesPromisesApart() {
      return true;
    }
  }

  public static final class NewestFirst implements Turns {
    @Override
    public boolean deliversNewestFirst() {
      return true;
    }
  }

  public static final class PromisesForgotten implements Turns {
    @Override
    public boolean takesUpPromises() {
      return false;
    }
  }

  public static final class AcknowledgedEarly implements Turns {
    @Override
    public int entriesLostByCrash() {
      return 2;
    }
  }
}
