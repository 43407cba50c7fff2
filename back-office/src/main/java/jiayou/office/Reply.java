package jiayou.office;

/// What came back on the line for one request.
sealed interface Reply {

  /// A whole answer of HTTP; whether it makes sense is another question.
  ///
  /// @param mediaType in lower case, without parameters
  /// @param tag the ETag, empty when there was none
  record Heard(int status, String mediaType, String body, String tag) implements Reply {

    /// As a cause for the log and the screen: never with the body.
    String shown() {
      return "HTTP " + status + (mediaType.isEmpty() ? "" : " " + mediaType);
    }
  }

  /// Nothing usable came: no line, cut, too late, too long, or we keep silent.
  record Silence(String cause) implements Reply {}
}
