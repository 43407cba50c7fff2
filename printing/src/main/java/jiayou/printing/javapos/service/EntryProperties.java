package jiayou.printing.javapos.service;

import java.util.Optional;
import jpos.JposException;
import jpos.config.JposEntry;

/// What an admin wrote into an entry of `jpos.xml` for one of our services.
final class EntryProperties {

  private final JposEntry entry;

  EntryProperties(JposEntry entry) {
    this.entry = entry;
  }

  String category() throws JposException {
    return text(JposEntry.DEVICE_CATEGORY_PROP_NAME);
  }

  /// @throws JposException no service, when it is not there
  String text(String name) throws JposException {
    return maybe(name)
        .orElseThrow(() ->
            Refused.noService(
                "the entry '%s' has no prop '%s'".formatted(entry.getLogicalName(), name)));
  }

  Optional<String> maybe(String name) {
    Object value = entry.getPropertyValue(name);
    return value == null ? Optional.empty() : Optional.of(value.toString());
  }

  /// @throws JposException no service, when it is no number
  int number(String name, int usual) throws JposException {
    Optional<String> text = maybe(name);
    try {
      return text.isPresent() ? Integer.parseInt(text.get().strip()) : usual;
    } catch (NumberFormatException e) {
      throw Refused.noService(
          "prop '%s' of the entry '%s' is no whole number: '%s'"
              .formatted(name, entry.getLogicalName(), text.orElse("")));
    }
  }
}
