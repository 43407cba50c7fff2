package jiayou.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jiayou.config.Settings;
import jiayou.printing.escpos.EscPosEncoder;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.TicketText;

/// A file that a ticket is written to, in the form that its ending asks for.
record TicketFile(Path path, Form form) {

  private static final int EDGE = 32;

  /// How a ticket is seen.
  enum Form {
    /// As it looks.
    PNG,
    /// As it reads.
    TXT,
    /// As it is sent to the printer.
    BIN
  }

  /// @return empty when the ending is none of ours
  static Optional<TicketFile> of(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return Stream.of(Form.values())
        .filter(form -> name.endsWith("." + form.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(form -> new TicketFile(path, form));
  }

  /// The printer that a ticket is set for: the terminal's own, unless paper of another width was
  /// asked for.
  ///
  /// @param width of the paper in mm, 58 or 80
  static PrinterProfile profile(Optional<Settings> settings, Optional<Integer> width) {
    Optional<PrinterProfile> own =
        settings
            .flatMap(Settings::printer)
            .flatMap(printer -> PrinterProfile.named(printer.driver().profile()));
    PrinterProfile asked =
        width.orElse(80) == 58 ? PrinterProfile.GENERIC_58 : PrinterProfile.GENERIC_80;
    return own.filter(p -> width.isEmpty() || p.columns() == asked.columns()).orElse(asked);
  }

  /// @param blocks as set for this profile
  void write(List<Block> blocks, PrinterProfile profile) throws IOException {
    Files.write(
        path,
        switch (form) {
          case BIN -> new EscPosEncoder(profile).encode(blocks);
          case TXT ->
              new TicketText(profile.columns()).text(blocks).getBytes(StandardCharsets.UTF_8);
          case PNG -> Printers.picture(profile.columns()).draw(blocks).withMargin(EDGE).png();
        });
  }
}
