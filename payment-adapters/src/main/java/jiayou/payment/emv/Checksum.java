package jiayou.payment.emv;

import java.nio.charset.StandardCharsets;

/// CRC-16/CCITT-FALSE, which ends every merchant's code: polynomial 1021, begun with FFFF, nothing
/// reflected. It runs over the bytes of UTF-8, although lengths in the code count characters.
final class Checksum {

  private static final int POLYNOMIAL = 0x1021;

  private Checksum() {}

  /// Four hexadecimal digits in upper case.
  static String of(String text) {
    int crc = 0xFFFF;
    for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
      crc ^= (next & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
      }
      crc &= 0xFFFF;
    }
    return "%04X".formatted(crc);
  }
}
