package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.kiosk.SignIn.Progress;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Pictures;
import jiayou.ui.qr.QrNode;

/// K3m: show the member code, or type a phone number and the six digits that it gets.
final class MemberPage {

  private static final int CODE_SIDE = 200;
  private static final double INSIDE = PageKit.WIDTH - 96;

  private final PageKit kit;

  MemberPage(PageKit kit) {
    this.kit = kit;
  }

  Page draw(KioskScreen.Member screen) {
    PageKit.Header header = kit.header(kit.t("signin.title"), kit.back(kit.t("basket.back")));
    VBox content = Parts.column(28, ownCode(), typing(screen.signIn()));
    screen.enrolAddress().map(this::enrol).ifPresent(content.getChildren()::add);
    Parts.pad(content, 32, PageKit.MARGIN, 0, PageKit.MARGIN);
    return new Page(Parts.column(0, header.node(), content), Page.NO_SECONDS, header.clock());
  }

  private Region ownCode() {
    VBox words =
        Parts.column(
            6,
            Parts.text(kit.t("signin.show"), "f44", "b", "pt"),
            Parts.paragraph(kit.t("signin.show-sub"), "f36"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row = Parts.row(36, Pictures.phoneToReader(240), Parts.grow(words));
    Parts.pad(Parts.styled(row, "soft-card"), 20, 40, 20, 40);
    return Parts.high(row, 264);
  }

  private Region typing(SignIn signIn) {
    VBox card =
        switch (signIn) {
          case SignIn.Phone phone ->
              Parts.column(
                  16,
                  title("signin.phone"),
                  field(Groups.phone(phone.typed()), "138 0000 0000"),
                  below(signIn, kit.t("signin.phone-sub")));
          case SignIn.PhoneCode code ->
              Parts.column(
                  16,
                  title("signin.code"),
                  field(Groups.of(code.typed(), 3, 3), "000 000"),
                  below(signIn, kit.t("signin.sent-to", code.phone())));
        };
    card.getChildren().addAll(new NumberPad(kit, INSIDE, 104).draw(false), actions(signIn));
    return Parts.styled(Parts.pad(card, 32, 48, 40, 48), "card");
  }

  private Node title(String key) {
    return Parts.text(kit.t(key), "f44", "b");
  }

  /// What has been typed; the hint shows how long it will be.
  private static Region field(String typed, String hint) {
    HBox row =
        typed.isEmpty()
            ? Parts.face(0, Parts.figure(hint.replaceAll("\\d", "–"), "f64", "t2"))
            : Parts.face(0, Parts.figure(typed, "f64", "b"));
    return Parts.high(Parts.styled(row, "field"), 112);
  }

  /// Under the field: what to do, what is being done, or what went wrong. Always one line.
  private Node below(SignIn signIn, String hint) {
    if (signIn.progress() == Progress.ASKING) {
      return Parts.high(Parts.row(0, Parts.text(kit.t("signin.asking"), "f32", "t2")), 48);
    }
    HBox row =
        signIn
            .trouble()
            .map(trouble ->
                Parts.row(
                    12,
                    Parts.icon("mdi2a-alert", "i40", "warn"),
                    Parts.text(kit.t(trouble.key()), "f32", "b", "warn")))
            .orElseGet(() -> Parts.row(0, Parts.text(hint, "f32", "t2")));
    return Parts.high(row, 48);
  }

  private Region actions(SignIn signIn) {
    boolean typing = signIn.progress() == Progress.TYPING;
    return switch (signIn) {
      case SignIn.Phone phone ->
          typing && phone.typed().length() == SignIn.Phone.DIGITS
              ? send("p", "signin.send", INSIDE)
              : waiting("signin.send");
      case SignIn.PhoneCode code ->
          typing
              ? code.typed().length() == SignIn.PhoneCode.DIGITS
                  ? confirm()
                  : send("s", "signin.again", INSIDE)
              : waiting("signin.confirm");
    };
  }

  private Button send(String tone, String key, double width) {
    Button send =
        kit.button(
            "send-code",
            new Press.SendPhoneCode(),
            "mdi2m-message-processing-outline",
            kit.t(key),
            40,
            tone);
    return Parts.wide(Parts.high(send, 116), width);
  }

  private Button confirm() {
    Button confirm =
        kit.button(
            "confirm-code",
            new Press.ConfirmTyped(),
            "mdi2c-check-bold",
            kit.t("signin.confirm"),
            40,
            "p");
    return Parts.wide(Parts.high(confirm, 116), INSIDE);
  }

  /// The place of the button while it would do nothing.
  private Region waiting(String key) {
    return Parts.high(
        Parts.styled(Parts.face(0, Parts.text(kit.t(key), "f40", "b", "t2")), "quiet"), 116);
  }

  private Region enrol(String address) {
    VBox words =
        Parts.column(
            4,
            Parts.text(kit.t("signin.enrol"), "f36", "b"),
            Parts.paragraph(kit.t("signin.enrol-sub"), "f32", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    Region code =
        Parts.styled(Parts.centred(new QrNode(address, CODE_SIDE, kit.pitch())), "code-frame");
    HBox row = Parts.row(32, code, Parts.grow(words));
    return Parts.pad(Parts.styled(row, "card"), 20, 40, 20, 40);
  }
}
