package jiayou.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jiayou.config.ForecourtSettings.GradeSettings;
import jiayou.config.Settings.Reading;
import jiayou.config.TerminalSettings.TerminalKind;
import jiayou.core.value.Grade;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the files of one settings folder and gathers the faults of all.
final class SettingsFolder {

  private static final String TERMINAL = "terminal.yaml";
  private static final String FORECOURT = "forecourt.yaml";
  private static final String PAYMENTS = "payments.yaml";
  private static final String BACK_OFFICE = "back-office.yaml";
  private static final String PRINTER = "printer.yaml";
  private static final String SIGNAGE = "signage.yaml";
  private static final String SCREEN = "screen.yaml";
  private static final String SELLING = "selling.yaml";
  private static final String SCANNER = "scanner.yaml";
  private static final String INVOICES = "invoices.yaml";
  private static final List<String> FILES =
      List.of(
          TERMINAL,
          FORECOURT,
          PAYMENTS,
          BACK_OFFICE,
          PRINTER,
          SIGNAGE,
          SCREEN,
          SELLING,
          SCANNER,
          INVOICES);

  private final Path folder;
  private final Map<String, String> environment;
  private final List<Fault> faults = new ArrayList<>();

  SettingsFolder(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  Reading read() {
    if (!isThere()) {
      return new Reading.Faulty(faults);
    }
    refuseUnknownFiles();
    Optional<ForecourtSettings> forecourt = file(FORECOURT, ForecourtSettings::read);
    Set<Integer> pumps = forecourt.map(ForecourtSettings::pumps).orElse(Set.of());
    Optional<TerminalSettings> terminal =
        file(TERMINAL, keys -> TerminalSettings.read(keys, pumps));
    Optional<PaymentSettings> payments = file(PAYMENTS, PaymentSettings::read);
    Optional<BackOfficeSettings> backOffice = file(BACK_OFFICE, BackOfficeSettings::read);
    Optional<SignageSettings> signage = file(SIGNAGE, SignageSettings::read);
    Optional<ScreenSettings> screen = file(SCREEN, ScreenSettings::read);
    Optional<SellingSettings> selling =
        Files.exists(folder.resolve(SELLING))
            ? file(SELLING, SellingSettings::read)
            : Optional.of(SellingSettings.PLAIN);
    Optional<ScannerSettings> scanner =
        Files.exists(folder.resolve(SCANNER))
            ? file(SCANNER, ScannerSettings::read)
            : Optional.of(ScannerSettings.USUAL);
    Optional<InvoiceSettings> invoices =
        Files.exists(folder.resolve(INVOICES))
            ? file(INVOICES, keys -> InvoiceSettings.read(keys, grades(forecourt)))
            : Optional.empty();
    boolean prints = terminal.map(it -> it.kind() != TerminalKind.DISPENSER).orElse(false);
    Optional<PrinterSettings> printer =
        prints || Files.exists(folder.resolve(PRINTER))
            ? file(PRINTER, PrinterSettings::read)
            : Optional.empty();
    if (!faults.isEmpty()) {
      return new Reading.Faulty(sorted());
    }
    return new Reading.Valid(
        new Settings(
            folder,
            terminal.orElseThrow(),
            forecourt.orElseThrow(),
            payments.orElseThrow(),
            backOffice.orElseThrow(),
            printer,
            signage.orElseThrow(),
            screen.orElseThrow(),
            selling.orElseThrow(),
            scanner.orElseThrow(),
            invoices));
  }

  /// None while the forecourt itself is faulty: nothing is held against it then.
  private List<Grade> grades(Optional<ForecourtSettings> forecourt) {
    boolean sound = faults.stream().noneMatch(fault -> fault.file().equals(FORECOURT));
    return forecourt
        .filter(_ -> sound)
        .map(it -> it.grades().stream().map(GradeSettings::grade).toList())
        .orElse(List.of());
  }

  /// The one file that a gate reads: whether its pumps are in the forecourt is not asked.
  TerminalSettings.Reading terminal() {
    Optional<TerminalSettings> terminal =
        isThere()
            ? file(TERMINAL, keys -> TerminalSettings.read(keys, Set.of()))
            : Optional.empty();
    return terminal.isPresent() && faults.isEmpty()
        ? new TerminalSettings.Reading.Valid(terminal.get())
        : new TerminalSettings.Reading.Faulty(sorted());
  }

  private boolean isThere() {
    if (!Files.isDirectory(folder)) {
      faults.add(
          new Fault(
              folder.toString(), 0, "no settings folder is there", "copy one of the examples"));
    }
    return faults.isEmpty();
  }

  /// Empty when a fault was found that left nothing to read.
  private <T> Optional<T> file(String name, Function<Keys, T> reader) {
    Place place = new Place(folder, name, environment, faults);
    return compose(place).map(root -> Keys.read(place, root, "the file", reader));
  }

  private Optional<Node> compose(Place place) {
    Path file = folder.resolve(place.file());
    if (!Files.exists(file)) {
      place.fault(0, "the file is missing", "copy it from the examples and adapt it");
      return Optional.empty();
    }
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(place.file()).build();
      Optional<Node> root = new Compose(settings).composeString(Files.readString(file));
      if (root.isEmpty()) {
        place.fault(0, "the file is empty", "copy it from the examples and adapt it");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      place.fault(Lines.of(e.getProblemMark()), "no YAML: " + e.getProblem(), "correct this line");
    } catch (YamlEngineException e) {
      place.fault(0, "no YAML", "save it as plain UTF-8 text");
    } catch (IOException e) {
      place.fault(0, "the file cannot be read", "save it as UTF-8, readable by this user");
    }
    return Optional.empty();
  }

  /// A misspelt file name would else be a file that nobody reads.
  private void refuseUnknownFiles() {
    try (Stream<Path> all = Files.list(folder)) {
      all.map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
          .filter(name -> !FILES.contains(name))
          .forEach(name ->
              faults.add(
                  new Fault(
                      name,
                      0,
                      "nobody reads a file of this name",
                      Nearest.to(name, FILES)
                          .map(near -> "did you mean %s?".formatted(near))
                          .orElse("remove it; known are " + String.join(", ", FILES)))));
    } catch (IOException e) {
      faults.add(
          new Fault(folder.toString(), 0, "the folder cannot be read", "give this user access"));
    }
  }

  private List<Fault> sorted() {
    return faults.stream()
        .sorted(
            Comparator.comparing(Fault::file)
                .thenComparingInt(Fault::line)
                .thenComparing(Fault::what))
        .toList();
  }
}
