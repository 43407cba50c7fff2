package jiayou.sim.invoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/// The numbered objects of a PDF file and the table that says where they begin.
final class PdfObjects {

  private final List<byte[]> objects = new ArrayList<>();

  /// @return the number of the new object
  int add(String text) {
    objects.add(ascii(text));
    return objects.size();
  }

  /// A number whose object comes later.
  int reserve() {
    return add("");
  }

  void put(int number, String text) {
    objects.set(number - 1, ascii(text));
  }

  /// Packed.
  int stream(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(ascii(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.writeBytes(ascii("<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n"));
    object.writeBytes(packed.toByteArray());
    object.writeBytes(ascii("\nendstream"));
    objects.add(object.toByteArray());
    return objects.size();
  }

  byte[] file(int catalog, int about) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(ascii("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(PdfFile.format("%010d 00000 n \n", file.size()));
      file.writeBytes(ascii((i + 1) + " 0 obj\n"));
      file.writeBytes(objects.get(i));
      file.writeBytes(ascii("\nendobj\n"));
    }
    int start = file.size();
    file.writeBytes(ascii("xref\n0 " + (objects.size() + 1) + "\n" + table));
    file.writeBytes(
        ascii(
            PdfFile.format(
                "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n",
                objects.size() + 1, catalog, about, start)));
    return file.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
