package jiayou.core.invoice;

import java.math.BigDecimal;

/// How the tax office sees something that is sold, from the station's own table.
///
/// @param code nineteen digits (税收分类编码)
/// @param name what stands on the invoice: `*汽油*95号车用汽油(VIB)`
/// @param spec 规格型号, may be empty
/// @param unit 升, 瓶, ...
/// @param rate `0.13`
public record TaxItem(String code, String name, String spec, String unit, BigDecimal rate) {}
