package jiayou.pump.pts2;

/// What came back for one packet.
sealed interface Answer {

  /// A value. Its type tells what it is and differs from that of the request.
  record Given(String type, Fields fields) implements Answer {}

  /// The command was accepted: its type came back with `"Message":"OK"`.
  record Done() implements Answer {}

  /// The controller said no. Only the code counts: its texts are not reliable.
  record Failed(int code, Fields fields) implements Answer {
    String text() {
      return "the controller answers code " + code;
    }
  }

  /// No answer that can be understood; the request may have been carried out or not.
  record Nothing(String cause) implements Answer {}
}
