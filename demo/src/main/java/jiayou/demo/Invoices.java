package jiayou.demo;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import jiayou.demo.Driver.Fuelled;
import jiayou.sim.box.StationBox;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Visits of people who want an invoice: at the screen, by phone, while the back office is away,
/// and days later with the ticket.
final class Invoices {

  private static final String NAME = "青岚物流有限公司";
  private static final String TAX_NUMBER = "91350100M000100Y43";

  /// What the terminal must not keep.
  static final List<String> PERSONAL = List.of(NAME, TAX_NUMBER);

  /// 发票抬头码 of a company, as a phone shows it.
  private static final String TITLE =
      "$016Z2S5bKa54mp5rWB5pyJ6ZmQ5YWs5Y+4PC8+OTEzNTAxMDBNMDAwMTAwWTQzPC8+PC8+PC8+M0E1Rg==$";

  private static final long PATIENCE_NANOS = 30_000_000_000L;
  private static final long GLANCE_NANOS = 20_000_000L;

  private final OkHttpClient phone = new OkHttpClient();
  private final Customers customers;
  private final Hands kiosk;
  private final StationBox box;

  Invoices(Customers customers) {
    this.customers = customers;
    this.kiosk = customers.kiosk;
    this.box = customers.box;
  }

  /// Fuel and water: two invoices, by the title code on her phone.
  void byTitleCode() throws InterruptedException {
    Fuelled fuelled = paidWithWater();
    kiosk.pictured("k06");
    kiosk.scans(TITLE);
    kiosk.sees("^Invoice.*Filling\\[COMPANY");
    kiosk.pictured("k07-filled");
    int before = issued().size();
    kiosk.presses("issue");
    kiosk.sees("^Invoice.*Asked\\[progress=ISSUED");
    kiosk.pictured("k07-issued");
    awaited(rows -> rows.size() == before + 2);
    leaves(fuelled);
  }

  /// The phone reads the code on the screen; asking at the screen as well changes nothing.
  void byPhone() throws InterruptedException {
    Fuelled fuelled = paidWithWater();
    String link = kiosk.readsCode("/i/S1/");
    int before = issued().size();
    posts(link);
    posts(link);
    awaited(rows -> rows.size() == before + 2);
    kiosk.scans(TITLE);
    kiosk.sees("^Invoice.*Filling");
    kiosk.presses("issue");
    kiosk.sees("^Invoice.*Asked\\[progress=REFUSED");
    kiosk.pictured("k07-refused");
    leaves(fuelled);
    awaited(rows -> rows.size() == before + 2);
  }

  /// Asked for while nobody can be reached; issued once, by itself, when the office is back.
  void whileTheOfficeIsAway() throws InterruptedException {
    Fuelled fuelled = paidWithWater();
    int before = issued().size();
    box.office().outage(true);
    kiosk.scans(TITLE);
    kiosk.sees("^Invoice.*Filling");
    kiosk.presses("issue");
    kiosk.sees("^Invoice.*Asked\\[progress=(QUEUED|NOTED|UNDERWAY)");
    kiosk.pictured("k07-queued");
    leaves(fuelled);
    box.office().outage(false);
    awaited(rows -> rows.size() == before + 2);
  }

  /// She comes back with the ticket, whose code leads to the form.
  void withTheTicket() throws InterruptedException {
    Fuelled fuelled = paidWithWater();
    String link = kiosk.readsCode("/i/S1/");
    leaves(fuelled);
    int before = issued().size();
    customers.comes();
    kiosk.presses("invoice");
    kiosk.sees("^Invoice.*ShowTicket");
    kiosk.pictured("k07-ticket");
    kiosk.scans(link.replace("t=", "t=9"));
    kiosk.sees("^Invoice.*ShowTicket");
    kiosk.scans(link);
    kiosk.sees("^Invoice.*Filling");
    kiosk.scans(TITLE);
    kiosk.sees("^Invoice.*Filling\\[COMPANY, PHONE, Nothing");
    kiosk.presses("issue");
    kiosk.sees("^Invoice.*Asked\\[progress=ISSUED");
    awaited(rows -> rows.size() == before + 2);
    kiosk.presses("finish");
    kiosk.sees("^Attract");
  }

  /// Whoever got no paper opens the ticket on her phone, once the office can be reached again.
  void electronicTicket(String link) {
    try (Response page = phone.newCall(new Request.Builder().url(link).build()).execute()) {
      if (page.code() != 200) {
        throw new IllegalStateException("no ticket for phones at " + link + ": " + page.code());
      }
    } catch (IOException e) {
      throw new IllegalStateException("the phone cannot reach the office", e);
    }
  }

  private Fuelled paidWithWater() throws InterruptedException {
    Fuelled fuelled = customers.fuels();
    customers.picks(fuelled);
    customers.codeIsShown();
    kiosk.presses("tile-" + Customers.WATER);
    kiosk.sees("^Basket.*" + Customers.WATER + ".*quantity=1.*Shown\\[content=weixin");
    customers.paysWithTheCodeOnTheScreen();
    kiosk.sees("^Success.*Printed\\[");
    return fuelled;
  }

  private void leaves(Fuelled fuelled) throws InterruptedException {
    kiosk.presses("finish");
    kiosk.sees("^Attract");
    customers.driver.isFree(fuelled.pump());
  }

  private void posts(String link) {
    FormBody form =
        new FormBody.Builder()
            .add("kind", "COMPANY")
            .add("name", NAME)
            .add("taxNumber", TAX_NUMBER)
            .build();
    Request request = new Request.Builder().url(link).post(form).build();
    try (Response page = phone.newCall(request).execute()) {
      if (page.code() != 200) {
        throw new IllegalStateException("the phone's form was answered " + page.code());
      }
    } catch (IOException e) {
      throw new IllegalStateException("the phone cannot reach the office", e);
    }
  }

  /// Every invoice that exists, by the office's own books.
  private List<JsonNode> issued() {
    return new JsonMapper()
        .readTree(box.office().ledgerJson())
        .path("invoices")
        .valueStream()
        .flatMap(order -> order.path("numbers").valueStream())
        .toList();
  }

  private void awaited(Predicate<List<JsonNode>> wanted) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    Optional<List<JsonNode>> seen = Optional.empty();
    while (System.nanoTime() < end) {
      seen = Optional.of(issued());
      if (wanted.test(seen.get())) {
        return;
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    throw new IllegalStateException("other invoices than expected: " + seen.orElse(List.of()));
  }
}
