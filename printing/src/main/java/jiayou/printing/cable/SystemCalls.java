package jiayou.printing.cable;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// The calls of the operating system that Java does not offer, under their own names. Each answers
/// below zero when it failed; [#error] says why. One thread at a time.
final class SystemCalls {

  private static final Linker LINKER = Linker.nativeLinker();
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private static final MethodHandle OPEN =
      call("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle FLOCK =
      call("flock", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle READ =
      call("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
  private static final MethodHandle WRITE =
      call("write", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
  private static final MethodHandle POLL =
      call("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
  private static final MethodHandle CLOSE =
      call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

  private final MemorySegment state = Arena.ofAuto().allocate(STATE);

  /// The `errno` of the last call that failed.
  int error() {
    return (int) ERRNO.get(state, 0L);
  }

  int open(String path, int flags) {
    try (Arena arena = Arena.ofConfined()) {
      return (int) OPEN.invokeExact(state, arena.allocateFrom(path), flags);
    } catch (Throwable bug) {
      throw new AssertionError(bug);
    }
  }

  int flock(int descriptor, int operation) {
    try {
      return (int) FLOCK.invokeExact(state, descriptor, operation);
    } catch (Throwable bug) {
      throw new AssertionError(bug);
    }
  }

  long read(int descriptor, MemorySegment into, long most) {
    try {
      return (long) READ.invokeExact(state, descriptor, into, most);
    } catch (Throwable bug) {
      throw new AssertionError(bug);
    }
  }

  long write(int descriptor, MemorySegment from, long count) {
    try {
      return (long) WRITE.invokeExact(state, descriptor, from, count);
    } catch (Throwable bug) {
      throw new AssertionError(bug);
    }
  }

  /// @param questions as many `struct pollfd`
  int poll(MemorySegment questions, long count, int millis) {
    try {
      return (int) POLL.invokeExact(state, questions, count, millis);
    } catch (Throwable bug) {
      throw new AssertionError(bug);
    }
  }

  int close(int descriptor) {
    try {
      return (int) CLOSE.invokeExact(state, descriptor);
    } catch (Throwable bug) {
      throw new AssertionError(bug);
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle call(String name, FunctionDescriptor signature) {
    return LINKER.downcallHandle(
        LINKER.defaultLookup().findOrThrow(name),
        signature,
        Linker.Option.captureCallState("errno"));
  }
}
