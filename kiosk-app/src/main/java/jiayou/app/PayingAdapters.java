package jiayou.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jiayou.config.AcquirerAccount;
import jiayou.config.AlipayAccount;
import jiayou.config.CallLimits;
import jiayou.config.EcardAccount;
import jiayou.config.Settings;
import jiayou.config.WechatAccount;
import jiayou.core.port.PaymentProvider;
import jiayou.core.port.PaymentProvider.Capability;
import jiayou.core.value.Money;
import jiayou.payment.aggregator.AggregatorProvider;
import jiayou.payment.aggregator.AggregatorSettings;
import jiayou.payment.aggregator.RsaSigner;
import jiayou.payment.aggregator.Signer;
import jiayou.payment.aggregator.Sm2Signer;
import jiayou.payment.aggregator.Trust;
import jiayou.payment.alipay.AlipayProvider;
import jiayou.payment.alipay.AlipaySettings;
import jiayou.payment.ecard.EcardSettings;
import jiayou.payment.ecard.Sm2PrivateKey;
import jiayou.payment.ecard.Sm2PublicKey;
import jiayou.payment.wechat.WechatProvider;
import jiayou.payment.wechat.WechatSettings;
import jiayou.payment.wire.MutualTls;
import jiayou.payment.wire.Pem;
import jiayou.payment.wire.Timeouts;

/// Makes the adapters of everybody who can be asked to pay. A new protocol is one more method here.
final class PayingAdapters {

  private final SecureRandom random = new SecureRandom();
  private final Supplier<Duration> elapsed = () -> Duration.ofNanos(System.nanoTime());
  private final Settings settings;
  private final Installation installation;
  private final InstantSource clock;

  PayingAdapters(Settings settings, Installation installation, InstantSource clock) {
    this.settings = settings;
    this.installation = installation;
    this.clock = clock;
  }

  /// By their ids.
  ///
  /// @throws IOException when a key file cannot be read
  Map<String, PaymentProvider> providers() throws IOException {
    Map<String, PaymentProvider> providers = new HashMap<>();
    if (settings.payments().wechat().isPresent()) {
      WechatSettings wechat = wechat(settings.payments().wechat().get());
      providers.put("wechat", new WechatProvider(wechat, clock, elapsed, random));
    }
    if (settings.payments().alipay().isPresent()) {
      AlipaySettings alipay = alipay(settings.payments().alipay().get());
      providers.put("alipay", new AlipayProvider(alipay, clock, elapsed, random));
    }
    for (AcquirerAccount account : settings.payments().acquirers()) {
      providers.put(account.id(), new AggregatorProvider(acquirer(account), clock, elapsed));
    }
    return providers;
  }

  /// What the station's card needs, where it is taken.
  ///
  /// @throws IOException when a key file cannot be read
  Optional<EcardSettings> ecard() throws IOException {
    Optional<EcardAccount> account = settings.payments().ecard();
    return account.isEmpty() ? Optional.empty() : Optional.of(ecard(account.get()));
  }

  private WechatSettings wechat(WechatAccount account) throws IOException {
    Map<String, PublicKey> keys = new HashMap<>();
    for (WechatAccount.PlatformKey key : account.platformKeys()) {
      keys.put(key.serial(), platformKey(key.file()));
    }
    return new WechatSettings(
        account.url().toString(),
        account.mchid(),
        account.appid(),
        account.merchantSerial(),
        Pem.privateKey(account.merchantKey().text()),
        keys,
        account.apiV3Key().text().getBytes(StandardCharsets.US_ASCII),
        codepay(account),
        account.notifyUrl().map(Object::toString),
        new WechatSettings.Terminal(
            settings.terminal().id(),
            settings.terminal().station().id(),
            "127.0.0.1",
            installation.mark()),
        new Timeouts(account.connectWithin(), account.readWithin(), account.callWithin()));
  }

  private static PublicKey platformKey(Path file) throws IOException {
    return Files.readString(file).contains("BEGIN CERTIFICATE")
        ? Pem.certificate(file).getPublicKey()
        : Pem.publicKey(file);
  }

  private static WechatSettings.Codepay codepay(WechatAccount account) throws IOException {
    return switch (account.codepay()) {
      case WechatAccount.Codepay.V3 _ -> new WechatSettings.Codepay.V3();
      case WechatAccount.Codepay.V2 v2 ->
          new WechatSettings.Codepay.V2(
              v2.apiKey().text(),
              WechatSettings.V2Sign.valueOf(v2.sign().name()),
              v2.reversal().isPresent()
                  ? Optional.of(mutualTls(account, v2.reversal().get()))
                  : Optional.empty());
    };
  }

  private static MutualTls mutualTls(WechatAccount account, WechatAccount.Reversal reversal)
      throws IOException {
    return new MutualTls(
        reversal.url().toString(),
        Pem.privateKey(account.merchantKey().text()),
        List.of(Pem.certificate(reversal.certificate())),
        reversal.trustedRoots().isPresent()
            ? List.of(Pem.certificate(reversal.trustedRoots().get()))
            : List.of());
  }

  private AlipaySettings alipay(AlipayAccount account) throws IOException {
    return new AlipaySettings(
        withoutSlash(account.url().toString()),
        AlipaySettings.Api.valueOf(account.api().name()),
        account.appId(),
        account.sellerId(),
        Pem.privateKey(account.appKey().text()),
        Pem.publicKey(account.alipayKey()),
        account.notifyUrl().map(Object::toString),
        new AlipaySettings.Terminal(
            settings.terminal().id(), settings.terminal().station().id(), installation.mark()),
        timeouts(account.limits()));
  }

  private AggregatorSettings acquirer(AcquirerAccount account) throws IOException {
    Set<Capability> capabilities = EnumSet.of(Capability.REFUND);
    if (account.shows()) {
      capabilities.add(Capability.SHOW_CODE);
    }
    if (account.takes()) {
      capabilities.add(Capability.TAKE_CODE);
    }
    return new AggregatorSettings(
        account.id(),
        account.name(),
        withoutSlash(account.url().toString()),
        account.merchantId(),
        account.terminalId(),
        account.codePrefix(),
        capabilities,
        signer(account.signing()),
        timeouts(account.limits()));
  }

  private Signer signer(AcquirerAccount.Signing signing) throws IOException {
    return switch (signing) {
      case AcquirerAccount.Signing.Rsa rsa -> {
        List<X509Certificate> between = new ArrayList<>();
        for (Path file : rsa.between()) {
          between.add(Pem.certificate(file));
        }
        Trust trust = new Trust(Pem.certificate(rsa.root()), between, rsa.signer());
        yield new RsaSigner(rsa.certificateId(), Pem.privateKey(rsa.key().text()), trust);
      }
      case AcquirerAccount.Signing.Sm2 sm2 ->
          Sm2Signer.of(
              sm2.method(), sm2.certificateId(), sm2.key().text(), sm2.acquirerKey(), random);
    };
  }

  private EcardSettings ecard(EcardAccount account) throws IOException {
    Map<Integer, Sm2PublicKey> authorities = new HashMap<>();
    for (EcardAccount.Authority authority : account.authorities()) {
      authorities.put(authority.index(), Sm2PublicKey.pem(authority.file()));
    }
    EcardAccount.Offline offline = account.offline();
    return new EcardSettings(
        withoutSlash(account.url().toString()),
        settings.terminal().station().id(),
        account.terminal(),
        new EcardSettings.Keys(
            Sm2PrivateKey.pem(account.terminalKey().text()),
            Sm2PublicKey.pem(account.answersKey()),
            Sm2PublicKey.pem(account.proofsKey()),
            authorities),
        account.tlsRoots().isPresent()
            ? List.of(Pem.certificate(account.tlsRoots().get()))
            : List.of(),
        new EcardSettings.Offline(
            Money.yuan(offline.floorLimit()),
            offline.leastInterval(),
            offline.clockSkew(),
            offline.denyList()),
        timeouts(account.limits()));
  }

  private static Timeouts timeouts(CallLimits limits) {
    return new Timeouts(limits.connectWithin(), limits.readWithin(), limits.callWithin());
  }

  static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
