package jiayou.payment.wechat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import jiayou.payment.wire.BillAnswer;
import jiayou.payment.wire.Exchange;
import jiayou.payment.wire.Nonces;
import jiayou.payment.wire.Wire;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/// The bills of WeChat Pay: asked for, downloaded, held against their hash, and read. Any thread
/// may call; each call blocks for at most twice the settings' call limit.
///
/// `GET /v3/bill/tradebill`, then the file behind its `download_url`.
public final class WechatBills {

  private static final System.Logger LOG = System.getLogger(WechatBills.class.getName());

  /// A bill unpacks to no more than this; a larger one is no bill.
  private static final int UNPACKED_MAX_BYTES = 256 << 20;

  private final WechatSettings settings;
  private final V3Gateway gateway;

  public WechatBills(WechatSettings settings, InstantSource clock, SecureRandom random) {
    this.settings = settings;
    this.gateway =
        new V3Gateway(
            settings, Wire.open(settings.timeouts(), Optional.empty()), clock, new Nonces(random));
  }

  /// Reads a bill that somebody saved from the merchant's pages.
  public static BillAnswer read(byte[] csv) {
    return BillText.read(csv);
  }

  /// @param day by China's clock; bills are kept for three months
  public BillAnswer fetch(LocalDate day) {
    String path = "/v3/bill/tradebill?bill_date=" + day + "&bill_type=ALL&tar_type=GZIP";
    return switch (gateway.get(path)) {
      case Exchange.NotSent<JsonNode>(String cause) -> new BillAnswer.Unknown(cause);
      case Exchange.Unclear<JsonNode>(String cause) -> new BillAnswer.Unknown(cause);
      case Exchange.Good<JsonNode>(JsonNode json) -> download(json);
      case Exchange.Refused<JsonNode> no ->
          switch (no.code()) {
            case "NO_STATEMENT_EXIST" -> new BillAnswer.NothingHappened();
            case "STATEMENT_CREATING" -> new BillAnswer.NotYet(no.code());
            default -> new BillAnswer.Unknown(no.code());
          };
    };
  }

  /// Whatever host the answer names, only our gateway's is asked: the signature is for it alone.
  private BillAnswer download(JsonNode json) {
    HttpUrl url = HttpUrl.parse(V3Reader.text(json, "download_url"));
    boolean known = V3Reader.text(json, "hash_type").equals("SHA1");
    if (url == null || !known) {
      return new BillAnswer.Unknown("answer without a file or its hash");
    }
    String query = url.encodedQuery();
    String path = url.encodedPath() + (query == null ? "" : "?" + query);
    return switch (gateway.download(path)) {
      case Exchange.NotSent<byte[]>(String cause) -> new BillAnswer.Unknown(cause);
      case Exchange.Unclear<byte[]>(String cause) -> new BillAnswer.Unknown(cause);
      case Exchange.Refused<byte[]> no -> new BillAnswer.Unknown(no.code());
      case Exchange.Good<byte[]>(byte[] file) -> unpacked(file, V3Reader.text(json, "hash_value"));
    };
  }

  private BillAnswer unpacked(byte[] file, String hash) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
      byte[] csv = in.readNBytes(UNPACKED_MAX_BYTES);
      return isHash(csv, file, hash)
          ? BillText.read(csv)
          : new BillAnswer.Unreadable("the file does not have the hash that was promised");
    } catch (IOException _) {
      return new BillAnswer.Unreadable("the file cannot be unpacked");
    }
  }

  /// The documents leave open whether the hash is of the packed file or of what is in it; WeChat's
  /// own code takes what is in it.
  private boolean isHash(byte[] csv, byte[] packed, String hash) {
    if (sha1(csv).equalsIgnoreCase(hash)) {
      return true;
    }
    boolean ofPacked = sha1(packed).equalsIgnoreCase(hash);
    if (ofPacked) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the hash of the bill of {0} is that of the packed file",
          settings.mchid());
    }
    return ofPacked;
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-1", e);
    }
  }
}
