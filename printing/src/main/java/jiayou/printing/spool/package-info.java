/// A printer behind the print queue of an operating system: handed over by `javax.print`, watched
/// and called back over IPP where the queue is one of CUPS.
@org.jspecify.annotations.NullMarked
package jiayou.printing.spool;
