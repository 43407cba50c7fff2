package jiayou.printing.template;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.ticket.Ticket;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.Typesetter;

/// How one kind of ticket looks, read from a text file and found to be right. Safe for use by
/// several threads.
public final class Template {

  private static final int LARGEST = 64 * 1024;

  private final List<Node> nodes;
  private final Map<String, byte[]> files;

  private Template(List<Node> nodes, Map<String, byte[]> files) {
    this.nodes = nodes;
    this.files = Map.copyOf(files);
  }

  /// What came of reading.
  public sealed interface Reading {
    record Valid(Template template) implements Reading {}

    /// @param faults every one of them, by line
    record Faulty(List<TemplateFault> faults) implements Reading {}
  }

  /// @param file its name; pictures are looked for beside it
  public static Reading read(TemplateFiles from, String file) {
    Complaints complaints = new Complaints(file);
    Map<String, byte[]> used = new LinkedHashMap<>();
    List<Node> nodes =
        text(from, file, complaints, used)
            .map(text ->
                new TemplateReader(complaints, name -> picture(from, name, complaints, used))
                    .read(text.lines().toList()))
            .orElse(List.of());
    return complaints.faults().isEmpty()
        ? new Reading.Valid(new Template(nodes, used))
        : new Reading.Faulty(complaints.faults());
  }

  /// The ticket from its first line to the last cut.
  ///
  /// @param columns characters on a line: 32 on 58 mm paper, 48 on 80 mm
  public List<Block> blocks(Ticket ticket, int columns) {
    Typesetter paper = new Typesetter(columns);
    Facts facts = TicketFacts.of(ticket);
    nodes.forEach(node -> node.set(facts, paper));
    List<Block> tidy = new ArrayList<>();
    for (Block block : paper.blocks()) {
      boolean again = !tidy.isEmpty() && block.equals(tidy.getLast());
      boolean onlyOnce = block instanceof Block.Rule || block instanceof Block.Cut;
      boolean cutsNothing = tidy.isEmpty() && block instanceof Block.Cut;
      if (!(onlyOnce && again) && !cutsNothing) {
        tidy.add(block);
      }
    }
    if (tidy.isEmpty() || !(tidy.getLast() instanceof Block.Cut)) {
      tidy.add(new Block.Cut());
    }
    return List.copyOf(tidy);
  }

  /// Everything that it was read from: its own file and its pictures, by name.
  public Map<String, byte[]> files() {
    return files;
  }

  private static Optional<String> text(
      TemplateFiles from, String file, Complaints complaints, Map<String, byte[]> used) {
    Optional<byte[]> bytes = from.bytes(file);
    if (bytes.isEmpty()) {
      complaints.add("the file cannot be read", "save it where the terminal may read it");
      return Optional.empty();
    }
    if (bytes.get().length > LARGEST) {
      complaints.add("the file is too large", "keep to " + LARGEST / 1024 + " KB");
      return Optional.empty();
    }
    used.put(file, bytes.get());
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString();
      if (text.isBlank()) {
        complaints.add("the file is empty", "copy the built-in template and adapt it");
      }
      return Optional.of(text.replaceFirst("^\uFEFF", ""));
    } catch (CharacterCodingException notUtf8) {
      complaints.add("the file is no UTF-8 text", "save it as UTF-8");
      return Optional.empty();
    }
  }

  private static Optional<Picture> picture(
      TemplateFiles from, String name, Complaints complaints, Map<String, byte[]> used) {
    if (!name.matches("[\\w.-]+\\.(png|jpg|jpeg|gif|bmp)")) {
      complaints.add("'" + name + "' is no name of a picture", "put a PNG beside the template");
      return Optional.empty();
    }
    Optional<byte[]> bytes = from.bytes(name);
    if (bytes.isEmpty()) {
      complaints.add("the picture " + name + " is not there", "put it beside the template");
      return Optional.empty();
    }
    Optional<Picture> picture = Picture.read(name, bytes.get());
    if (picture.isEmpty()) {
      complaints.add("the picture " + name + " cannot be read", "save it as PNG");
      return Optional.empty();
    }
    int width = picture.get().width();
    int height = picture.get().height();
    if (width > Picture.WIDEST || height > Picture.HIGHEST) {
      complaints.add(
          "the picture " + name + " has " + width + " x " + height + " dots",
          "make it at most " + Picture.WIDEST + " x " + Picture.HIGHEST + " (8 dots are 1 mm)");
      return Optional.empty();
    }
    used.put(name, bytes.get());
    return picture;
  }
}
