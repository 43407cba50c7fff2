package jiayou.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that an admin has set for one terminal. Whoever holds one knows that it is sound.
///
/// @param folder where they are, absolute; what has no key of its own is found beside them
/// @param printer there unless the terminal is only a dispenser's screen
/// @param invoices there when electronic invoices are offered
public record Settings(
    Path folder,
    TerminalSettings terminal,
    ForecourtSettings forecourt,
    PaymentSettings payments,
    BackOfficeSettings backOffice,
    Optional<PrinterSettings> printer,
    SignageSettings signage,
    ScreenSettings screen,
    SellingSettings selling,
    ScannerSettings scanner,
    Optional<InvoiceSettings> invoices) {

  /// What came of reading.
  public sealed interface Reading {
    record Valid(Settings settings) implements Reading {}

    /// @param faults every one of them, by file and line
    record Faulty(List<Fault> faults) implements Reading {}
  }

  /// Reads a settings folder, with secrets from files and this process's environment.
  public static Reading read(Path folder) {
    return read(folder, System.getenv());
  }

  /// @param environment the variables that secrets may be in
  public static Reading read(Path folder, Map<String, String> environment) {
    return new SettingsFolder(folder.toAbsolutePath().normalize(), environment).read();
  }
}
