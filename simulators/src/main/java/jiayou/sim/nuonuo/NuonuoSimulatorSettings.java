package jiayou.sim.nuonuo;

import java.util.Map;

/// How the simulated provider is set up.
///
/// @param port 0 for any free one
/// @param seed where invented numbers come from
/// @param redsByItself whether a red invoice follows its form without being asked for, as it does
///   for electronic ones
/// @param companies names by tax number, for the search
public record NuonuoSimulatorSettings(
    int port, long seed, Pace pace, boolean redsByItself, Map<String, String> companies) {

  public NuonuoSimulatorSettings {
    companies = Map.copyOf(companies);
  }

  /// Any port, issued at the second question.
  public static NuonuoSimulatorSettings usual() {
    return new NuonuoSimulatorSettings(0, 1, new Pace(0, 1, 0), true, Map.of());
  }

  public NuonuoSimulatorSettings at(Pace other) {
    return new NuonuoSimulatorSettings(port, seed, other, redsByItself, companies);
  }

  /// How long things take, counted in questions, so that no test waits for a clock.
  ///
  /// @param unseen how many questions after a submission find nothing
  /// @param issuing how many find it at the bureau (20)
  /// @param sealing how many find it being sealed (21)
  public record Pace(int unseen, int issuing, int sealing) {}
}
