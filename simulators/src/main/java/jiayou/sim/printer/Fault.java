package jiayou.sim.printer;

/// What can be wrong with the printer. All last until it is mended, but for [HangUp],
/// [PowerCycled], [After], [BeforeCut] and [AfterCut], which happen once.
public sealed interface Fault {

  /// It prints, and warns.
  record PaperLow() implements Fault {}

  /// It keeps what it is sent and prints it once there is paper.
  record PaperOut() implements Fault {}

  /// As without paper.
  record CoverOpen() implements Fault {}

  /// The knife is stuck.
  record Jammed() implements Fault {}

  /// Switched off line at the device; it still answers questions.
  record Offline() implements Fault {}

  /// No power: what it had in its memory is lost, and nobody answers the port.
  record Unplugged() implements Fault {}

  /// Off and on: the conversation and what it had in its memory are lost, the port is the same.
  record PowerCycled() implements Fault {}

  /// While it talks to one client it refuses the others, where it else lets them wait.
  record Refusing() implements Fault {}

  /// It prints and says nothing at all.
  record Silent() implements Fault {}

  /// It answers questions, but never says that it is done.
  record NeverDone() implements Fault {}

  /// It answers with bytes that mean nothing.
  record Garbled() implements Fault {}

  /// It takes no more bytes, the connection stays open.
  record Stalled() implements Fault {}

  /// It resets the connection after so many bytes of it.
  record HangUp(int afterBytes) implements Fault {}

  /// Another fault comes when so many more lines have been printed.
  record After(int lines, Fault fault) implements Fault {}

  /// Another fault comes when the next ticket is printed and about to be cut off.
  record BeforeCut(Fault fault) implements Fault {}

  /// Another fault comes as soon as the next ticket is cut off, before anybody is told so.
  record AfterCut(Fault fault) implements Fault {}
}
