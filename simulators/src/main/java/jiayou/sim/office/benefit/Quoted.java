package jiayou.sim.office.benefit;

/// A bill under its number, and the basket it is for.
public record Quoted(String id, Basket basket, Bill bill) {}
