/// What a person did on a screen.
@org.jspecify.annotations.NullMarked
package jiayou.core.press;
