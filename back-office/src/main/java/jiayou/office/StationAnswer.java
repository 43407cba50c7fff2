package jiayou.office;

import java.util.List;

/// What the back office says our station is, for the check of a new terminal's settings.
public sealed interface StationAnswer {

  /// @param grades the codes of the grades it sells
  record Known(String id, String name, List<String> grades) implements StationAnswer {}

  record Unknown(String cause) implements StationAnswer {}
}
