package jiayou.ui.look;

/// The three grounds a screen can stand on.
public enum Theme {
  LIGHT("light"),
  DARK("dark"),
  /// White and yellow on black, for those who see little.
  CONTRAST("contrast");

  private final String styleClass;

  Theme(String styleClass) {
    this.styleClass = styleClass;
  }

  /// The style class on the root of a screen; `colours.css` gives it its colours.
  public String styleClass() {
    return styleClass;
  }
}
