package jiayou.office;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import jiayou.core.port.BackOffice;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import tools.jackson.core.JacksonException;

/// The back office over HTTP, by the contract in `openapi.yaml`. Any thread may call.
///
/// Portals, proxies and half-broken servers stand between a station and its office: nothing counts
/// but what fits the contract word for word; all else is [DeliveryAnswer.Unknown] and its likes.
/// After a `Retry-After` no call goes out until the time has passed.
public final class OfficeClient implements BackOffice, AutoCloseable {

  private static final String JSON = "application/json";
  private static final MediaType SENT_JSON = MediaType.get(JSON);

  private final OfficeSettings settings;
  private final InstantSource clock;
  private final Line line;
  private volatile Held held = Held.NOTHING;

  /// @throws IllegalArgumentException when the certificates in the settings cannot be read
  public OfficeClient(OfficeSettings settings, InstantSource clock) {
    this(settings, clock, OfficeHttp.client(settings));
  }

  OfficeClient(OfficeSettings settings, InstantSource clock, OkHttpClient http) {
    this(settings, clock, new Line(settings, http, clock));
  }

  OfficeClient(OfficeSettings settings, InstantSource clock, Line line) {
    this.settings = settings;
    this.clock = clock;
    this.line = line;
  }

  /// The products that we hold, and the tag by which the back office knows them.
  private record Held(String tag, ProductsAnswer.Fresh products) {
    static final Held NOTHING = new Held("", new ProductsAnswer.Fresh(List.of(), List.of()));
  }

  /// Sends batches of at most 50, one after the other, and stops at the first that does not arrive.
  @Override
  public DeliveryAnswer deliver(List<Report> reports) {
    for (int from = 0; from < reports.size(); from += EventBatch.MOST) {
      int to = Math.min(reports.size(), from + EventBatch.MOST);
      DeliveryAnswer answer = packBatch(reports.subList(from, to)).send();
      if (!(answer instanceof DeliveryAnswer.Delivered)) {
        return answer;
      }
    }
    return new DeliveryAnswer.Delivered();
  }

  @Override
  public Parcel pack(List<Report> reports) {
    return reports.size() > EventBatch.MOST ? () -> deliver(reports) : packBatch(reports);
  }

  @Override
  public PriceListAnswer priceList() {
    Reply reply = line.get("", "stations", settings.station(), "prices");
    return read(
        reply,
        Wire.PriceLists.class,
        lists -> new PriceListAnswer.Fresh(Readings.inForce(lists, clock.instant())),
        PriceListAnswer.Unknown::new);
  }

  @Override
  public ProductsAnswer products() {
    Held before = held;
    Reply reply = line.get(before.tag(), "stations", settings.station(), "products");
    if (reply instanceof Reply.Heard heard && heard.status() == 304 && before != Held.NOTHING) {
      return before.products();
    }
    ProductsAnswer answer =
        read(reply, Wire.Products.class, Readings::products, ProductsAnswer.Unknown::new);
    if (reply instanceof Reply.Heard heard
        && answer instanceof ProductsAnswer.Fresh fresh
        && !heard.tag().isEmpty()) {
      held = new Held(heard.tag(), fresh);
    }
    return answer;
  }

  @Override
  public boolean heartbeat(Health health) {
    byte[] json = Wire.JSON.writeValueAsBytes(health);
    Reply reply = line.put(SENT_JSON, json, "terminals", settings.terminal(), "heartbeat");
    return reply instanceof Reply.Heard heard && heard.status() == 204;
  }

  /// Whether the back office knows our station, and as what.
  public StationAnswer station() {
    Reply reply = line.get("", "stations", settings.station());
    return read(reply, Wire.Station.class, Readings::station, StationAnswer.Unknown::new);
  }

  /// Lets go of idle lines.
  @Override
  public void close() {
    line.close();
  }

  private Parcel packBatch(List<Report> reports) {
    EventBatch batch = new EventBatch(reports);
    byte[] json = batch.json(settings.source());
    return () -> {
      DeliveryAnswer answer =
          batch.answered(
              line.post(EventBatch.MEDIA_TYPE, json, "stations", settings.station(), "events"));
      return answer instanceof DeliveryAnswer.Delivered ? answer : withoutBroken(reports, answer);
    };
  }

  /// Facts are written by our own hand, so they are looked at only when a batch did not arrive: one
  /// that is no JSON object spoils its whole batch, and would for ever.
  private DeliveryAnswer withoutBroken(List<Report> reports, DeliveryAnswer answer) {
    List<Report> sound = reports.stream().takeWhile(EventBatch::readable).toList();
    if (sound.size() == reports.size()) {
      return answer;
    }
    DeliveryAnswer before =
        sound.isEmpty() ? new DeliveryAnswer.Delivered() : packBatch(sound).send();
    return before instanceof DeliveryAnswer.Delivered
        ? new DeliveryAnswer.Rejected(
            reports.get(sound.size()).id(), "its facts are no JSON object")
        : before;
  }

  private static <W, A> A read(
      Reply reply, Class<W> shape, Function<W, A> sense, Function<String, A> unknown) {
    return switch (reply) {
      case Reply.Silence(String cause) -> unknown.apply(cause);
      case Reply.Heard heard when heard.status() != 200 || !heard.mediaType().equals(JSON) ->
          unknown.apply(heard.shown());
      case Reply.Heard heard -> {
        try {
          yield sense.apply(Wire.read(heard.body(), shape));
        } catch (JacksonException e) {
          yield unknown.apply("an answer that is not of the contract");
        } catch (Wire.NotOfTheContract e) {
          yield unknown.apply("not of the contract: " + e.getMessage());
        }
      }
    };
  }
}
