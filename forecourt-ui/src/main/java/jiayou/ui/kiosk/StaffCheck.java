package jiayou.ui.kiosk;

import java.util.List;
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
  record StaffHere(List<Product> items) implements StaffCheck {
    public StaffHere {
      items = List.copyOf(items);
    }
  }

  /// 请等站员确认.
  record Confirming() implements StaffCheck {}

  /// 请到柜台办理.
  record CounterOnly() implements StaffCheck {}
}
