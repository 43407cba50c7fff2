/// The only room that sees all: the loop, the runner of effects, the wiring and the commands.
@org.jspecify.annotations.NullMarked
package jiayou.app;
