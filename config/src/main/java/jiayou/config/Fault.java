package jiayou.config;

/// One thing that is wrong in the settings, and how to mend it.
///
/// @param file its name within the settings folder
/// @param line from 1; 0 when the file as a whole is meant
public record Fault(String file, int line, String what, String mend) {

  /// As one line for the admin: `terminal.yaml:12: 'kind' is 'KISOK'; write KIOSK, ...`.
  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line;
    return "%s: %s; %s".formatted(place, what, mend);
  }
}
