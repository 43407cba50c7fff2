package jiayou.printing.javapos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Writes a `jpos.xml` as an admin would, by hand and not with our own code.
public final class JposXml {

  private static final AtomicInteger NAMES = new AtomicInteger();

  private JposXml() {}

  /// JavaPOS has one registry for the whole JVM, so each test has names of its own.
  public static String freshName(String what) {
    return what + NAMES.incrementAndGet();
  }

  /// @param props values as text, or whole numbers
  public static String entry(
      String logicalName, String factory, String category, Map<String, Object> props) {
    StringBuilder xml = new StringBuilder();
    xml.append(" <JposEntry logicalName=\"%s\">\n".formatted(logicalName))
        .append(
            "  <creation factoryClass=\"%s\" serviceClass=\"%s\"/>\n".formatted(factory, factory))
        .append("  <vendor name=\"Jiayou\" url=\"http://localhost\"/>\n")
        .append("  <jpos category=\"%s\" version=\"1.15\"/>\n".formatted(category))
        .append("  <product name=\"P\" description=\"D\" url=\"http://localhost\"/>\n");
    props.forEach((name, value) ->
        xml.append(
            "  <prop name=\"%s\" type=\"%s\" value=\"%s\"/>\n"
                .formatted(name, value instanceof Integer ? "Integer" : "String", value)));
    return xml.append(" </JposEntry>\n").toString();
  }

  public static Path write(Path folder, String name, List<String> entries) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE JposEntries PUBLIC "-//JavaPOS//DTD//EN" "jpos/res/jcl.dtd">
        <JposEntries>
        %s</JposEntries>
        """
            .formatted(String.join("", entries)));
  }

  /// Our own printer service at a port of this machine, quick to lose patience.
  public static String printer(String logicalName, int port, String profile) {
    return entry(
        logicalName,
        "jiayou.printing.javapos.service.JiayouDevices",
        "POSPrinter",
        Map.of(
            "host", "127.0.0.1",
            "port", port,
            "profile", profile,
            "connectWithinMs", 1000,
            "statusWithinMs", 300,
            "sendWithinMs", 700,
            "doneWithinMs", 1500,
            "lookEveryMs", 100));
  }

  public static String scanner(String logicalName, String device) {
    return entry(
        logicalName,
        "jiayou.printing.javapos.service.JiayouDevices",
        "Scanner",
        Map.of("device", device, "baud", 9600));
  }
}
