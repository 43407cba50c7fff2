package jiayou.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jiayou.config.Fault;
import jiayou.config.PrinterSettings;
import jiayou.config.Settings;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.template.BuiltInTemplates;

/// Reads a settings folder and tells the admin everything that is wrong with it, at once.
final class CheckedSettings {

  private CheckedSettings() {}

  /// @return empty when there are faults; each stands on a line of its own then
  static Optional<Settings> read(Path folder, PrintWriter err) {
    Settings.Reading reading = Settings.read(folder);
    List<Fault> faults =
        switch (reading) {
          case Settings.Reading.Valid valid -> beyondTheFiles(valid.settings());
          case Settings.Reading.Faulty faulty -> faulty.faults();
        };
    faults.forEach(err::println);
    err.flush();
    return faults.isEmpty() && reading instanceof Settings.Reading.Valid valid
        ? Optional.of(valid.settings())
        : Optional.empty();
  }

  /// What only the adapters know.
  private static List<Fault> beyondTheFiles(Settings settings) {
    List<Fault> faults = new ArrayList<>();
    settings.printer().ifPresent(printer -> faults.addAll(printerFaults(settings, printer)));
    if (settings.forecourt().controllers().size() > 1) {
      faults.add(
          new Fault(
              "forecourt.yaml",
              0,
              "a terminal speaks to one controller, and there are more",
              "give each controller its own terminal"));
    }
    Adapters adapters = new Adapters(settings, Installation.NONE, InstantSource.system());
    PayingAdapters paying = new PayingAdapters(settings, Installation.NONE, InstantSource.system());
    usable("payments.yaml", paying::providers).ifPresent(faults::add);
    usable("payments.yaml", paying::ecard).ifPresent(faults::add);
    usable("back-office.yaml", adapters::office).ifPresent(faults::add);
    usable("scanner.yaml", () -> new Scanners(settings, (_, _) -> {})).ifPresent(faults::add);
    return faults;
  }

  private static List<Fault> printerFaults(Settings settings, PrinterSettings printer) {
    String profile = printer.driver().profile();
    if (PrinterProfile.named(profile).isPresent()) {
      return usable("printer.yaml", new Printers(settings, new BuiltInTemplates())::printer)
          .stream()
          .toList();
    }
    String all =
        String.join(", ", PrinterProfile.all().stream().map(PrinterProfile::name).toList());
    return List.of(
        new Fault(
            "printer.yaml",
            0,
            "there is no printer profile '" + profile + "'",
            "write one of " + all));
  }

  /// A key or a certificate that is none is a fault of the settings, not of the start.
  private static Optional<Fault> usable(String file, Callable<?> adapter) {
    try {
      adapter.call();
      return Optional.empty();
    } catch (Exception wrong) {
      return Optional.of(
          new Fault(
              file,
              0,
              "it cannot be used: " + wrong.getMessage(),
              "correct the setting, or the key or certificate file that it names"));
    }
  }
}
