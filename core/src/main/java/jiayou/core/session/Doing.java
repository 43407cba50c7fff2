package jiayou.core.session;

import java.util.Optional;
import jiayou.core.invoice.TitleForm;

/// What a customer is in the middle of besides her page.
///
/// @param nozzle the painted number of the nozzle that she wants to pay for in advance
/// @param provider whose code she wants to see; the station's first when she did not say
/// @param cardWanted whether her electronic card is to pay its part first
/// @param pursesShown whether the balances of her points may be seen
/// @param topUp the code that a phone scans to put money on her card
/// @param form what is filled in for her invoice
/// @param staff the badge of whoever of the staff stands beside her
public record Doing(
    Pad pad,
    Lookup lookup,
    Optional<Integer> nozzle,
    Optional<String> provider,
    boolean cardWanted,
    boolean pursesShown,
    Optional<String> staff,
    Optional<String> topUp,
    Optional<TitleForm> form) {

  public static final Doing NOTHING =
      new Doing(
          new Pad.Nothing(),
          Lookup.NOT_ASKED,
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Doing with(Pad next) {
    return new Doing(next, lookup, nozzle, provider, cardWanted, pursesShown, staff, topUp, form);
  }

  public Doing with(Lookup next) {
    return new Doing(pad, next, nozzle, provider, cardWanted, pursesShown, staff, topUp, form);
  }

  public Doing atNozzle(Optional<Integer> next) {
    return new Doing(pad, lookup, next, provider, cardWanted, pursesShown, staff, topUp, form);
  }

  public Doing choosing(String next) {
    return new Doing(
        pad, lookup, nozzle, Optional.of(next), cardWanted, pursesShown, staff, topUp, form);
  }

  public Doing withCard(boolean next) {
    return new Doing(
        pad, lookup, nozzle, provider, next, pursesShown, staff, Optional.empty(), form);
  }

  public Doing showingPurses(boolean next) {
    return new Doing(pad, lookup, nozzle, provider, cardWanted, next, staff, topUp, form);
  }

  public Doing beside(Optional<String> next) {
    return new Doing(pad, lookup, nozzle, provider, cardWanted, pursesShown, next, topUp, form);
  }

  public Doing with(TitleForm next) {
    return new Doing(
        pad, lookup, nozzle, provider, cardWanted, pursesShown, staff, topUp, Optional.of(next));
  }

  public Doing withoutForm() {
    return new Doing(
        pad, lookup, nozzle, provider, cardWanted, pursesShown, staff, topUp, Optional.empty());
  }

  public Doing toppingUp(Optional<String> next) {
    return new Doing(pad, lookup, nozzle, provider, cardWanted, pursesShown, staff, next, form);
  }
}
