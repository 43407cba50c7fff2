package jiayou.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where a settings file stands, and where its faults go.
///
/// @param folder the settings folder, absolute; relative paths in the file start here
/// @param environment for secrets that are kept there
/// @param faults grows while reading
record Place(Path folder, String file, Map<String, String> environment, List<Fault> faults) {

  void fault(int line, String what, String mend) {
    faults.add(new Fault(file, line, what, mend));
  }

  /// The same place, for a part that is missing: what it lacks has been said once already.
  Place unheard() {
    return new Place(folder, file, environment, new ArrayList<>());
  }
}
