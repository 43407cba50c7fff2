package jiayou.ui.window;

/// The logical size that a screen is laid out in, whatever the glass.
public record CanvasSize(int width, int height) {

  /// The kiosk: portrait.
  public static final CanvasSize KIOSK = new CanvasSize(1080, 1920);

  /// The dispenser: landscape.
  public static final CanvasSize DISPENSER = new CanvasSize(1280, 800);
}
