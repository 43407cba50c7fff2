package jiayou.printing.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.printing.template.Vocabulary.Part;

/// Reads the lines of a template: parts that repeat or may be missing, and markup within.
final class TemplateReader {

  static final int MOST_LINES = 400;

  private static final Pattern TAG =
      Pattern.compile("\\{\\{\\s*(each|if no|if|end)\\s+(\\w+)\\s*}}");
  private static final Pattern HALF_A_TAG =
      Pattern.compile("\\{\\{\\s*(each|if|end)\\b|\\{\\{\\s*[#/^!>]");

  private final Complaints complaints;
  private final LineReader lines;
  private final Deque<Open> open = new ArrayDeque<>();

  TemplateReader(Complaints complaints, Function<String, Optional<Picture>> pictures) {
    this.complaints = complaints;
    this.lines = new LineReader(complaints, new PropertyReader(complaints, pictures));
  }

  /// A part that has begun.
  ///
  /// @param kind `each`, `if`, `if no`; empty for the whole template
  private record Open(String kind, String part, int line, Vocabulary known, List<Node> body) {
    String tag() {
      return "{{" + kind + " " + part + "}}";
    }

    Node whole() {
      return switch (kind) {
        case "each" -> new Node.Each(part, List.copyOf(body));
        case "if" -> new Node.When(part, List.copyOf(body));
        default -> new Node.Unless(part, List.copyOf(body));
      };
    }
  }

  List<Node> read(List<String> text) {
    Open all = new Open("", "", 0, Vocabulary.OF_A_TICKET, new ArrayList<>());
    open.push(all);
    if (text.size() > MOST_LINES) {
      complaints.add("the template has " + text.size() + " lines", "keep to " + MOST_LINES);
    }
    for (int i = 0; i < Math.min(text.size(), MOST_LINES); i++) {
      complaints.at(i + 1);
      line(text.get(i));
    }
    while (open.size() > 1) {
      Open left = open.pop();
      complaints.at(left.line());
      complaints.add(left.tag() + " is never ended", "write {{end " + left.part() + "}} below it");
    }
    return List.copyOf(all.body());
  }

  private void line(String line) {
    Matcher tag = TAG.matcher(line.strip());
    if (tag.matches()) {
      if (tag.group(1).equals("end")) {
        end(tag.group(2));
      } else {
        begin(tag.group(1), tag.group(2));
      }
    } else if (HALF_A_TAG.matcher(line).find()) {
      complaints.add(
          "a part begins or ends on a line of its own",
          "write {{each PART}}, {{if PART}}, {{if no PART}} or {{end PART}} alone on its line");
    } else {
      lines.read(line, here().known()).ifPresent(here().body()::add);
    }
  }

  /// A part that is not known is opened all the same, so that its end is no second fault.
  private void begin(String kind, String name) {
    Vocabulary known = here().known();
    Part part = known.parts().get(name);
    if (part == null) {
      complaints.add(
          "there is no part '" + name + "' here",
          known
              .home(name)
              .filter(_ -> !known.words().contains(name))
              .map(home -> "use it inside " + home)
              .orElse("write one of " + String.join(", ", known.parts().keySet())));
    } else if (kind.equals("each") && !part.repeats()) {
      complaints.add(
          "'" + name + "' is there once at most", "write {{if " + name + "}} instead of each");
    }
    boolean opens = part != null && (kind.equals("each") || (kind.equals("if") && !part.repeats()));
    open.push(
        new Open(
            kind,
            name,
            complaints.line(),
            opens && part != null ? known.within(part) : known,
            new ArrayList<>()));
  }

  private void end(String name) {
    if (open.size() == 1) {
      complaints.add("{{end " + name + "}} ends nothing", "remove it");
      return;
    }
    Open last = open.pop();
    if (!last.part().equals(name)) {
      complaints.add(
          "{{end "
              + name
              + "}} stands where "
              + last.tag()
              + " of line "
              + last.line()
              + " is open",
          "write {{end " + last.part() + "}} first");
    }
    here().body().add(last.whole());
  }

  private Open here() {
    return java.util.Objects.requireNonNull(open.peek());
  }
}
