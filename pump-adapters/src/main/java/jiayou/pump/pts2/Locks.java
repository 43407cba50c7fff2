package jiayou.pump.pts2;

import jiayou.core.port.Forecourt.ReleaseAnswer;

/// The one lock that each pump has: it keeps an idle pump for a user, and takes a fuelling that
/// nobody has.
final class Locks {

  private final Link link;

  Locks(Link link) {
    this.link = link;
  }

  Answer lock(int pump) {
    return link.ask(Request.ofPump("PumpLock", pump));
  }

  ReleaseAnswer unlock(int pump) {
    return switch (link.ask(Request.ofPump("PumpUnlock", pump))) {
      case Answer.Done() -> new ReleaseAnswer.Released();
      case Answer.Failed failed when failed.code() == ErrorCode.PUMP_IS_NOT_LOCKED_BY_USER ->
          new ReleaseAnswer.NotOurs();
      case Answer.Failed failed -> new ReleaseAnswer.Unknown(failed.text());
      case Answer.Nothing nothing -> new ReleaseAnswer.Unknown(nothing.cause());
      case Answer.Given given -> new ReleaseAnswer.Unknown(given.type() + " is no yes");
    };
  }
}
