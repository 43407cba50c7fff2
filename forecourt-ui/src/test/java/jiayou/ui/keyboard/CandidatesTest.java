package jiayou.ui.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CandidatesTest {

  private static final Charset GB2312 = Charset.forName("GB2312");

  private final Lexicon lexicon = new Lexicon();
  private final Candidates candidates = new Candidates(lexicon);

  @Test
  void aWordForAllLettersComesBeforeItsFirstCharacter() {
    List<Candidate> found = candidates.of("gongsi");
    assertEquals(new Candidate("公司", 6), found.getFirst());
    assertTrue(found.contains(new Candidate("公", 4)), found.toString());
    assertEquals(new Candidate("有限公司", 13), candidates.of("youxiangongsi").getFirst());
  }

  @Test
  void lettersThatCanBeReadInTwoWaysOfferBoth() {
    assertTrue(texts("xian").subList(0, 3).containsAll(List.of("西安", "现")), texts("xian") + "");
    assertEquals("方案", texts("fangan").getFirst());
    assertTrue(texts("fangan").contains("反感"));
  }

  @Test
  void aWordIsOfferedBeforeItsLastSyllableIsWhole() {
    assertTrue(candidates.of("gongs").contains(new Candidate("公司", 5)));
    assertTrue(candidates.of("wul").contains(new Candidate("物流", 3)));
  }

  @Test
  void theNameOfACompanyCanBeTyped() {
    assertEquals("青岚物流有限公司", typed("qing", "青", "lan", "岚", "wuliuyouxiangongsi"));
    assertEquals("石家庄滨河建筑工程有限公司", typed("shijiazhuang", "binhe", "jianzhugongchengyouxiangongsi"));
    assertEquals("吕", typed("lv", "吕"));
    assertTrue(texts("lue").contains("略"));
  }

  @Test
  void whatIsLeftAfterAChoiceGoesOnBeingComposed() {
    Composition whole = Composition.of("qinglanwuliu", candidates);
    Candidate first = new Candidate("青", 4);
    assertTrue(whole.candidates().contains(first));
    Composition rest = Composition.of(whole.letters().substring(first.letters()), candidates);
    assertEquals("lanwuliu", rest.letters());
    assertTrue(rest.candidates().contains(new Candidate("岚", 3)));
  }

  @Test
  void lettersThatMeanNothingStayLetters() {
    assertEquals(List.of(), candidates.of("vvv"));
    assertEquals("vvv", Composition.of("vvv", candidates).settled(candidates));
    assertEquals("公司vv", Composition.of("gongsivv", candidates).settled(candidates));
    assertEquals("", Composition.NOTHING.settled(candidates));
  }

  @Test
  void noRunOfLettersTakesLongOrThrows() {
    for (String letters : List.of("a".repeat(36), "xianxian".repeat(9), "aoeiuv", "ngangeng")) {
      Composition composition = Composition.of(letters, candidates);
      assertTrue(composition.letters().length() <= 36);
      assertFalse(composition.settled(candidates).isEmpty());
    }
  }

  @Test
  void everyCharacterInUseCanBeTyped() throws IOException {
    TreeSet<String> known = new TreeSet<>();
    for (String line : lines("characters.txt")) {
      String syllable = line.substring(0, line.indexOf('='));
      assertFalse(candidates.of(syllable).isEmpty(), syllable);
      known.addAll(List.of(line.substring(line.indexOf('=') + 1).split(" ")));
    }
    List<String> missing = new ArrayList<>();
    for (int row = 0xB0; row <= 0xF7; row++) {
      for (int cell = 0xA1; cell <= 0xFE; cell++) {
        String character = new String(new byte[] {(byte) row, (byte) cell}, GB2312);
        if (!character.equals("\uFFFD") && !known.contains(character)) {
          missing.add(character);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyWordIsWrittenAsItIsRead() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String file : List.of("company.txt", "words.txt")) {
      for (String line : lines(file)) {
        String[] syllables = line.substring(0, line.indexOf('=')).split("'");
        for (String syllable : syllables) {
          if (!lexicon.isSyllable(syllable)) {
            wrong.add(line);
          }
        }
        for (String word : line.substring(line.indexOf('=') + 1).split(" ")) {
          if (word.length() != syllables.length) {
            wrong.add(line);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatIsTypedIsNotPrinted() {
    assertEquals("Composition[6]", Composition.of("gongsi", candidates).toString());
  }

  /// Letters, and the character that is chosen for them where it is not the likeliest.
  private String typed(String... steps) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < steps.length; i++) {
      boolean chosen = i + 1 < steps.length && steps[i + 1].charAt(0) > 'z';
      if (chosen) {
        String wanted = steps[i + 1];
        assertTrue(texts(steps[i]).contains(wanted), wanted);
        text.append(wanted);
        i++;
      } else {
        text.append(Composition.of(steps[i], candidates).settled(candidates));
      }
    }
    return text.toString();
  }

  private List<String> texts(String letters) {
    return candidates.of(letters).stream().map(Candidate::text).toList();
  }

  private static List<String> lines(String file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
