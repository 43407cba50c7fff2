package jiayou.app;

import java.util.function.Consumer;
import jiayou.core.port.Members;
import jiayou.core.press.Press;
import jiayou.core.session.KioskSession;
import jiayou.core.session.Pad;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input;

/// Asks the back office who a customer is. The question has no consequences, so it is not in the
/// journal; a phone's number is only in the session and in the question itself.
final class MemberDesk {

  private final Members members;
  private final Consumer<Input> loop;

  MemberDesk(Members members, Consumer<Input> loop) {
    this.members = members;
    this.loop = loop;
  }

  /// Returns at once; the answer comes to the loop.
  void lookUp(String screen, String code) {
    ask(() -> new Input.MemberSeen(screen, members.byCode(code)));
  }

  /// What a press on the member page asks for, read from the session after it; on the loop's
  /// thread.
  void pressed(String screen, Press press, Station station) {
    if (!(station.sessions().get(screen) instanceof KioskSession session)
        || !(session.doing().pad() instanceof Pad.Digits(String phone, String typed, boolean _))) {
      return;
    }
    if (press instanceof Press.SendPhoneCode && typed.isEmpty()) {
      ask(() -> new Input.PhoneCodeSeen(screen, members.sendPhoneCode(phone)));
    }
    if (press instanceof Press.ConfirmTyped && typed.length() == 6) {
      ask(() -> new Input.MemberSeen(screen, members.byPhone(phone, typed)));
    }
  }

  private void ask(Question question) {
    Thread.ofVirtual().name("member").start(() -> loop.accept(question.asked()));
  }

  private interface Question {
    Input asked();
  }
}
