package jiayou.payment.ecard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is signed between terminal and host, held against texts and signatures made by openssl.
final class HostWordsTest {

  @TempDir Path folder;

  @Test
  void wordsOfARequestAreTheseBytes() {
    byte[] words =
        HostWords.request(
            "POST",
            "/ecard/v1/holds",
            "1795200010",
            "00112233445566778899aabbccddeeff",
            "{\"number\":\"N1\"}".getBytes(StandardCharsets.UTF_8));

    assertEquals(Resources.text("golden-request.txt"), new String(words, StandardCharsets.UTF_8));
  }

  @Test
  void signatureOfOpensslIsBelieved() throws IOException {
    Sm2PublicKey key = Sm2PublicKey.pem(Resources.text("golden-answers-public.pem"));
    byte[] signature = HexFormat.of().parseHex(Resources.text("golden-answer.sig").strip());
    byte[] text = Resources.text("golden-answer.txt").getBytes(StandardCharsets.UTF_8);
    int body = Resources.text("golden-answer.txt").indexOf('{');
    byte[] words =
        HostWords.answer(
            "00112233445566778899aabbccddeeff", 200, Arrays.copyOfRange(text, body, text.length));

    assertArrayEquals(text, words);
    assertTrue(key.signed(words, signature));
    words[words.length - 2] ^= 1;
    assertFalse(key.signed(words, signature));
  }

  @Test
  void opensslBelievesOurSignature() throws IOException, InterruptedException {
    assumeTrue(opensslKnowsSm2(), "openssl with SM2 is not on this machine");
    Sm2PrivateKey key = Sm2PrivateKey.pem(Resources.text("golden-terminal-key.pem"));
    byte[] words = Resources.text("golden-request.txt").getBytes(StandardCharsets.UTF_8);
    byte[] raw = key.sign(words, new SecureRandom());
    DERSequence both =
        new DERSequence(
            new ASN1Integer[] {
              new ASN1Integer(new BigInteger(1, Arrays.copyOf(raw, 32))),
              new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 32, 64)))
            });
    Files.write(folder.resolve("words"), words);
    Files.write(folder.resolve("signature"), both.getEncoded("DER"));
    Files.writeString(folder.resolve("key"), Resources.text("golden-answers-public.pem"));

    assertEquals(
        0,
        run(
            "openssl pkeyutl -verify -rawin -digest sm3 -pubin -inkey key -in words"
                + " -sigfile signature -pkeyopt distid:1234567812345678"));
  }

  @Test
  void otherKeysAreNamedAndNotQuoted() {
    String text = Resources.text("golden-terminal-key.pem");
    IOException none = assertThrows(IOException.class, () -> Sm2PublicKey.pem(text));
    assertEquals("no block \"BEGIN PUBLIC KEY\" in the file", none.getMessage());
    String torn = text.replace("MIGHAgEAMBMG", "MIGHAgEAMBMA");
    IOException broken = assertThrows(IOException.class, () -> Sm2PrivateKey.pem(torn));
    assertEquals("not an SM2 private key", broken.getMessage());
  }

  private boolean opensslKnowsSm2() throws InterruptedException {
    try {
      return run("openssl ecparam -name SM2 -noout") == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private int run(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command.split(" "))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(process.waitFor(20, TimeUnit.SECONDS), command);
    return process.exitValue();
  }
}
