/// The nouns of the forecourt as plain values: no clock, no file, no device.
@org.jspecify.annotations.NullMarked
package jiayou.core.value;
