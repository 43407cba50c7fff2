package jiayou.payment.router;

/// What one scanned text is. The scanner reads whatever a customer holds before it, so every text
/// has its kind and none is an error.
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

  /// A product's barcode, 13 or 8 digits with the right check digit.
  record Ean(String digits) implements ScannedCode {}

  /// A code from one of our own tickets.
  record ReceiptCode(String code) implements ScannedCode {}

  /// A web address, such as the code that *receives* money, held up by mistake.
  record Url(String address) implements ScannedCode {}

  /// Something else.
  record Other(String text) implements ScannedCode {}
}
