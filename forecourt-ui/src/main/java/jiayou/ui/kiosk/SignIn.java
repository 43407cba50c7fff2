package jiayou.ui.kiosk;

import java.util.Optional;

/// How far a customer is with telling who she is. What she typed is personal and never printed.
public sealed interface SignIn {

  /// What went wrong, if anything.
  Optional<Trouble> trouble();

  Progress progress();

  /// @param typed the digits so far, up to eleven
  record Phone(String typed, Progress progress, Optional<Trouble> trouble) implements SignIn {

    public static final int DIGITS = 11;

    @Override
    public String toString() {
      return "Phone[" + typed.length() + " digits, " + progress + ", " + trouble + "]";
    }
  }

  /// @param phone where the six digits went, as it may be shown: `138****1234`
  /// @param typed of the six
  record PhoneCode(String phone, String typed, Progress progress, Optional<Trouble> trouble)
      implements SignIn {

    public static final int DIGITS = 6;

    @Override
    public String toString() {
      return "PhoneCode[" + typed.length() + " digits, " + progress + ", " + trouble + "]";
    }
  }

  /// Whether the back office is being asked.
  enum Progress {
    TYPING,
    ASKING
  }

  /// What the customer can do something about.
  enum Trouble {
    NOT_A_MEMBER("signin.trouble.nobody"),
    CODE_OLD("signin.trouble.old"),
    WRONG_DIGITS("signin.trouble.wrong"),
    TOO_MANY_TRIES("signin.trouble.tries"),
    NOT_SENT("signin.trouble.not-sent"),
    OFFLINE("signin.trouble.offline");

    private final String key;

    Trouble(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
