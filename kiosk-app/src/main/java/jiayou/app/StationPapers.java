package jiayou.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jiayou.config.Settings;
import jiayou.core.effect.Effect.IssueExitPass;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.ticket.Ticket.Voucher;
import jiayou.printing.exitpass.ExitPassSigner;

/// What is signed with the station's key: the right to leave, washes, and the links on tickets.
final class StationPapers {

  private final Settings settings;

  StationPapers(Settings settings) {
    this.settings = settings;
  }

  ExitPasses passes() {
    ExitPassSigner signer = new ExitPassSigner(key(settings), settings.terminal().station().id());
    Optional<PaperLinks> links = links();
    return wish ->
        new ExitPassIssued(
            wish.sale(),
            signer.sign(wish.trace(), wish.at(), wish.amount()),
            links.map(l -> l.links(wish)),
            washes(signer, wish));
  }

  private static List<Voucher> washes(ExitPassSigner signer, IssueExitPass wish) {
    return IntStream.range(0, wish.washes().size())
        .mapToObj(i -> signer.wash(wish.trace(), wish.at(), i + 1, wish.washes().get(i)))
        .toList();
  }

  /// Empty when the settings do not say where phones find papers.
  Optional<PaperLinks> links() {
    return settings
        .backOffice()
        .papers()
        .map(base ->
            new PaperLinks(
                base, settings.terminal().station().id(), SettledRules.ZONE, key(settings)));
  }

  /// The same at every terminal of the station, at the gate and at the back office.
  static byte[] key(Settings settings) {
    return settings.terminal().exitPassKey().text().strip().getBytes(StandardCharsets.UTF_8);
  }
}
