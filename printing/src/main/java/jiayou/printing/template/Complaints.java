package jiayou.printing.template;

import java.util.ArrayList;
import java.util.List;

/// What is found wrong while a template is read, each thing with the line that is being read.
final class Complaints {

  private final String file;
  private final List<TemplateFault> faults = new ArrayList<>();
  private int line;

  Complaints(String file) {
    this.file = file;
  }

  void at(int number) {
    line = number;
  }

  int line() {
    return line;
  }

  void add(String what, String mend) {
    faults.add(new TemplateFault(file, line, what, mend));
  }

  List<TemplateFault> faults() {
    return List.copyOf(faults);
  }
}
