package jiayou.payment.ecard;

import java.io.IOException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds one block of a key file. Messages name the fault, never the key.
final class PemBlock {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private PemBlock() {}

  static byte[] read(String pem, String wanted) throws IOException {
    Matcher found = BLOCK.matcher(pem);
    while (found.find()) {
      if (found.group(1).equals(wanted)) {
        try {
          return Base64.getMimeDecoder().decode(found.group(2));
        } catch (IllegalArgumentException e) {
          throw new IOException("the block is not Base64");
        }
      }
    }
    throw new IOException("no block \"BEGIN " + wanted + "\" in the file");
  }
}
