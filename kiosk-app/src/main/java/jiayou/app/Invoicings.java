package jiayou.app;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import jiayou.config.CallLimits;
import jiayou.config.InvoiceSettings.Issuer;
import jiayou.config.NuonuoAccount;
import jiayou.config.Settings;
import jiayou.core.port.Invoicing;
import jiayou.invoice.nuonuo.NuonuoInvoicing;
import jiayou.invoice.nuonuo.NuonuoSettings;

/// Makes the adapter of whoever issues invoices. A new provider is one more case here.
final class Invoicings {

  private final Settings settings;
  private final InstantSource clock;
  private final SecureRandom random;

  Invoicings(Settings settings, InstantSource clock, SecureRandom random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /// @param office asked when the settings leave it to the back office
  Invoicing invoicing(Invoicing office) {
    return settings
        .invoices()
        .map(invoices ->
            switch (invoices.issuer()) {
              case Issuer.Office _ -> office;
              case Issuer.Nuonuo(NuonuoAccount account) -> nuonuo(account);
            })
        .orElseGet(NoInvoicing::new);
  }

  private Invoicing nuonuo(NuonuoAccount account) {
    NuonuoAccount.Seller seller = account.seller();
    CallLimits limits = account.limits();
    return new NuonuoInvoicing(
        new NuonuoSettings(
            PayingAdapters.withoutSlash(account.url().toString()),
            account.appKey(),
            account.secret().text(),
            account.token().text(),
            new NuonuoSettings.Seller(
                seller.taxNumber(), seller.name(), seller.address(), seller.phone()),
            account.clerk(),
            new NuonuoSettings.Limits(
                limits.connectWithin(), limits.readWithin(), limits.callWithin())),
        clock,
        () -> Duration.ofNanos(System.nanoTime()),
        random);
  }
}
