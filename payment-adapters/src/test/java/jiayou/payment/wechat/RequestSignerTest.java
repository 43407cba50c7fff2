package jiayou.payment.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import jiayou.payment.wire.Pem;
import org.junit.jupiter.api.Test;

final class RequestSignerTest {

  private static final Instant NOW = Instant.ofEpochSecond(1795255200);

  @Test
  void postIsSignedAsOpensslSignsIt() throws IOException {
    String body =
        "{\"appid\":\"wx2421b1c4370ec43b\",\"mchid\":\"1900007291\",\"description\":"
            + "\"加油站 92# 汽油\",\"out_trade_no\":\"S1_K1_261121_0001_1\","
            + "\"amount\":{\"total\":21633,\"currency\":\"CNY\"}}";
    String message =
        RequestSigner.message(
            "POST",
            "/v3/pay/transactions/native",
            NOW.getEpochSecond(),
            "593BEC0C930BF1AFEB40B4A08C8FB242",
            body);

    assertEquals(Resources.text("golden-request-post.txt"), message);
    assertEquals(Resources.text("golden-request-post.sig"), signer().sign(message));
  }

  @Test
  void getCarriesItsQueryAndAnEmptyLastLine() throws IOException {
    String path = "/v3/pay/transactions/out-trade-no/S1_K1_261121_0001_1?mchid=1900007291";
    String nonce = "AB12CD34EF56AB78CD90EF12AB34CD56";

    assertEquals(
        "WECHATPAY2-SHA256-RSA2048 mchid=\"1900007291\",nonce_str=\""
            + nonce
            + "\",signature=\""
            + Resources.text("golden-request-get.sig")
            + "\",timestamp=\"1795255200\",serial_no=\"1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C\"",
        signer().authorization("GET", path, NOW, nonce, ""));
  }

  private static RequestSigner signer() throws IOException {
    return new RequestSigner(
        "1900007291",
        "1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C",
        Pem.privateKey(Resources.text("golden-merchant-key.pem")));
  }
}
