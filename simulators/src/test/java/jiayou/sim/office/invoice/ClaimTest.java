package jiayou.sim.office.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Links off tickets. The signature was made by Python's `hmac`.
class ClaimTest {

  private static final String LINK =
      "https://papers.example/i/S1/K02_261121_0046?t=21633&d=20261121104743&s=bf74bf6269882e65";

  @Test
  void aLinkIsTakenApart() {
    Claim claim = Claim.read(LINK).orElseThrow();
    assertEquals(
        new Claim("i", "S1", "K02_261121_0046", "21633", "20261121104743", "bf74bf6269882e65"),
        claim);
    assertEquals(Instant.parse("2026-11-21T02:47:43Z"), claim.paidAt());
    assertTrue(claim.isSignedBy(new Seal("0123456789abcdef")));
    assertFalse(claim.isSignedBy(new Seal("0123456789abcdeg")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "K02_261121_0046",
        "https://papers.example/i/S1",
        "https://papers.example/x/S1/A?t=1&d=20261121104743&s=bf74bf6269882e65",
        "https://papers.example/i/S1/A?t=01&d=20261121104743&s=bf74bf6269882e65",
        "https://papers.example/i/S1/A?t=-1&d=20261121104743&s=bf74bf6269882e65",
        "https://papers.example/i/S1/A?t=1&d=20261321104743&s=bf74bf6269882e65",
        "https://papers.example/i/S1/A?t=99999999999999999999&d=20261121104743&s=bf74bf6269882e65"
      })
  void whatIsNoLinkIsNoClaim(String text) {
    assertEquals(Optional.empty(), Claim.read(text));
  }
}
