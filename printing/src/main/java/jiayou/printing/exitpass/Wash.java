package jiayou.printing.exitpass;

import java.time.Instant;

/// What a car wash voucher says that is signed by the station.
///
/// @param number which wash of the sale, from 1
/// @param code the eight digits on the paper
public record Wash(String trace, Instant paidAt, int number, String code) implements Signed {}
