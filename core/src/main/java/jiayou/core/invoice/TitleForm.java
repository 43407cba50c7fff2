package jiayou.core.invoice;

import java.util.List;
import java.util.Optional;

/// What a customer has filled in for her invoice. In the memory of the session and nowhere else: it
/// is gone with it, and all but her masked phone already once it is sent off.
///
/// @param receipt whose invoice it is to be
/// @param field where typing goes
/// @param found companies that may be meant by what is typed
public record TitleForm(
    Receipt receipt,
    Title.Kind kind,
    Field field,
    String name,
    String taxNumber,
    String phone,
    List<Company> found,
    Stage stage) {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_NUMBER = 20;
  private static final int PHONE = 11;

  public TitleForm {
    found = List.copyOf(found);
  }

  /// What is typed into.
  public enum Field {
    NAME,
    TAX_NUMBER,
    PHONE
  }

  /// How far she is.
  public enum Stage {
    FILLING,
    /// Sent off; it is being put where no crash can lose it.
    KEEPING,
    /// The terminal could not keep it: nothing was asked for.
    NOT_KEPT,
    /// Asked for; what became of it is in the books.
    ASKED
  }

  /// Nothing is filled in yet.
  public static TitleForm empty(Receipt receipt) {
    return new TitleForm(
        receipt, Title.Kind.COMPANY, Field.NAME, "", "", "", List.of(), Stage.FILLING);
  }

  /// Whether it can still be filled in.
  public boolean isOpen() {
    return stage == Stage.FILLING || stage == Stage.NOT_KEPT;
  }

  /// What stands in the field at hand.
  public String text() {
    return switch (field) {
      case NAME -> name;
      case TAX_NUMBER -> taxNumber;
      case PHONE -> phone;
    };
  }

  /// What she has filled in, once it can be sent off.
  public Optional<Title> title() {
    boolean person = kind == Title.Kind.PERSON;
    boolean may =
        !name.isBlank()
            && (person || TaxNumber.judge(taxNumber).isAllowed())
            && (phone.isEmpty() || phone.matches("1[0-9]{10}"));
    return may
        ? Optional.of(new Title(kind, name.strip(), person ? "" : taxNumber, phone))
        : Optional.empty();
  }

  public TitleForm at(Field next) {
    return new TitleForm(receipt, kind, next, name, taxNumber, phone, List.of(), stage);
  }

  public TitleForm with(Title.Kind next) {
    boolean gone = next == Title.Kind.PERSON && field == Field.TAX_NUMBER;
    return new TitleForm(
        receipt, next, gone ? Field.NAME : field, name, taxNumber, phone, List.of(), stage);
  }

  /// Other text in the field at hand; what does not belong there is left out.
  public TitleForm with(String text) {
    return switch (field) {
      case NAME -> filled(cut(text, LONGEST_NAME), taxNumber, phone);
      case TAX_NUMBER -> filled(name, cut(text.replaceAll("[^0-9A-Z]", ""), LONGEST_NUMBER), phone);
      case PHONE -> filled(name, taxNumber, cut(text.replaceAll("[^0-9]", ""), PHONE));
    };
  }

  /// All fields at once.
  public TitleForm with(Title title) {
    return new TitleForm(
        receipt,
        title.kind(),
        Field.PHONE,
        cut(title.name(), LONGEST_NAME),
        cut(title.taxNumber(), LONGEST_NUMBER),
        title.phone().isEmpty() ? phone : title.phone(),
        List.of(),
        Stage.FILLING);
  }

  public TitleForm finding(List<Company> companies) {
    return new TitleForm(receipt, kind, field, name, taxNumber, phone, companies, stage);
  }

  /// Once it is sent off nothing of it is kept here but what she may see again.
  public TitleForm at(Stage next) {
    return next == Stage.ASKED
        ? new TitleForm(receipt, kind, Field.NAME, "", "", masked(phone), List.of(), next)
        : new TitleForm(receipt, kind, field, name, taxNumber, phone, found, next);
  }

  @Override
  public String toString() {
    return "TitleForm[" + receipt.sale() + ", " + stage + "]";
  }

  private TitleForm filled(String nextName, String nextNumber, String nextPhone) {
    return new TitleForm(
        receipt, kind, field, nextName, nextNumber, nextPhone, List.of(), Stage.FILLING);
  }

  private static String masked(String phone) {
    return phone.length() == PHONE ? phone.substring(0, 3) + "****" + phone.substring(7) : "";
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }
}
