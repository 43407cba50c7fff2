package jiayou.core.value;

/// Which fuelling this is, for ever: transaction numbers wrap, so the end time belongs to the key.
///
/// @param controller the name of the forecourt controller in the settings
/// @param pump 1..120, as the controller numbers it
/// @param transaction the controller's number, 1..65535, which wraps
/// @param endedAt the controller's local end time, `yyyy-MM-ddTHH:mm:ss`, without a zone
public record FuellingKey(String controller, int pump, int transaction, String endedAt) {}
