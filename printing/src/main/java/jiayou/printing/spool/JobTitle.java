package jiayou.printing.spool;

import java.util.UUID;

/// The name under which a ticket waits in a queue: whose it is, which ticket, and once only, so
/// that the job found under it is certainly the one handed over.
///
/// @param text printable ASCII, since it passes through a command line
record JobTitle(String text) {

  /// @param owner the terminal; several may share a queue, and none may cancel another's jobs
  static JobTitle of(String owner, String ticket) {
    return new JobTitle(
        prefix(owner) + plain(ticket) + ' ' + UUID.randomUUID().toString().substring(0, 13));
  }

  static String prefix(String owner) {
    return "jiayou " + plain(owner) + ' ';
  }

  private static String plain(String text) {
    return text.replaceAll("[^!-~]", "_");
  }
}
