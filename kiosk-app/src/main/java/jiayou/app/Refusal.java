package jiayou.app;

/// What is wrong with something that was named on the command line, for whoever typed it.
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String why) {
    super(why, null, false, false);
  }
}
