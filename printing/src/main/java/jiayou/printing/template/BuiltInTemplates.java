package jiayou.printing.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.Kind;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.Templates;

/// The templates that come with the program, for every kind that nobody wrote one for.
public final class BuiltInTemplates implements Templates {

  private static final Map<Kind, Template> ALL = new EnumMap<>(Kind.class);

  static {
    for (Kind kind : Kind.values()) {
      ALL.put(kind, builtIn(fileOf(kind)));
    }
  }

  /// The name of the file for a kind of ticket: `unknown-payment-slip.txt`.
  public static String fileOf(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
  }

  public Template of(Kind kind) {
    return Optional.ofNullable(ALL.get(kind)).orElseThrow();
  }

  @Override
  public List<Block> blocks(Ticket ticket, int columns) {
    return of(ticket.kind()).blocks(ticket, columns);
  }

  private static Template builtIn(String file) {
    return switch (Template.read(BuiltInTemplates::resource, file)) {
      case Template.Reading.Valid(Template template) -> template;
      case Template.Reading.Faulty(var faults) ->
          throw new IllegalStateException(faults.toString());
    };
  }

  private static Optional<byte[]> resource(String name) {
    try (InputStream in = BuiltInTemplates.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the program itself cannot be read", e);
    }
  }
}
