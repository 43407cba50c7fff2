package jiayou.payment.emv;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// One element of BER-TLV: a tag, and either bytes or further elements. It prints its tag only,
/// since its bytes may be a card's number.
///
/// @param tag in hexadecimal, upper case: `9F26`
/// @param hex the bytes in hexadecimal, upper case
/// @param parts the elements inside, for a tag that says that it has some
public record BerTlv(String tag, String hex, List<BerTlv> parts) {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int DEPTH_MAX = 4;

  public BerTlv {
    parts = List.copyOf(parts);
  }

  @Override
  public String toString() {
    return "BerTlv[tag=" + tag + ", parts=" + parts + "]";
  }

  /// The first element inside with this tag.
  public Optional<BerTlv> part(String wanted) {
    return parts.stream().filter(each -> each.tag.equals(wanted)).findFirst();
  }

  /// Every element of the bytes, or nothing when they are not whole.
  static Optional<List<BerTlv>> read(byte[] bytes) {
    return new Reader(bytes, 0, bytes.length, 0).all();
  }

  private static final class Reader {
    private final byte[] bytes;
    private final int end;
    private final int depth;
    private int at;

    private Reader(byte[] bytes, int from, int end, int depth) {
      this.bytes = bytes;
      this.at = from;
      this.end = end;
      this.depth = depth;
    }

    private Optional<List<BerTlv>> all() {
      List<BerTlv> elements = new ArrayList<>();
      while (at < end) {
        Optional<BerTlv> next = next();
        if (next.isEmpty()) {
          return Optional.empty();
        }
        elements.add(next.get());
      }
      return Optional.of(elements);
    }

    private Optional<BerTlv> next() {
      boolean nested = (bytes[at] & 0x20) != 0;
      int tagAt = at;
      if (!skipTag()) {
        return Optional.empty();
      }
      String tag = HEX.formatHex(bytes, tagAt, at);
      int length = length();
      if (length < 0 || length > end - at) {
        return Optional.empty();
      }
      int from = at;
      at += length;
      String hex = HEX.formatHex(bytes, from, at);
      if (!nested) {
        return Optional.of(new BerTlv(tag, hex, List.of()));
      }
      return depth == DEPTH_MAX
          ? Optional.empty()
          : new Reader(bytes, from, at, depth + 1).all().map(parts -> new BerTlv(tag, hex, parts));
    }

    /// Low five bits all set: the tag goes on while bytes have their high bit.
    private boolean skipTag() {
      boolean more = (bytes[at++] & 0x1F) == 0x1F;
      while (more) {
        if (at == end) {
          return false;
        }
        more = (bytes[at++] & 0x80) != 0;
      }
      return true;
    }

    /// Negative when there is none; the open form (`80`) does not exist in codes.
    private int length() {
      if (at == end) {
        return -1;
      }
      int first = bytes[at++] & 0xFF;
      if (first < 0x80) {
        return first;
      }
      int count = first & 0x7F;
      if (count == 0 || count > 2 || count > end - at) {
        return -1;
      }
      int length = 0;
      for (int i = 0; i < count; i++) {
        length = length << 8 | bytes[at++] & 0xFF;
      }
      return length;
    }
  }
}
