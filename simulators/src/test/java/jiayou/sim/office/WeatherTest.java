package jiayou.sim.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeatherTest {

  private final Weather weather = new Weather();

  @Test
  void aFaultForOneOperationWaitsForIt() {
    weather.plan("deliver", new Fault.Stall());
    assertEquals(Optional.empty(), weather.strike("prices"));
    assertEquals(Optional.of(new Fault.Stall()), weather.strike("deliver"));
    assertEquals(Optional.empty(), weather.strike("deliver"));
  }

  @Test
  void faultsStrikeInTheOrderOfPlanning() {
    weather.plan("*", new Fault.Garbage());
    weather.plan("deliver", new Fault.Stall());
    assertEquals(Optional.of(new Fault.Garbage()), weather.strike("deliver"));
    assertEquals(Optional.of(new Fault.Stall()), weather.strike("deliver"));
  }

  @Test
  void anOutageLastsAndUsesUpNoPlannedFault() {
    weather.plan("*", new Fault.Garbage());
    weather.outage(true);
    assertEquals(Optional.of(new Fault.CutBefore()), weather.strike("deliver"));
    assertEquals(Optional.of(new Fault.CutBefore()), weather.strike("deliver"));
    weather.outage(false);
    assertEquals(Optional.of(new Fault.Garbage()), weather.strike("deliver"));
  }
}
