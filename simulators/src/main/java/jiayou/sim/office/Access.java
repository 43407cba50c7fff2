package jiayou.sim.office;

/// Whom the simulated back office lets in.
public sealed interface Access {

  /// Anybody, over plain HTTP.
  record Open() implements Access {}

  /// Whoever has the token, over plain HTTP.
  record Token(String token) implements Access {
    @Override
    public String toString() {
      return "Token[...]";
    }
  }

  /// Only the terminal with the simulator's own client certificate, over TLS.
  record ClientCertificate() implements Access {}
}
