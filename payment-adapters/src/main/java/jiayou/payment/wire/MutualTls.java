package jiayou.payment.wire;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// The merchant's own certificate, shown to a gateway that asks for one in the TLS handshake:
/// WeChat does before a v2 payment is reversed.
///
/// @param url scheme and host of the gateway that asks for it
/// @param chain the merchant's certificate first
/// @param trustedRoots who may vouch for the gateway; the machine's own roots when empty
public record MutualTls(
    String url, PrivateKey key, List<X509Certificate> chain, List<X509Certificate> trustedRoots) {

  public MutualTls {
    chain = List.copyOf(chain);
    trustedRoots = List.copyOf(trustedRoots);
  }

  @Override
  public String toString() {
    return "MutualTls[url=" + url + "]";
  }
}
