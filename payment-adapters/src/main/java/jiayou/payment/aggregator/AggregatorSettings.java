package jiayou.payment.aggregator;

import java.util.Set;
import jiayou.core.port.PaymentProvider.Capability;
import jiayou.payment.wire.Timeouts;

/// One merchant's account at a bank, at UnionPay or at an aggregator, with its keys already loaded.
///
/// @param id short and lasting: `unionpay`, `ecny`
/// @param name what customers call it: 云闪付, 数字人民币
/// @param baseUrl scheme and host, `https://gateway.95516.com`
/// @param merchantId `merId`, 15 letters or digits
/// @param terminalId `termId`, 8 letters or digits, without which no code on a phone is charged
/// @param codePrefix how the codes for our screen begin, `https://qr.95516.com/`
/// @param capabilities what the contract allows
public record AggregatorSettings(
    String id,
    String name,
    String baseUrl,
    String merchantId,
    String terminalId,
    String codePrefix,
    Set<Capability> capabilities,
    Signer signer,
    Timeouts timeouts) {

  public AggregatorSettings {
    if (!merchantId.matches("[0-9A-Za-z]{15}") || !terminalId.matches("[0-9A-Za-z]{8}")) {
      throw new IllegalArgumentException(
          "a merchant has 15 letters or digits and a terminal 8: %s, %s"
              .formatted(merchantId, terminalId));
    }
    capabilities = Set.copyOf(capabilities);
  }
}
