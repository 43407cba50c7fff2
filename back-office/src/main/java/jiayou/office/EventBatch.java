package jiayou.office;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import jiayou.core.port.BackOffice.DeliveryAnswer;
import jiayou.core.port.BackOffice.Report;
import okhttp3.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JsonNode;

/// The events of one request, and what the answer to it says of them.
///
/// CloudEvents 1.0, JSON event format §4 "JSON Batch Format"; problems after RFC 9457.
///
/// @param reports 1 to 50, each with data that is a JSON object
record EventBatch(List<Report> reports) {

  static final MediaType MEDIA_TYPE = MediaType.get("application/cloudevents-batch+json");
  static final int MOST = 50;

  private static final int SEQUENCE_DIGITS = 10;
  private static final int USUAL_BYTES = 1024;

  private static final String PROBLEM = "application/problem+json";
  private static final String REFUSED = "urn:jiayou:problem:event-refused";
  private static final String ALREADY_RECEIVED = "urn:jiayou:problem:already-received";

  /// Whether an event's facts can be sent at all.
  static boolean readable(Report report) {
    try (JsonParser facts = Wire.JSON.createParser(report.data())) {
      return facts.nextToken() == JsonToken.START_OBJECT
          && facts.skipChildren().currentToken() == JsonToken.END_OBJECT
          && facts.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  /// The batch as UTF-8. Facts are JSON already and are copied: to read and write them again would
  /// take more time than to send them.
  byte[] json(String source) {
    SerializableString from = new SerializedString(source);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(reports.size() * USUAL_BYTES);
    try (JsonGenerator batch = Wire.JSON.createGenerator(bytes)) {
      batch.writeStartArray();
      for (Report report : reports) {
        batch.writeStartObject();
        batch.writeName(Name.SPECVERSION).writeString(Name.ONE);
        batch.writeName(Name.ID).writeString(report.id());
        batch.writeName(Name.SOURCE).writeString(from);
        batch.writeName(Name.TYPE).writeString(report.type());
        batch.writeName(Name.SUBJECT).writeString(report.subject());
        batch.writeName(Name.SEQUENCE).writeString(sequence(report));
        batch.writeName(Name.TIME).writeString(report.at());
        batch.writeName(Name.DATACONTENTTYPE).writeString(Name.JSON);
        batch.writeName(Name.DATA).writeRawValue(report.data());
        batch.writeEndObject();
      }
      batch.writeEndArray();
    }
    return bytes.toByteArray();
  }

  /// Ten digits, so that it sorts as text.
  private static String sequence(Report report) {
    String digits = Integer.toString(report.sequence());
    return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
  }

  /// Only a receipt for exactly this batch is a yes, only a problem that names one of its events is
  /// a no.
  DeliveryAnswer answered(Reply reply) {
    return switch (reply) {
      case Reply.Silence(String cause) -> new DeliveryAnswer.Unknown(cause);
      case Reply.Heard heard when received(heard) -> new DeliveryAnswer.Delivered();
      case Reply.Heard heard ->
          refused(heard).orElseGet(() -> new DeliveryAnswer.Unknown(heard.shown()));
    };
  }

  private boolean received(Reply.Heard heard) {
    try {
      if (heard.status() == 409 && heard.mediaType().equals(PROBLEM)) {
        return Wire.read(heard.body(), Wire.Problem.class).type().equals(ALREADY_RECEIVED);
      }
      return heard.status() == 200
          && heard.mediaType().equals("application/json")
          && isReceipt(Wire.JSON.readTree(heard.body()));
    } catch (JacksonException | Wire.NotOfTheContract e) {
      return false;
    }
  }

  /// One for each batch: read without the detour over a record.
  private boolean isReceipt(JsonNode answer) {
    JsonNode received = answer.path("received");
    JsonNode last = answer.path("last");
    return received.isIntegralNumber()
        && received.canConvertToInt()
        && received.intValue() == reports.size()
        && last.isString()
        && last.stringValue().equals(reports.getLast().id());
  }

  private Optional<DeliveryAnswer> refused(Reply.Heard heard) {
    if (heard.status() < 400 || heard.status() > 499 || !heard.mediaType().equals(PROBLEM)) {
      return Optional.empty();
    }
    try {
      Wire.EventProblem problem = Wire.read(heard.body(), Wire.EventProblem.class);
      return reports.stream()
          .filter(report -> problem.type().equals(REFUSED) && report.id().equals(problem.event()))
          .findFirst()
          .map(report -> new DeliveryAnswer.Rejected(report.id(), problem.detail()));
    } catch (JacksonException | Wire.NotOfTheContract e) {
      return Optional.empty();
    }
  }

  /// Words of each event, turned into bytes once.
  private static final class Name {
    private static final SerializableString SPECVERSION = new SerializedString("specversion");
    private static final SerializableString ONE = new SerializedString("1.0");
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString SOURCE = new SerializedString("source");
    private static final SerializableString TYPE = new SerializedString("type");
    private static final SerializableString SUBJECT = new SerializedString("subject");
    private static final SerializableString SEQUENCE = new SerializedString("sequence");
    private static final SerializableString TIME = new SerializedString("time");
    private static final SerializableString DATACONTENTTYPE =
        new SerializedString("datacontenttype");
    private static final SerializableString JSON = new SerializedString("application/json");
    private static final SerializableString DATA = new SerializedString("data");

    private Name() {}
  }
}
