package jiayou.payment.router;

/// What one scanned text is. The scanner reads whatever a customer holds before it, so every text
/// has its kind and none is an error.
///
/// No kind prints its text: a text of no known kind may be a secret of a kind yet to come.
public sealed interface ScannedCode {

  /// A code that pays, with the provider that issued it. The digits are a secret.
  ///
  /// @param provider `wechat`, `alipay`, `unionpay`, `ecny`
  record PaymentCode(String provider, String code) implements ScannedCode {
    @Override
    public String toString() {
      return "PaymentCode[provider=" + provider + "]";
    }
  }

  /// A code of the station's own fuel card. It pays, so it is a secret.
  record EcardCode(String text) implements ScannedCode {
    @Override
    public String toString() {
      return "EcardCode[]";
    }
  }

  /// The code of a customer's membership, which opens her purses.
  record Member(String code) implements ScannedCode {
    @Override
    public String toString() {
      return "Member[]";
    }
  }

  /// A coupon, of ours or of a partner. Whoever has its text can use it up.
  record Coupon(String code) implements ScannedCode {
    @Override
    public String toString() {
      return "Coupon[]";
    }
  }

  /// The badge of somebody who works here, which opens the staff's menu.
  record StaffBadge(String code) implements ScannedCode {
    @Override
    public String toString() {
      return "StaffBadge[]";
    }
  }

  /// The title of an invoice (发票抬头码): a company's name, tax number and bank account.
  record TitleCode(String text) implements ScannedCode {
    @Override
    public String toString() {
      return "TitleCode[]";
    }
  }

  /// A product's barcode, 13 or 8 digits with the right check digit.
  record Ean(String digits) implements ScannedCode {
    @Override
    public String toString() {
      return "Ean[]";
    }
  }

  /// A code from one of our own tickets.
  record ReceiptCode(String code) implements ScannedCode {
    @Override
    public String toString() {
      return "ReceiptCode[]";
    }
  }

  /// A web address, such as the code that *receives* money, held up by mistake.
  record Url(String address) implements ScannedCode {
    @Override
    public String toString() {
      return "Url[]";
    }
  }

  /// Something else.
  record Other(String text) implements ScannedCode {
    @Override
    public String toString() {
      return "Other[]";
    }
  }
}
