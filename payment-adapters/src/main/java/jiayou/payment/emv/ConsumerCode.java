package jiayou.payment.emv;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The code that a customer's phone shows and our scanner reads, as EMVCo lays it down (CPM):
/// Base64 of BER-TLV that begins with 85 05 "CPV01". It stands for a card, so it never prints its
/// content.
///
/// @param elements as they come: `85`, then applications (`61`), then what they share (`62`, which
///   may hold a `64` for the issuer)
public record ConsumerCode(List<BerTlv> elements) {

  /// What every such code begins with, as text; the letter behind shares two bits with the version.
  public static final String BEGINNING = "hQVDUFYwM";

  private static final BerTlv VERSION = new BerTlv("85", "4350563031", List.of());

  public ConsumerCode {
    elements = List.copyOf(elements);
  }

  @Override
  public String toString() {
    return "ConsumerCode[" + elements.size() + " elements]";
  }

  /// Nothing when the text is no such code.
  public static Optional<ConsumerCode> read(String text) {
    return decoded(text)
        .flatMap(BerTlv::read)
        .filter(elements -> !elements.isEmpty() && elements.getFirst().equals(VERSION))
        .filter(elements -> elements.stream().anyMatch(each -> each.tag().equals("61")))
        .map(ConsumerCode::new);
  }

  /// The card applications, the customer's first choice first.
  public List<BerTlv> applications() {
    return elements.stream().filter(each -> each.tag().equals("61")).toList();
  }

  /// An element of what all applications share, whether it lies there openly or in what is only
  /// passed on to the card's issuer.
  public Optional<BerTlv> common(String tag) {
    Optional<BerTlv> shared = elements.stream().filter(each -> each.tag().equals("62")).findFirst();
    Optional<BerTlv> passedOn = shared.flatMap(each -> each.part("64"));
    return shared.flatMap(each -> each.part(tag)).or(() -> passedOn.flatMap(p -> p.part(tag)));
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
