package jiayou.payment.emv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jiayou.payment.emv.MerchantField.Flaw;
import jiayou.payment.emv.MerchantField.Parts;

/// The code that a merchant shows and a phone scans, as EMVCo lays it down (MPM).
///
/// The order of the fields is free but for the first and the last, so it is kept as it was: EMVCo's
/// own example is out of order.
///
/// @param fields without the first (`00`, always `01`) and the last (`63`, the checksum)
public record MerchantCode(List<MerchantField> fields) {

  public static final String AMOUNT = "54";
  public static final String CURRENCY = "53";
  public static final String COUNTRY = "58";
  public static final String NAME = "59";
  public static final String CITY = "60";
  public static final String CATEGORY = "52";
  public static final String ADDITIONAL = "62";

  private static final String BEGINNING = "000201";
  private static final String CHECKSUM = "6304";
  private static final int CHECKSUM_LENGTH = 8;
  private static final String METHOD = "01";
  private static final Set<String> FRAME = Set.of("00", "63");
  private static final Set<String> ALWAYS = Set.of(CATEGORY, CURRENCY, COUNTRY, NAME, CITY);

  /// @throws IllegalArgumentException when the fields make no code
  public MerchantCode {
    fields = List.copyOf(fields);
    Set<String> ids = fields.stream().map(MerchantField::id).collect(Collectors.toSet());
    boolean framed = ids.stream().anyMatch(FRAME::contains);
    if (framed || ids.size() != fields.size() || !isComplete(ids)) {
      throw new IllegalArgumentException("no merchant's code of fields " + ids);
    }
  }

  /// Reads a code, whatever a camera saw.
  public static Reading read(String payload) {
    return switch (MerchantField.split(payload)) {
      case Parts.Broken(Flaw flaw) -> new Reading.Bad(flaw);
      case Parts.Whole(List<MerchantField> fields) -> framed(payload, fields);
    };
  }

  /// The payload, for a QR code.
  public String payload() {
    String body = fields.stream().map(MerchantField::text).collect(Collectors.joining());
    String summed = BEGINNING + body + CHECKSUM;
    return summed + Checksum.of(summed);
  }

  public Optional<String> value(String id) {
    return fields.stream().filter(f -> f.id().equals(id)).map(MerchantField::value).findFirst();
  }

  /// The fields inside a field, empty when it has none.
  public List<MerchantField> inside(String id) {
    return switch (MerchantField.split(value(id).orElse(""))) {
      case Parts.Broken _ -> List.of();
      case Parts.Whole(List<MerchantField> parts) -> List.copyOf(parts);
    };
  }

  /// Whether the code is made for one payment only.
  public boolean isForOnePayment() {
    return value(METHOD).equals(Optional.of("12"));
  }

  private static Reading framed(String payload, List<MerchantField> fields) {
    if (!payload.startsWith(BEGINNING)) {
      return new Reading.Bad(Flaw.NO_BEGINNING);
    }
    int sum = payload.length() - CHECKSUM_LENGTH;
    MerchantField last = fields.getLast();
    if (!last.id().equals("63") || !payload.startsWith(CHECKSUM, sum)) {
      return new Reading.Bad(Flaw.NO_CHECKSUM);
    }
    String expected = Checksum.of(payload.substring(0, payload.length() - 4));
    if (!last.value().equalsIgnoreCase(expected)) {
      return new Reading.Bad(Flaw.WRONG_CHECKSUM);
    }
    List<MerchantField> inner = new ArrayList<>(fields.subList(1, fields.size() - 1));
    Set<String> ids = inner.stream().map(MerchantField::id).collect(Collectors.toSet());
    return isComplete(ids)
        ? new Reading.Good(new MerchantCode(inner))
        : new Reading.Bad(Flaw.INCOMPLETE);
  }

  private static boolean isComplete(Set<String> ids) {
    boolean hasAccount =
        ids.stream().anyMatch(id -> id.compareTo("02") >= 0 && id.compareTo("51") <= 0);
    return hasAccount && ids.containsAll(ALWAYS);
  }

  /// What came of reading.
  public sealed interface Reading {
    record Good(MerchantCode code) implements Reading {}

    record Bad(Flaw flaw) implements Reading {}
  }
}
