package jiayou.payment.alipay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jiayou.core.bill.Bill;
import jiayou.payment.wire.BillAnswer;
import jiayou.payment.wire.Exchange;
import jiayou.payment.wire.Wire;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The bills of Alipay: asked for, downloaded within the half minute for which their address lives,
/// unpacked, and read. Any thread may call; each call blocks for at most twice the settings' call
/// limit.
///
/// Nobody signs the file. Its address is signed, is fetched over TLS, and the file has sums at its
/// end.
public final class AlipayBills {

  static final Charset GBK = Charset.forName("GBK");

  private static final int UNPACKED_MAX_BYTES = 256 << 20;

  /// Bills of yesterday are there by ten o'clock; before that, none says nothing.
  private static final LocalTime MADE_BY = LocalTime.of(10, 0);

  private final AlipaySettings settings;
  private final Gateway gateway;
  private final Wire wire;
  private final InstantSource clock;

  public AlipayBills(AlipaySettings settings, InstantSource clock, SecureRandom random) {
    this.settings = settings;
    this.gateway = AlipayProvider.gateway(settings, clock, random);
    this.wire = Wire.open(settings.timeouts(), Optional.empty());
    this.clock = clock;
  }

  /// Reads a bill that somebody saved from the merchant's pages: the `.zip` as it is, or the file
  /// `…业务明细.csv` out of it.
  public static BillAnswer read(byte[] file) {
    boolean packed = file.length > 2 && file[0] == 'P' && file[1] == 'K';
    return packed ? unpacked(file) : BillText.read(file);
  }

  /// @param day by China's clock
  public BillAnswer fetch(LocalDate day) {
    ObjectNode fields = Gateway.JSON.createObjectNode();
    fields.put("bill_type", "trade").put("bill_date", day.toString());
    return switch (gateway.ask(Question.BILL, fields)) {
      case Exchange.NotSent<JsonNode>(String cause) -> new BillAnswer.Unknown(cause);
      case Exchange.Unclear<JsonNode>(String cause) -> new BillAnswer.Unknown(cause);
      case Exchange.Good<JsonNode>(JsonNode json) ->
          download(Gateway.text(json, "bill_download_url"));
      case Exchange.Refused<JsonNode> no -> refused(no.code(), day);
    };
  }

  private BillAnswer refused(String code, LocalDate day) {
    return switch (Meaning.plain(code).toUpperCase(Locale.ROOT).replace('-', '_')) {
      case "BILL_NOT_EXIST", "NO_BILL_DATA" ->
          isMade(day) ? new BillAnswer.NothingHappened() : new BillAnswer.NotYet(code);
      default -> new BillAnswer.Unknown(code);
    };
  }

  private boolean isMade(LocalDate day) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Bill.CLOCK);
    return now.isAfter(day.plusDays(1).atTime(MADE_BY));
  }

  /// The file lies on another host than the gateway; without TLS only our own gateway's is taken.
  private BillAnswer download(String address) {
    HttpUrl url = HttpUrl.parse(address);
    HttpUrl gatewayUrl = HttpUrl.get(settings.baseUrl());
    if (url == null) {
      return new BillAnswer.Unknown("answer without an address");
    }
    boolean own = url.host().equals(gatewayUrl.host()) && url.port() == gatewayUrl.port();
    if (!url.isHttps() && !own) {
      return new BillAnswer.Unknown("the address of the file is not safe");
    }
    return switch (wire.fetch(new Request.Builder().url(url).header("User-Agent", "Jiayou/0.1"))) {
      case Wire.Reply.NotSent(String cause) -> new BillAnswer.Unknown(cause);
      case Wire.Reply.Lost(String cause) -> new BillAnswer.Unknown(cause);
      case Wire.Reply.Got got when got.status() == 200 -> unpacked(got.body());
      case Wire.Reply.Got got -> new BillAnswer.Unknown("HTTP " + got.status());
    };
  }

  /// Names and contents are GBK. One file lists the business, the other one (汇总) sums it up.
  private static BillAnswer unpacked(byte[] file) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), GBK)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().contains("业务明细") && !entry.getName().contains("汇总")) {
          return BillText.read(zip.readNBytes(UNPACKED_MAX_BYTES));
        }
      }
      return new BillAnswer.Unreadable("the file does not hold a list of business");
    } catch (IOException | IllegalArgumentException _) {
      return new BillAnswer.Unreadable("the file cannot be unpacked");
    }
  }
}
