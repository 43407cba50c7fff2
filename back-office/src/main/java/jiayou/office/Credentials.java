package jiayou.office;

/// How the terminal proves to the back office who it is. Secrets never show in `toString`.
public sealed interface Credentials {

  /// A token that the back office gave out for this terminal.
  record Bearer(String token) implements Credentials {

    public Bearer {
      if (token.isBlank() || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
        throw new IllegalArgumentException("the token must be visible ASCII without spaces");
      }
    }

    @Override
    public String toString() {
      return "Bearer[...]";
    }
  }

  /// A certificate of its own for each terminal.
  ///
  /// @param certificateAndKey one certificate and its private key (PKCS #8), as PEM
  /// @param authority the certificate that must have signed the back office's, as PEM; nobody else
  ///   is trusted
  record MutualTls(String certificateAndKey, String authority) implements Credentials {

    @Override
    public String toString() {
      return "MutualTls[...]";
    }
  }
}
