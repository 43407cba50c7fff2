package jiayou.printing.exitpass;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Asks a list of used passes that may hang, as a share does whose server is gone, and answers in
/// time all the same. At most one question hangs; a mark that it makes later is another gate's
/// "used before", with the time when this one could not say.
public final class UsedPassesInTime implements UsedPasses {

  private final UsedPasses list;
  private final Duration limit;
  private final Semaphore free = new Semaphore(1);

  /// @param limit how long to wait for an answer
  public UsedPassesInTime(UsedPasses list, Duration limit) {
    this.list = list;
    this.limit = limit;
  }

  @Override
  public Use use(String signature, Instant paidAt, Instant now) {
    return asked(() -> list.use(signature, paidAt, now));
  }

  @Override
  public Use look(String signature, Instant paidAt) {
    return asked(() -> list.look(signature, paidAt));
  }

  private Use asked(Supplier<Use> question) {
    try {
      if (!free.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        return new Use.Unknown(Doubt.LIST_AWAY);
      }
      CompletableFuture<Use> answer = new CompletableFuture<>();
      Thread.ofPlatform().daemon().name("used passes").start(() -> answer(question, answer));
      return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      return new Use.Unknown(Doubt.LIST_AWAY);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Use.Unknown(Doubt.LIST_AWAY);
    } catch (ExecutionException bug) {
      throw new IllegalStateException("the list of used passes broke", bug.getCause());
    }
  }

  private void answer(Supplier<Use> question, CompletableFuture<Use> answer) {
    try {
      answer.complete(question.get());
    } catch (RuntimeException bug) {
      answer.completeExceptionally(bug);
    } finally {
      free.release();
    }
  }
}
