package jiayou.ui.look;

/// How large one pixel of the canvas is on the glass, so that text and targets can be held to
/// millimetres.
///
/// @param mm the width of one logical pixel, for example 0.248 on a 21.5" panel of 1080 × 1920
public record PixelPitch(double mm) {

  private static final double TEXT_FLOOR_CAP_MM = 4.8;
  private static final double NOTO_CAP_RATIO = 0.733;
  private static final double BARLOW_CAP_RATIO = 0.700;
  private static final double TARGET_FLOOR_MM = 12;
  private static final double MODULE_FLOOR_MM = 0.8;

  public PixelPitch {
    if (!(mm > 0.02 && mm < 5)) {
      throw new IllegalArgumentException("a pixel of " + mm + " mm is no display");
    }
  }

  /// Whole pixels that are at least this long.
  public int px(double millimetres) {
    return (int) Math.ceil(millimetres / mm - 1e-9);
  }

  /// The smallest font that may carry words.
  public int textFloorPx() {
    return px(TEXT_FLOOR_CAP_MM / NOTO_CAP_RATIO);
  }

  /// The smallest font that may carry figures.
  public int figureFloorPx() {
    return px(TEXT_FLOOR_CAP_MM / BARLOW_CAP_RATIO);
  }

  /// The smallest edge of anything that can be pressed.
  public int targetFloorPx() {
    return px(TARGET_FLOOR_MM);
  }

  /// The smallest module of a code that a phone reads from 40 cm.
  public int moduleFloorPx() {
    return px(MODULE_FLOOR_MM);
  }
}
