/// What the terminal needs of the world outside: blocking calls that answer with values.
@org.jspecify.annotations.NullMarked
package jiayou.core.port;
