package jiayou.sim.office.invoice;

import java.util.ArrayList;
import java.util.List;

/// An order in the clerk's cabinet. Callers hold the clerk's lock.
final class Filed {

  private Order order;
  private Standing standing = new Standing.Underway();
  private final List<Paper> papers = new ArrayList<>();

  Filed(Order order) {
    this.order = order;
  }

  Order order() {
    return order;
  }

  Standing standing() {
    return standing;
  }

  /// What is issued so far.
  List<Paper> papers() {
    return List.copyOf(papers);
  }

  boolean has(boolean fuel) {
    return papers.stream().anyMatch(p -> p.isFuel() == fuel);
  }

  void add(Paper paper) {
    papers.add(paper);
  }

  /// Once it is over, its buyer is forgotten.
  void stands(Standing next) {
    standing = next;
    if (next.isFinal()) {
      order = order.forgetting();
    }
  }
}
