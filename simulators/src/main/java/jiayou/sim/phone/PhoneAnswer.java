package jiayou.sim.phone;

/// What the phone says after the customer has decided.
public sealed interface PhoneAnswer {
  record Paid() implements PhoneAnswer {}

  record Refused(String why) implements PhoneAnswer {}
}
