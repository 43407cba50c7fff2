package jiayou.printing.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ColumnsTest {

  @Test
  void everythingBeyondAsciiTakesTwoColumnsAsInThePrintersMemory() {
    assertEquals(5, Columns.of("92# L"));
    assertEquals(4, Columns.of("加油"));
    assertEquals(10, Columns.of("·×Ⅵ℃“"));
    assertEquals(4, Columns.of("𠮷㐀"));
  }

  @Test
  void linesBreakBesideChineseAndBetweenWords() {
    assertEquals(List.of("一二三", "四五"), Columns.wrap("一二三四五", 7));
    assertEquals(List.of("Coca Cola", "330ml x", "24"), Columns.wrap("Coca Cola 330ml x 24", 9));
    assertEquals(List.of("可口", "COLA"), Columns.wrap("可口COLA", 6));
  }

  @Test
  void aWordLongerThanTheLineIsBrokenInside() {
    assertEquals(List.of("ABCDE", "FGH"), Columns.wrap("ABCDEFGH", 5));
    assertEquals(List.of("字", "字"), Columns.wrap("字字", 1 + 1));
  }

  @Test
  void noTextCanCarryAPrinterCommand() {
    assertEquals(" @ V0水￥5", Columns.printable("\u001B@\u001DV0水\u200B¥5"));
    assertEquals("a b?", Columns.printable("a\u00A0b\uD800"));
    assertEquals("é", Columns.printable("e\u0301"));
  }
}
