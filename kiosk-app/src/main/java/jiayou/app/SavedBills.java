package jiayou.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import jiayou.core.bill.Bill;
import jiayou.core.bill.BillFormat;
import jiayou.core.bill.BillFormat.Reading;
import jiayou.payment.alipay.AlipayBills;
import jiayou.payment.wechat.WechatBills;
import jiayou.payment.wire.BillAnswer;

/// The bills that somebody has saved from the providers' pages and names on the command line.
final class SavedBills {

  /// How each provider writes its bills.
  private static final Map<String, BillFormat> FORMATS =
      Map.of("wechat", SavedBills::wechat, "alipay", SavedBills::alipay);

  private final List<Saved> saved;

  private SavedBills(List<Saved> saved) {
    this.saved = saved;
  }

  /// @param bills each as `PROVIDER=FILE`
  /// @throws Refusal when one is no bill
  static SavedBills read(List<String> bills) {
    List<Saved> saved = new ArrayList<>();
    for (String bill : bills) {
      String[] parts = bill.split("=", 2);
      BillFormat format = FORMATS.get(parts[0]);
      if (parts.length < 2 || format == null) {
        throw new Refusal(
            "--bill " + bill + ": PROVIDER=FILE, of " + new TreeSet<>(FORMATS.keySet()));
      }
      Path file = Path.of(parts[1]);
      switch (format.read(bytes(file))) {
        case Reading.Readable readable -> saved.add(new Saved(parts[0], file, readable));
        case Reading.Unreadable(String why) -> throw new Refusal(file + ": " + why);
      }
    }
    return new SavedBills(saved);
  }

  /// The day of the first one that tells it.
  Optional<LocalDate> day() {
    return saved.stream().flatMap(s -> s.reading().day().stream()).findFirst();
  }

  /// A bill without a payment tells no day: it is taken for that of the day to be closed.
  ///
  /// @throws Refusal when two are of one provider's day
  List<Bill> dated(LocalDate closed) {
    List<Bill> dated = new ArrayList<>();
    for (Saved one : saved) {
      LocalDate its = one.reading().day().orElse(closed);
      if (dated.stream()
          .anyMatch(b -> b.provider().equals(one.provider()) && b.day().equals(its))) {
        throw new Refusal(one.file() + ": a second bill of " + one.provider() + " for " + its);
      }
      dated.add(new Bill(one.provider(), its, one.reading().rows(), one.reading().costs()));
    }
    return dated;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Refusal(file + " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static Reading wechat(byte[] file) {
    return reading(WechatBills.read(file));
  }

  private static Reading alipay(byte[] file) {
    return reading(AlipayBills.read(file));
  }

  private static Reading reading(BillAnswer answer) {
    return switch (answer) {
      case BillAnswer.Ready(var rows, var first) -> new Reading.Readable(rows, List.of(), first);
      case BillAnswer.Unreadable(String why) -> new Reading.Unreadable(why);
      case BillAnswer.NothingHappened _, BillAnswer.NotYet _, BillAnswer.Unknown _ ->
          throw new IllegalStateException("only a download ends so");
    };
  }

  /// A file and what was read from it.
  private record Saved(String provider, Path file, Reading.Readable reading) {}
}
