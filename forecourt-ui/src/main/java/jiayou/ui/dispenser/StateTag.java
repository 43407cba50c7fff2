package jiayou.ui.dispenser;

import javafx.scene.Node;
import jiayou.ui.look.Parts;

/// What the top bar says about each screen.
sealed interface StateTag {

  /// Words alone.
  record Words(String words, String tone) implements StateTag {}

  /// Icon, word and colour together.
  record Tag(String tone, String icon, String words) implements StateTag {}

  default Node draw() {
    return switch (this) {
      case Words plain -> Parts.text(plain.words(), "f40", plain.tone());
      case Tag tag -> DispenserParts.tag(tag.tone(), tag.icon(), tag.words());
    };
  }

  static StateTag of(PageKit kit, DispenserFrame frame, DispenserScreen screen) {
    return switch (screen) {
      case DispenserScreen.Idle _ -> new Words(frame.side(), "t2");
      case DispenserScreen.Calling _ -> warned(kit, "mdi2h-hand-back-right", "d2.calling-tag");
      case DispenserScreen.Ready _ -> fine(kit, "mdi2c-check-circle", "d2.ready-tag");
      case DispenserScreen.LimitPad _ -> plain(kit, "mdi2d-dialpad", "limit.tag");
      case DispenserScreen.GradeCheck _ -> warned(kit, "mdi2a-alert", "d2c.tag");
      case DispenserScreen.HangUp _ -> warned(kit, "mdi2a-alert", "d2.hang-up-tag");
      case DispenserScreen.Denied _ -> plain(kit, "mdi2s-store-outline", "d2.denied-tag");
      case DispenserScreen.Live live -> of(kit, live.flow());
      case DispenserScreen.Pay _ -> fine(kit, "mdi2c-check-circle", "d5.tag");
      case DispenserScreen.Inside _ -> fine(kit, "mdi2c-check-circle", "d5d.tag");
      case DispenserScreen.OnPhone _ -> plain(kit, "mdi2c-cellphone-key", "d5a.tag");
      case DispenserScreen.Unknown _ -> warned(kit, "mdi2t-timer-sand", "d5b.tag");
      case DispenserScreen.NotPaid _ -> plain(kit, "mdi2c-cancel", "d5c.tag");
      case DispenserScreen.PrepaidDone done ->
          new Words(kit.text("d11.seconds", done.seconds()), "t2");
      case DispenserScreen.Paid paid -> new Words(kit.text("d11.seconds", paid.seconds()), "over");
      case DispenserScreen.OutOfReach _ -> warned(kit, "mdi2g-gas-station-off", "reach.tag");
    };
  }

  private static StateTag of(PageKit kit, Flow flow) {
    return switch (flow) {
      case Flow.Flowing _ -> fine(kit, "mdi2g-gas-station", "d3.tag");
      case Flow.Paused _ -> warned(kit, "mdi2p-pause-circle-outline", "d3.tag-paused");
      case Flow.LinkLost _ -> warned(kit, "mdi2a-alert", "d3.tag-lost");
    };
  }

  private static StateTag fine(PageKit kit, String icon, String key) {
    return new Tag("fine", icon, kit.text(key));
  }

  private static StateTag warned(PageKit kit, String icon, String key) {
    return new Tag("warned", icon, kit.text(key));
  }

  private static StateTag plain(PageKit kit, String icon, String key) {
    return new Tag("pri", icon, kit.text(key));
  }
}
