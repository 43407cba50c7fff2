package jiayou.app;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Input.Scan;
import jiayou.payment.router.CodeRouter;
import jiayou.payment.router.ScannedCode;

/// Takes what a scanner read to the loop. A code that pays goes into the vault on the way: the loop
/// only learns where it waits, and a fingerprint that leads back to nobody.
final class Scanner {

  private static final int FINGERPRINT_BYTES = 8;

  private final CodeRouter router;
  private final CodeVault codes;
  private final Badges badges;
  private final byte[] salt;
  private final Optional<PaperLinks> papers;
  private final BiConsumer<String, String> members;
  private final BiConsumer<String, String> cards;
  private final Consumer<Input> loop;

  /// @param salt of this station, so that fingerprints of one are worth nothing at another
  /// @param papers reads the links of this station's tickets
  /// @param members looks up whose code it is, by screen and code; returns at once
  /// @param cards remembers a card that was shown, by screen and code
  Scanner(
      CodeRouter router,
      CodeVault codes,
      Badges badges,
      byte[] salt,
      Optional<PaperLinks> papers,
      BiConsumer<String, String> members,
      BiConsumer<String, String> cards,
      Consumer<Input> loop) {
    this.router = router;
    this.codes = codes;
    this.badges = badges;
    this.salt = salt.clone();
    this.papers = papers;
    this.members = members;
    this.cards = cards;
    this.loop = loop;
  }

  void scanned(String screen, String text) {
    ScannedCode code = router.classify(text);
    loop.accept(new Input.Scanned(screen, scan(code)));
    if (code instanceof ScannedCode.Member member) {
      members.accept(screen, member.code());
    }
    if (code instanceof ScannedCode.EcardCode card) {
      cards.accept(screen, card.text());
    }
  }

  private Scan scan(ScannedCode code) {
    return switch (code) {
      case ScannedCode.PaymentCode pay ->
          new Scan.PaymentCode(pay.provider(), codes.keep(pay.code()), fingerprint(pay.code()));
      case ScannedCode.EcardCode card ->
          new Scan.Card("ecard", codes.keep(card.text()), fingerprint(card.text()));
      case ScannedCode.Ean ean -> new Scan.Goods(ean.digits());
      case ScannedCode.Member _ -> new Scan.MemberCode();
      case ScannedCode.Coupon coupon -> new Scan.PartnerCoupon(coupon.code());
      case ScannedCode.StaffBadge badge ->
          badges.number(badge.code()).<Scan>map(Scan.StaffBadge::new).orElseGet(Scan.Other::new);
      case ScannedCode.TitleCode title ->
          TitleCodes.read(title.text()).<Scan>map(Scan.TitleCode::new).orElseGet(Scan.Other::new);
      case ScannedCode.ReceiptCode receipt -> receipt(receipt.code());
      case ScannedCode.Url url -> receipt(url.address());
      case ScannedCode.Other _ -> new Scan.Other();
    };
  }

  /// A receipt of another station, or one that somebody changed, is a code like any other.
  private Scan receipt(String link) {
    return papers
        .flatMap(p -> p.read(link))
        .<Scan>map(Scan.ReceiptCode::new)
        .orElseGet(Scan.Other::new);
  }

  private Optional<String> fingerprint(String code) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      byte[] print = mac.doFinal(code.getBytes(StandardCharsets.UTF_8));
      return Optional.of(HexFormat.of().formatHex(print, 0, FINGERPRINT_BYTES));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /// Who of the staff has which badge.
  ///
  /// @param numbers by what the badge itself says
  record Badges(Map<String, String> numbers) {
    Badges {
      numbers = Map.copyOf(numbers);
    }

    Optional<String> number(String code) {
      return Optional.ofNullable(numbers.get(code));
    }

    @Override
    public String toString() {
      return "Badges" + numbers.values();
    }
  }
}
