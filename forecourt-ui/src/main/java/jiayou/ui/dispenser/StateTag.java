package jiayou.ui.dispenser;

import javafx.scene.Node;
import jiayou.ui.look.Parts;

/// What the top bar says about each screen.
final class StateTag {

  private StateTag() {}

  static Node of(PageKit kit, DispenserFrame frame, DispenserScreen screen) {
    return switch (screen) {
      case DispenserScreen.Idle _ -> Parts.text(frame.side(), "f40", "t2");
      case DispenserScreen.Calling _ -> warned(kit, "mdi2h-hand-back-right", "d2.calling-tag");
      case DispenserScreen.Ready _ -> fine(kit, "mdi2c-check-circle", "d2.ready-tag");
      case DispenserScreen.Live live -> of(kit, live.flow());
      case DispenserScreen.Pay _ -> fine(kit, "mdi2c-check-circle", "d5.tag");
      case DispenserScreen.Inside _ -> fine(kit, "mdi2c-check-circle", "d5d.tag");
      case DispenserScreen.OnPhone _ ->
          DispenserParts.tag("pri", "mdi2c-cellphone-key", kit.text("d5a.tag"));
      case DispenserScreen.Unknown _ -> warned(kit, "mdi2t-timer-sand", "d5b.tag");
      case DispenserScreen.NotPaid _ ->
          DispenserParts.tag("pri", "mdi2c-cancel", kit.text("d5c.tag"));
      case DispenserScreen.Paid paid ->
          Parts.text(kit.text("d11.seconds", paid.seconds()), "f40", "over");
      case DispenserScreen.OutOfReach _ -> warned(kit, "mdi2g-gas-station-off", "reach.tag");
    };
  }

  private static Node of(PageKit kit, Flow flow) {
    return switch (flow) {
      case Flow.Flowing _ -> fine(kit, "mdi2g-gas-station", "d3.tag");
      case Flow.Paused _ -> warned(kit, "mdi2p-pause-circle-outline", "d3.tag-paused");
      case Flow.LinkLost _ -> warned(kit, "mdi2a-alert", "d3.tag-lost");
    };
  }

  private static Node fine(PageKit kit, String icon, String key) {
    return DispenserParts.tag("fine", icon, kit.text(key));
  }

  private static Node warned(PageKit kit, String icon, String key) {
    return DispenserParts.tag("warned", icon, kit.text(key));
  }
}
