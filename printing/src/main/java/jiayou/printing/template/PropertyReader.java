package jiayou.printing.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.layout.Grid;

/// Reads `{name: value; name: value}`. What is said of columns and codes holds for the lines below.
final class PropertyReader {

  static final int MOST_COLUMNS = 6;

  /// Every template must fit 58 mm paper.
  private static final int NARROWEST = 32;

  private static final int NARROWEST_COLUMN = 4;

  private static final List<String> NAMES =
      List.of("width", "border", "align", "text", "code", "option", "image", "comment");
  private static final Map<String, Align> ALIGNS =
      Map.of("left", Align.LEFT, "center", Align.CENTRE, "right", Align.RIGHT);
  private static final Map<String, Integer> BORDERS = Map.of("space", 1, "none", 0);

  private final Complaints complaints;
  private final Function<String, Optional<Picture>> pictures;
  private Grid grid = Grid.EVEN;
  private boolean qr;

  /// @param pictures finds a picture by the name of its file, or complains
  PropertyReader(Complaints complaints, Function<String, Optional<Picture>> pictures) {
    this.complaints = complaints;
    this.pictures = pictures;
  }

  Grid grid() {
    return grid;
  }

  /// @return what is printed, if anything is
  Optional<Node> read(String members, Signs signs) {
    Optional<String> code = Optional.empty();
    Optional<String> image = Optional.empty();
    for (String member : members.split(";")) {
      if (member.isBlank()) {
        continue;
      }
      String[] parts = member.strip().split("\\s*:\\s*", 2);
      String value = parts.length < 2 ? "" : parts[1].strip();
      if (value.isEmpty()) {
        complaints.add("'" + parts[0] + "' has no value", "write {name: value}");
        continue;
      }
      switch (parts[0]) {
        case "width" -> width(value);
        case "border" ->
            choice(parts[0], value, BORDERS)
                .ifPresent(b -> grid = new Grid(grid.widths(), b, grid.align()));
        case "align" ->
            choice(parts[0], value, ALIGNS)
                .ifPresent(a -> grid = new Grid(grid.widths(), grid.border(), a));
        case "text" -> text(value);
        case "option" -> option(value);
        case "code" -> code = Optional.of(value);
        case "image" -> image = Optional.of(value);
        case "comment" -> {}
        default -> unknown(parts[0]);
      }
    }
    if (image.isPresent()) {
      return image(image.get(), signs);
    }
    return code.map(signs::words).map(words -> qr ? new Node.Qr(words) : new Node.Barcode(words));
  }

  private Optional<Node> image(String value, Signs signs) {
    Words name = signs.words(value);
    if (name.pieces().size() == 1
        && name.pieces().getFirst() instanceof Words.Piece.Said(var file)) {
      return pictures.apply(file).map(Node.Image::new);
    }
    complaints.add("'image' is filled in by a word", "write the name of a file");
    return Optional.empty();
  }

  private void width(String value) {
    List<Integer> widths = new ArrayList<>();
    for (String width : value.equals("auto") ? new String[0] : value.split("[\\s,]+")) {
      if (!width.matches("\\*|[1-9][0-9]?")) {
        complaints.add(
            "'width' is '" + value + "'", "write letters for each column and * for the rest: *,10");
        return;
      }
      widths.add(width.equals("*") ? 0 : Integer.parseInt(width));
    }
    int least =
        widths.stream().mapToInt(w -> w == 0 ? NARROWEST_COLUMN : w).sum()
            + Math.max(0, widths.size() - 1) * grid.border();
    if (least > NARROWEST || widths.size() > MOST_COLUMNS) {
      complaints.add(
          "'width' needs " + least + " letters, and 58 mm paper has " + NARROWEST,
          "write smaller numbers, or * for one of the columns");
      return;
    }
    grid = new Grid(widths, grid.border(), grid.align());
  }

  private void text(String value) {
    if (!value.equals("wrap")) {
      complaints.add(
          "'text' is '" + value + "', and nothing on a ticket is cut off",
          "write wrap, or leave it out");
    }
  }

  private void option(String value) {
    switch (value.toLowerCase(Locale.ROOT)) {
      case "qrcode" -> qr = true;
      case "code128" -> qr = false;
      default ->
          complaints.add(
              "'option' is '" + value + "'",
              "write qrcode or code128; their size follows from the paper");
    }
  }

  private <T> Optional<T> choice(String name, String value, Map<String, T> choices) {
    if (!choices.containsKey(value)) {
      complaints.add(
          "'" + name + "' is '" + value + "'",
          "write one of " + String.join(", ", choices.keySet().stream().sorted().toList()));
    }
    return Optional.ofNullable(choices.get(value));
  }

  private void unknown(String name) {
    complaints.add(
        name.equals("command")
            ? "a ticket cannot carry printer commands"
            : "'" + name + "' is no property",
        "write one of " + String.join(", ", NAMES));
  }
}
