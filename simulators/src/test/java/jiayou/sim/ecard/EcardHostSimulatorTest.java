package jiayou.sim.ecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who gets in at the simulated host and what it writes down, asked by hand and not by the adapter.
final class EcardHostSimulatorTest {

  private static final EcardKeys KEYS = EcardKeys.generate(new SecureRandom());
  private static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
  private static final String NONCE = "00112233445566778899aabbccddeeff";

  @TempDir Path folder;
  private final EcardHostSimulator host =
      EcardHostSimulator.start(0, KEYS, InstantSource.fixed(NOW));
  private final OkHttpClient client = client();

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void signedHoldIsKeptAndWrittenDown() throws IOException {
    String body = hold("H1", 12_345);
    assertEquals(
        "{\"number\":\"H1\",\"state\":\"HELD\",\"amount\":12345,\"card\":\"6217\",\"left\":37655}",
        post(NOW, NONCE, body, body).text());
    assertEquals(
        """
        {
          "trades" : [ {
            "reference" : "H1",
            "amount" : 0,
            "state" : "HELD",
            "refunds" : [ ]
          } ]
        }\
        """,
        host.ledgerJson().replace("\r", ""));
  }

  @Test
  void answerIsSignedOverTheNonceOfItsQuestion() throws IOException {
    String body = hold("H1", 100);
    Answer answer = post(NOW, NONCE, body, body);
    String words = "JIAYOU-ECARD-ANSWER\n" + NONCE + "\n200\n" + answer.text();

    byte[] signature = Base64.getDecoder().decode(answer.signature());
    assertTrue(Sm2.verify(KEYS.answers().getPublic(), utf8(words), signature));
    assertFalse(Sm2.verify(KEYS.answers().getPublic(), utf8(words + " "), signature));
  }

  @Test
  void strangersAreTurnedAway() throws IOException {
    String body = hold("H1", 100);
    assertEquals(401, post(NOW, NONCE, body, hold("H1", 999)).status());
    assertEquals(401, post(NOW.minusSeconds(301), NONCE, body, body).status());
    assertEquals(401, post(NOW, "short", body, body).status());
    assertEquals(200, post(NOW, NONCE, body, body).status());
    assertEquals(401, post(NOW, NONCE, body, body).status());
  }

  @Test
  void witnessSeesAHoldGoBy() throws IOException, InterruptedException {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    host.watchedBy((request, moment) -> seen.add(request + " " + moment));
    String body = hold("H1", 100);
    post(NOW, NONCE, body, body);

    for (String moment : new String[] {"ARRIVED", "CARRIED_OUT", "ANSWERED"}) {
      assertEquals("HOLD " + moment, seen.poll(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void keyFilesHoldWhatATerminalNeedsAndNoSecretOfTheHost() throws IOException {
    KEYS.writeTo(folder);

    for (String file : new String[] {"authority-1", "answers", "proofs"}) {
      String pem = Files.readString(folder.resolve(file + ".pem"));
      assertTrue(pem.startsWith("-----BEGIN PUBLIC KEY-----\n"), file);
    }
    String own = Files.readString(folder.resolve("terminal-key.pem"));
    assertTrue(own.startsWith("-----BEGIN PRIVATE KEY-----\n"));
    assertFalse(Files.readString(folder.resolve("tls-root.pem")).contains("PRIVATE"));
  }

  @Test
  void opensslFollowsTheSignaturesOfACode() throws IOException, InterruptedException {
    assumeTrue(opensslKnowsSm2(), "openssl with SM2 is not on this machine");
    byte[] code = Base64.getDecoder().decode(host.phone("anna").showCode(NOW));
    int custom = code[197];

    KEYS.writeTo(folder);
    believed("authority-1.pem", part(code, 9, 47), part(code, 56, 64));
    byte[] card = part(code, 3, 195 + custom);
    believed(point(part(code, 23, 33)), card, part(code, 199 + custom, 64));
    byte[] whole = part(code, 0, 267 + custom);
    believed(point(part(code, 158, 33)), whole, part(code, 268 + custom, 64));
  }

  private void believed(String keyFile, byte[] words, byte[] raw)
      throws IOException, InterruptedException {
    ASN1Integer r = new ASN1Integer(new BigInteger(1, Arrays.copyOf(raw, 32)));
    ASN1Integer s = new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 32, 64)));
    Files.write(folder.resolve("words"), words);
    Files.write(
        folder.resolve("signature"), new DERSequence(new ASN1Integer[] {r, s}).getEncoded("DER"));
    assertEquals(
        0,
        run(
            "openssl pkeyutl -verify -rawin -digest sm3 -pubin -inkey "
                + keyFile
                + " -in words -sigfile signature -pkeyopt distid:1234567812345678"));
  }

  /// A key file around a compressed point, written byte by byte: openssl unpacks it.
  private String point(byte[] compressed) throws IOException {
    byte[] head = HexFormat.of().parseHex("3039301306072a8648ce3d020106082a811ccf5501822d032200");
    byte[] der = Arrays.copyOf(head, head.length + 33);
    System.arraycopy(compressed, 0, der, head.length, 33);
    String pem = Base64.getEncoder().encodeToString(der);
    Files.writeString(
        folder.resolve("point.pem"),
        "-----BEGIN PUBLIC KEY-----\n"
            + pem.replaceAll("(.{64})", "$1\n")
            + "\n-----END PUBLIC KEY-----\n");
    return "point.pem";
  }

  private static byte[] part(byte[] code, int from, int length) {
    return Arrays.copyOfRange(code, from, from + length);
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

  private String hold(String number, long fen) {
    return "{\"number\":\"%s\",\"amount\":%d,\"until\":%d,\"code\":\"%s\"}"
        .formatted(
            number, fen, NOW.plusSeconds(300).getEpochSecond(), host.phone("anna").showCode(NOW));
  }

  /// @param signed the body that the signature covers
  private Answer post(Instant at, String nonce, String sent, String signed) throws IOException {
    String words =
        "JIAYOU-ECARD-REQUEST\nPOST\n/ecard/v1/holds\n%d\n%s\n%s"
            .formatted(at.getEpochSecond(), nonce, signed);
    byte[] signature = Sm2.sign(KEYS.terminal().getPrivate(), utf8(words));
    Request request =
        new Request.Builder()
            .url(host.url() + "/ecard/v1/holds")
            .header("Ecard-Terminal", KEYS.terminalName())
            .header("Ecard-Timestamp", Long.toString(at.getEpochSecond()))
            .header("Ecard-Nonce", nonce)
            .header("Ecard-Signature", Base64.getEncoder().encodeToString(signature))
            .post(RequestBody.create(utf8(sent)))
            .build();
    try (Response response = client.newCall(request).execute()) {
      String proof = response.header("Ecard-Signature", "");
      return new Answer(response.code(), response.body().string(), proof == null ? "" : proof);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static OkHttpClient client() {
    X509Certificate root = Certificates.decodeCertificatePem(KEYS.tlsRootPem());
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder().addTrustedCertificate(root).build();
    return new OkHttpClient.Builder()
        .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
        .build();
  }

  private record Answer(int status, String text, String signature) {}
}
