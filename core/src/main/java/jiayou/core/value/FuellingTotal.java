package jiayou.core.value;

/// What the controller says was delivered. The amount is charged as it stands, never recomputed.
///
/// @param nozzle the nozzle of the pump, 1..6
/// @param grade the code of the grade in our settings
public record FuellingTotal(
    FuellingKey key, int nozzle, String grade, Quantity volume, UnitPrice price, Money amount) {}
