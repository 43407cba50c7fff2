package jiayou.payment.wire;

import java.util.function.Function;

/// How one question to the gateway went, before anybody asks what it means for the money.
public sealed interface Exchange<B> {

  /// Not one byte of the request left this machine.
  record NotSent<B>(String cause) implements Exchange<B> {}

  /// The request may have been carried out; the answer is missing, broken or not proven.
  record Unclear<B>(String cause) implements Exchange<B> {}

  /// The gateway, proven by its signature, did what was asked.
  record Good<B>(B body) implements Exchange<B> {}

  /// The gateway said no with a code.
  record Refused<B>(String code, String text, Proof proof) implements Exchange<B> {}

  /// Whether a refusal is the gateway's own: v3 never signs one, v2 signs most.
  enum Proof {
    SIGNED,
    UNSIGNED
  }

  /// The same outcome with another body.
  default <C> Exchange<C> then(Function<B, Exchange<C>> next) {
    return switch (this) {
      case NotSent<B>(String cause) -> new NotSent<>(cause);
      case Unclear<B>(String cause) -> new Unclear<>(cause);
      case Good<B>(B body) -> next.apply(body);
      case Refused<B>(String code, String text, Proof proof) -> new Refused<>(code, text, proof);
    };
  }
}
