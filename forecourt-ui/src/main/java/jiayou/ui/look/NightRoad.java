package jiayou.ui.look;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;

/// The built-in picture of the attract screens: a road at dusk and a cup of coffee. It stands where
/// no playlist does, so that a station's screen is never black.
public final class NightRoad {

  private static final double WIDTH = 1080;
  private static final double HEIGHT = 1010;

  private NightRoad() {}

  /// The landscape, cropped at the bottom to the height asked for.
  public static Region landscape(double width, double height) {
    Drawing board = new Drawing(WIDTH, HEIGHT);
    sky(board);
    hills(board);
    road(board);
    trees(board);
    Region picture = board.atWidth(width);
    Pane frame = new Pane(picture);
    Parts.wide(Parts.high(frame, height), width);
    frame.setClip(new Rectangle(width, height));
    return frame;
  }

  /// The cup, on no ground.
  public static Node cup(double width) {
    return new Drawing(300, 405)
        .stroke("M118 66c-16-18 16-28 0-52", 9, "#FFFFFFB3")
        .stroke("M160 70c-16-20 18-32 0-62", 9, "#FFFFFFB3")
        .stroke("M200 66c-16-18 16-28 0-50", 9, "#FFFFFFB3")
        .path(
            "M66 126 L92 392 a14 14 0 0 0 14 12 h88 a14 14 0 0 0 14-12 L234 126z",
            across("#F8F2E8", 0.55, "#FFFFFF", "#D9CCBA"))
        .path(
            "M72.5 192 L86.5 330 H213.5 L227.5 192z", across("#B9683A", 0.5, "#D98A55", "#9A4F28"))
        .circle(150, 260, 36, "#FFF6EA")
        .path("M150 234c10 13 18 22 18 33a18 18 0 0 1-36 0c0-11 8-20 18-33z", "#2B3FD0")
        .rect(50, 100, 200, 32, 12, "#2A2340")
        .rect(66, 80, 168, 28, 12, "#3B3258")
        .rect(128, 86, 44, 7, 3.5, "#171330")
        .atWidth(width);
  }

  private static void sky(Drawing board) {
    board.rect(
        0,
        0,
        WIDTH,
        HEIGHT,
        0,
        down(
            new Stop(0, Color.web("#141B50")),
            new Stop(0.38, Color.web("#34358C")),
            new Stop(0.62, Color.web("#9A5A82")),
            new Stop(0.75, Color.web("#F39A6B")),
            new Stop(0.82, Color.web("#FFD698"))));
    double[][] stars = {
      {86, 101, 1.4}, {205, 222, 2.1}, {356, 71, 2.8}, {508, 172, 1.4}, {659, 91, 2.1},
      {799, 202, 2.8}, {950, 121, 1.4}, {1015, 283, 2.1}, {292, 313, 2.8}, {594, 283, 1.4},
      {130, 364, 2.1}
    };
    for (double[] star : stars) {
      board.circle(star[0], star[1], star[2], "#FFFFFFBF");
    }
    board.circle(837, 566, 172, "#FFE3B059").circle(837, 566, 116, "#FFEFCF");
  }

  private static void hills(Drawing board) {
    board
        .path(
            "M0 667 L140 581 L259 641 L432 545 L605 667 L778 606 L950 662 L1080 606 V1010 H0z",
            down("#8A5A8C", "#C98380"))
        .path(
            "M0 707 C162 626 281 707 432 687 S756 667 886 707 S1026 677 1080 687 V1010 H0z",
            down("#4B3F82", "#7A5687"))
        .path(
            "M0 788 C194 727 389 798 562 763 S907 747 1080 798 V1010 H0z",
            down("#252C6B", "#1A2058"));
  }

  private static void road(Drawing board) {
    board
        .path(
            "M610 755 C540 808 648 838 475 889 C302 939 108 960 -22 1010 L842 1010 "
                + "C734 960 713 919 697 879 C670 828 616 798 629 755z",
            down("#5A4A86", "#12173F"))
        .stroke("M619 763 C578 808 659 843 583 889 C497 939 432 970 400 1010", 8.6, "#FFD698")
        .dashed(30, 26);
  }

  private static void trees(Drawing board) {
    double[][] trees = {
      {64.8, 730.7, 85},
      {129.6, 732.8, 66},
      {972, 729.2, 75.5},
      {1042.2, 717.9, 99},
      {907.2, 735.5, 52}
    };
    for (double[] tree : trees) {
      double x = tree[0];
      double y = tree[1];
      double h = tree[2];
      board.path(
          "M%.1f %.1f L%.1f %.1f H%.1f L%.1f %.1f H%.1f L%.1f %.1f H%.1fz"
              .formatted(
                  x,
                  y,
                  x + 0.236 * h,
                  y + 0.59 * h,
                  x + 0.109 * h,
                  x + 0.309 * h,
                  y + h,
                  x - 0.309 * h,
                  x - 0.109 * h,
                  y + 0.59 * h,
                  x - 0.236 * h),
          "#10163F");
    }
  }

  private static LinearGradient down(String top, String bottom) {
    return down(new Stop(0, Color.web(top)), new Stop(1, Color.web(bottom)));
  }

  private static LinearGradient down(Stop... stops) {
    return new LinearGradient(0, 0, 0, 1, true, CycleMethod.NO_CYCLE, stops);
  }

  private static LinearGradient across(String left, double at, String middle, String right) {
    return new LinearGradient(
        0,
        0,
        1,
        0,
        true,
        CycleMethod.NO_CYCLE,
        new Stop(0, Color.web(left)),
        new Stop(at, Color.web(middle)),
        new Stop(1, Color.web(right)));
  }
}
