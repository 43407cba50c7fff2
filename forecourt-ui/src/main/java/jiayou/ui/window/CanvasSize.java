package jiayou.ui.window;

/// The logical size that a screen is laid out in, whatever the glass.
public record CanvasSize(int width, int height) {

  /// The kiosk: portrait.
  public static final CanvasSize KIOSK = new CanvasSize(1080, 1920);

  /// The dispenser: landscape.
  public static final CanvasSize DISPENSER = new CanvasSize(1280, 800);

  /// By how much the canvas grows to be as large as a room allows while all of it is seen.
  public double scaleIn(double roomWidth, double roomHeight) {
    return Math.min(roomWidth / width, roomHeight / height);
  }
}
