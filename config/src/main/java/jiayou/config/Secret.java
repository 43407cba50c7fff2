package jiayou.config;

/// A key or password, already fetched from where the settings point. It never prints itself.
public record Secret(String text) {

  @Override
  public String toString() {
    return "***";
  }
}
