package jiayou.sim.ecard;

import java.security.KeyPair;

/// One card and the money on it. The books guard it.
final class Card {

  final String account;
  final String number;
  final KeyPair holder;
  long balance;
  long offlineMost = 50_000;
  boolean blocked;

  Card(String account, String number, KeyPair holder, long balance) {
    this.account = account;
    this.number = number;
    this.holder = holder;
    this.balance = balance;
  }
}
