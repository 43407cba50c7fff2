package jiayou.office;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import jiayou.core.port.BackOffice.DeliveryAnswer;
import jiayou.core.port.BackOffice.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The events of one request, and what the answer to it says of them.
///
/// CloudEvents 1.0, JSON event format §4 "JSON Batch Format"; problems after RFC 9457.
///
/// @param reports 1 to 50, each with data that is a JSON object
record EventBatch(List<Report> reports) {

  static final String MEDIA_TYPE = "application/cloudevents-batch+json";
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(reports.size() * USUAL_BYTES);
    try (JsonGenerator batch = Wire.JSON.createGenerator(bytes)) {
      batch.writeStartArray();
      for (Report report : reports) {
        batch
            .writeStartObject()
            .writeStringProperty("specversion", "1.0")
            .writeStringProperty("id", report.id())
            .writeStringProperty("source", source)
            .writeStringProperty("type", report.type())
            .writeStringProperty("subject", report.subject())
            .writeStringProperty("sequence", sequence(report))
            .writeStringProperty("time", report.at())
            .writeStringProperty("datacontenttype", "application/json")
            .writeName("data")
            .writeRawValue(report.data())
            .writeEndObject();
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
          && Wire.read(heard.body(), Wire.Receipt.class)
              .equals(new Wire.Receipt(reports.size(), reports.getLast().id()));
    } catch (JacksonException | Wire.NotOfTheContract e) {
      return false;
    }
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
}
