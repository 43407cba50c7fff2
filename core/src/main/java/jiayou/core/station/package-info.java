/// Everything one terminal knows, and the one function that moves it.
@org.jspecify.annotations.NullMarked
package jiayou.core.station;
