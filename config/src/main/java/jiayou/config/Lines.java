package jiayou.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/// Line numbers as an editor shows them, from 1.
final class Lines {

  private Lines() {}

  static int of(Node node) {
    return of(node.getStartMark());
  }

  static int of(Optional<Mark> mark) {
    return mark.map(at -> at.getLine() + 1).orElse(0);
  }
}
