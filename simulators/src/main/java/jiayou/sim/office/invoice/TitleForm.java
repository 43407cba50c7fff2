package jiayou.sim.office.invoice;

import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/// The form on the phone, and what a customer sent with it. Personal.
///
/// @param fault what is wrong with it, in two languages; empty when nothing was said yet
record TitleForm(Buyer buyer, String fault, String faultEnglish) {

  private static final int LONGEST_NAME = 100;

  static TitleForm empty() {
    return new TitleForm(new Buyer(true, "", "", ""), "", "");
  }

  /// @param body `application/x-www-form-urlencoded`
  static TitleForm read(String body) {
    HttpUrl fields = HttpUrl.get("http://form/").newBuilder().encodedQuery(body).build();
    boolean company = !word(fields, "kind").equals("PERSON");
    String number = word(fields, "taxNumber").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    Buyer buyer =
        new Buyer(
            company,
            word(fields, "name").strip(),
            company ? number : "",
            word(fields, "phone").replaceAll("[\\s-]", ""));
    if (buyer.name().isEmpty()
        || buyer.name().length() > LONGEST_NAME
        || buyer.name().chars().anyMatch(Character::isISOControl)) {
      return new TitleForm(buyer, "请填写名称", "Please fill in the name.");
    }
    if (company && !number.matches("[0-9A-Z]{15}|[0-9A-Z]{17}|[0-9A-Z]{18}|[0-9A-Z]{20}")) {
      return new TitleForm(buyer, "税号应为 15 至 20 位", "A tax number has 15 to 20 characters.");
    }
    if (!buyer.phone().matches("(1[0-9]{10})?")) {
      return new TitleForm(buyer, "手机号不对", "This is no mobile number.");
    }
    return new TitleForm(buyer, "", "");
  }

  TitleForm refused() {
    return new TitleForm(buyer, "税务局不接受这个抬头，请核对", "The tax office refuses this title.");
  }

  boolean isWhole() {
    return fault.isEmpty();
  }

  String html() {
    return (isWhole() ? "" : Html.note("no", fault, faultEnglish))
        + """
        <section><h2>发票抬头<small>Title</small></h2><form method="post">
        <input type="radio" name="kind" id="company" value="COMPANY"%s>
        <input type="radio" name="kind" id="person" value="PERSON"%s>
        <div class="tabs"><label for="company">单位 <small>Company</small></label>
        <label for="person">个人 <small>Person</small></label></div>
        <label class="field">名称<small>Name</small>
        <input name="name" required maxlength="100" autocomplete="organization" value="%s"></label>
        <label class="field tax">税号<small>Tax number</small>
        <input name="taxNumber" maxlength="24" autocapitalize="characters" autocomplete="off"
        value="%s"></label>
        <label class="field">手机（可不填）<small>Mobile, optional</small>
        <input name="phone" type="tel" inputmode="numeric" maxlength="13" autocomplete="tel"
        value="%s"></label>
        <button>提交开票 · Issue</button></form></section>
        <footer>抬头只用于开票，开好即删<br>The title is used for the invoice only, then deleted.</footer>
        """
            .formatted(
                buyer.isCompany() ? " checked" : "",
                buyer.isCompany() ? "" : " checked",
                Html.escaped(buyer.name()),
                Html.escaped(buyer.taxNumber()),
                Html.escaped(buyer.phone()));
  }

  private static String word(HttpUrl fields, String name) {
    return Optional.ofNullable(fields.queryParameter(name)).orElse("");
  }

  @Override
  public String toString() {
    return "TitleForm[]";
  }
}
