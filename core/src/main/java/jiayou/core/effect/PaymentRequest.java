package jiayou.core.effect;

import java.time.Instant;
import java.util.Optional;
import jiayou.core.port.PaymentProvider.Asked;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.value.Money;

/// All that a provider must know to begin an attempt.
public record PaymentRequest(
    String trade,
    String provider,
    Method method,
    Money amount,
    String description,
    Instant expiresAt,
    Optional<Instant> begunAt) {

  /// What it asks for, for whoever asks about it later.
  public Optional<Asked> asked() {
    return begunAt.map(at -> new Asked(amount, at));
  }

  /// How the customer pays.
  public sealed interface Method {
    Presentation presentation();

    record ShowCode() implements Method {
      @Override
      public Presentation presentation() {
        return Presentation.SHOWN;
      }
    }

    /// @param handle where the code waits in memory; gone after a crash
    record TakeCode(String handle) implements Method {
      @Override
      public Presentation presentation() {
        return Presentation.TAKEN;
      }
    }
  }
}
