package jiayou.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jiayou.config.Settings;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.slip.Slip;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.Kind;
import jiayou.journal.H2Journal;
import jiayou.journal.JournalCodec;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.layout.Block;
import jiayou.printing.template.BuiltInTemplates;
import jiayou.printing.template.SampleTickets;
import jiayou.printing.template.Template;
import jiayou.printing.template.Template.Reading;
import jiayou.printing.template.TemplateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./kiosk ticket`.
@Command(
    name = "ticket",
    description = {
      "Shows a ticket as a template prints it: a made-up one, or that of a real sale.",
      "Exit 2 if the template is wrong, with every fault of it."
    },
    mixinStandardHelpOptions = true)
public final class TicketCommand implements Callable<Integer> {

  private static final int WRONG = 2;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "The folder with the settings; its templates are looked for in DIR/tickets.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "Another template than that in force.")
  private Optional<Path> template = Optional.empty();

  @Option(
      names = "--sample",
      paramLabel = "KIND",
      converter = KindName.class,
      description = "A made-up ticket: sale, exit-pass, ... Default: what the template is for.")
  private Optional<Kind> sample = Optional.empty();

  @Option(names = "--copy", paramLabel = "N", description = "With --sample: the N-th copy.")
  private int copy;

  @Option(
      names = "--sale",
      paramLabel = "NUMBER",
      description = "The last ticket of a sale (its trace number), out of a stopped terminal.")
  private Optional<String> sale = Optional.empty();

  @Option(
      names = "--width",
      paramLabel = "MM",
      description = "58 or 80. Default: that of the terminal's printer, else 80.")
  private Optional<Integer> width = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where it goes: .png as it looks, .txt as it reads, .bin as it is sent.")
  private Path out = Path.of("ticket.png");

  @Option(
      names = "--write-templates",
      paramLabel = "DIR",
      description = "Instead: writes the built-in templates there, to start from.")
  private Optional<Path> built = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (built.isPresent()) {
      return write(built.get());
    }
    Optional<Settings> settings = config.flatMap(folder -> CheckedSettings.read(folder, err()));
    if (config.isPresent() && settings.isEmpty()) {
      return WRONG;
    }
    if (!width.map(mm -> mm == 58 || mm == 80).orElse(true)) {
      return refuse("--width is 58 or 80");
    }
    if (sale.isPresent() && settings.isEmpty()) {
      return refuse("--sale is a sale of a terminal: say --config too");
    }
    try {
      Optional<Ticket> ticket =
          sale.isPresent() ? real(settings.orElseThrow(), sale.get()) : Optional.of(madeUp());
      return ticket.isPresent()
          ? shown(ticket.get(), settings)
          : refuse("no sale " + sale.orElse("") + " with a ticket is in the journal");
    } catch (JournalFailure failure) {
      return refuse(String.valueOf(failure.getMessage()));
    }
  }

  private Ticket madeUp() {
    return SampleTickets.of(
        sample.or(() -> template.flatMap(KindName::of)).orElse(Kind.SALE), copy);
  }

  private static Optional<Ticket> real(Settings settings, String number) {
    try (H2Journal<Event, Effect> journal =
        new H2Journal<>(
            settings.terminal().dataFolder(),
            ParkedSales.events(),
            new JournalCodec<>(Effect.class))) {
      return WholeJournal.of(journal, SettledRules.of(settings)).sales().stream()
          .filter(sale -> sale.id().equals(number) || sale.trace().equals(number))
          .flatMap(sale -> sale.slips().stream())
          .map(Slip::ticket)
          .filter(ticket -> ticket.kind() != Kind.PICK_UP && ticket.kind() != Kind.CAR_WASH)
          .reduce((_, last) -> last);
    }
  }

  private int shown(Ticket ticket, Optional<Settings> settings) throws IOException {
    switch (reading(ticket.kind())) {
      case Reading.Faulty(var faults) -> {
        faults.forEach(err()::println);
        return WRONG;
      }
      case Reading.Valid(Template right) -> {
        PrinterProfile profile = TicketFile.profile(settings, width);
        List<Block> blocks = right.blocks(ticket, profile.columns());
        Optional<TicketFile> file = TicketFile.of(out);
        if (file.isEmpty()) {
          return refuse("--out ends in .png, .txt or .bin");
        }
        file.get().write(blocks, profile);
        spec.commandLine().getOut().println("written: " + out);
        spec.commandLine().getOut().flush();
        return 0;
      }
    }
  }

  private Reading reading(Kind kind) {
    if (template.isPresent()) {
      Path file = template.get().toAbsolutePath();
      TemplateFolder beside =
          new TemplateFolder(Optional.ofNullable(file.getParent()).orElse(file));
      return Template.read(beside, String.valueOf(file.getFileName()));
    }
    return config
        .flatMap(folder -> new TemplateFolder(folder.resolve(TicketTemplates.FOLDER)).read(kind))
        .orElseGet(() -> new Reading.Valid(new BuiltInTemplates().of(kind)));
  }

  /// A file that is there stays: it may be somebody's work.
  private int write(Path folder) throws IOException {
    Files.createDirectories(folder);
    BuiltInTemplates templates = new BuiltInTemplates();
    List<Path> there = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Path file = folder.resolve(BuiltInTemplates.fileOf(kind));
      if (Files.exists(file)) {
        there.add(file);
      } else {
        Files.write(
            file,
            Optional.ofNullable(templates.of(kind).files().get(BuiltInTemplates.fileOf(kind)))
                .orElseThrow());
        spec.commandLine().getOut().println("written: " + file);
      }
    }
    there.forEach(file -> spec.commandLine().getOut().println("left as it is: " + file));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private int refuse(String why) {
    err().println(why);
    err().flush();
    return TerminalCommands.REFUSED;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /// A kind as its file is named: `exit-pass`.
  static final class KindName implements picocli.CommandLine.ITypeConverter<Kind> {
    @Override
    public Kind convert(String name) {
      return of(Path.of(name + ".txt"))
          .orElseThrow(() ->
              new picocli.CommandLine.TypeConversionException(
                  "'"
                      + name
                      + "' is no kind of ticket; known are "
                      + String.join(", ", Stream.of(Kind.values()).map(KindName::name).toList())));
    }

    static Optional<Kind> of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).replace('_', '-');
      return Stream.of(Kind.values())
          .filter(kind -> BuiltInTemplates.fileOf(kind).equals(name))
          .findFirst();
    }

    private static String name(Kind kind) {
      return BuiltInTemplates.fileOf(kind).replace(".txt", "");
    }
  }
}
