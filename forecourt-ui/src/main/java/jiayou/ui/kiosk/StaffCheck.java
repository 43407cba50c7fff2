package jiayou.ui.kiosk;

import java.util.List;
import java.util.Optional;
import jiayou.core.value.Grade;
import jiayou.core.value.Product;

/// Whether a person must look before this basket can be paid: once for each basket. A reason that
/// would judge the customer is never named.
public sealed interface StaffCheck {

  record NotNeeded() implements StaffCheck {}

  /// K3r: staff have been called; the customer goes on scanning.
  record Called(List<Product> items) implements StaffCheck {
    public Called {
      items = List.copyOf(items);
    }
  }

  /// A badge was shown: the two answers are on the screen.
  ///
  /// @param items empty when it is not about goods
  record StaffHere(List<Product> items) implements StaffCheck {
    public StaffHere {
      items = List.copyOf(items);
    }
  }

  /// 您平时加 92#，这次对吗？ One touch says that it is meant so.
  ///
  /// @param usual what she usually takes, where that is the question
  record Question(Optional<Grade> usual) implements StaffCheck {}

  /// 请等站员确认.
  record Confirming() implements StaffCheck {}

  /// 请到柜台办理.
  record CounterOnly() implements StaffCheck {}
}
