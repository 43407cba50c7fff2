package jiayou.printing.template;

/// One thing that is wrong in a template, and how to mend it.
///
/// @param file its name in the folder of templates
/// @param line from 1; 0 when the file as a whole is meant
public record TemplateFault(String file, int line, String what, String mend) {

  /// As one line for whoever wrote it: `sale.txt:12: '{{totl}}' is not known; write one of ...`.
  @Override
  public String toString() {
    return (line == 0 ? file : file + ":" + line) + ": " + what + "; " + mend;
  }
}
