package jiayou.printing.template;

import java.util.Optional;

/// Where a template's file and its pictures are.
@FunctionalInterface
public interface TemplateFiles {

  /// @return empty when there is no such file, or it cannot be read
  Optional<byte[]> bytes(String name);
}
