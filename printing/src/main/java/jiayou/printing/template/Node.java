package jiayou.printing.template;

import java.util.List;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.layout.Block.Style;
import jiayou.printing.layout.Grid;
import jiayou.printing.layout.Typesetter;

/// One thing of a template, in the order of its lines.
sealed interface Node {

  void set(Facts facts, Typesetter paper);

  /// Once for each of several.
  record Each(String part, List<Node> body) implements Node {
    @Override
    public void set(Facts facts, Typesetter paper) {
      for (Facts one : facts.part(part)) {
        body.forEach(node -> node.set(one.within(facts), paper));
      }
    }
  }

  /// Once, when there is any, with the words of the first.
  record When(String part, List<Node> body) implements Node {
    @Override
    public void set(Facts facts, Typesetter paper) {
      facts.part(part).stream()
          .limit(1)
          .forEach(one -> body.forEach(node -> node.set(one.within(facts), paper)));
    }
  }

  /// Once, when there is none.
  record Unless(String part, List<Node> body) implements Node {
    @Override
    public void set(Facts facts, Typesetter paper) {
      if (facts.part(part).isEmpty()) {
        body.forEach(node -> node.set(facts, paper));
      }
    }
  }

  /// One text by itself, or several lines of it.
  record Text(Words words, Align align, Style style) implements Node {
    @Override
    public void set(Facts facts, Typesetter paper) {
      words.filled(facts).lines().forEach(line -> paper.text(line, align, style));
    }
  }

  /// Something at each edge.
  record Pair(Words left, Words right, Style style) implements Node {
    @Override
    public void set(Facts facts, Typesetter paper) {
      paper.pair(left.filled(facts), right.filled(facts), style);
    }
  }

  /// Columns of set widths, or more than two.
  record Columns(List<Column> columns, Grid grid, Style style) implements Node {
    @Override
    public void set(Facts facts, Typesetter paper) {
      paper.columns(columns.stream().map(c -> c.cell(facts)).toList(), grid, style);
    }
  }

  /// One column of a line.
  record Column(Words words, Align align, Style style) {
    Grid.Cell cell(Facts facts) {
      return new Grid.Cell(words.filled(facts), align, words.holdsAmount());
    }
  }

  record Qr(Words payload) implements Node {
    @Override
    public void set(Facts facts, Typesetter paper) {
      paper.qr(payload.filled(facts));
    }
  }

  record Barcode(Words payload) implements Node {
    @Override
    public void set(Facts facts, Typesetter paper) {
      paper.barcode(payload.filled(facts));
    }
  }

  record Image(Picture picture) implements Node {
    @Override
    public void set(Facts facts, Typesetter paper) {
      paper.add(new Block.Image(picture.name(), picture.dots(paper.dots())));
    }
  }

  /// A rule, a blank line, the end of a piece of paper.
  record Fixed(Block block) implements Node {
    @Override
    public void set(Facts facts, Typesetter paper) {
      paper.add(block);
    }
  }
}
