/// The terminal as a whole: what an input does to it.
@org.jspecify.annotations.NullMarked
package jiayou.core.terminal;
