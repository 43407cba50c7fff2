package jiayou.sim.office.invoice;

import java.util.List;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.port.Invoicing.Refusal;

/// How an order stands.
sealed interface Standing {

  record Underway() implements Standing {}

  record Stuck(Obstacle why) implements Standing {}

  record Issued(List<Paper> papers) implements Standing {
    public Issued {
      papers = List.copyOf(papers);
    }
  }

  record Refused(Refusal why) implements Standing {}

  default boolean isFinal() {
    return this instanceof Issued || this instanceof Refused;
  }
}
