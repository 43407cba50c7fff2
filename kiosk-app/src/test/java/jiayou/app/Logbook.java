package jiayou.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Every word that the program logs, down to the finest, for whoever looks for a secret in it.
final class Logbook extends Handler implements AutoCloseable {

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final SimpleFormatter words = new SimpleFormatter();
  private final Logger product = Logger.getLogger("jiayou");
  private final Logger all = Logger.getLogger("");

  private Logbook() {}

  static Logbook open() {
    Logbook book = new Logbook();
    book.setLevel(Level.ALL);
    book.product.setLevel(Level.ALL);
    book.all.addHandler(book);
    return book;
  }

  String text() {
    return String.join("\n", lines);
  }

  @Override
  public void publish(LogRecord line) {
    StringWriter text = new StringWriter();
    text.append(line.getLoggerName()).append(' ').append(words.formatMessage(line));
    if (line.getThrown() != null) {
      line.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    lines.add(text.toString());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    all.removeHandler(this);
  }
}
