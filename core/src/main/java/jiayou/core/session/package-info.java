/// What a person in front of a screen is doing; gone when she leaves.
@org.jspecify.annotations.NullMarked
package jiayou.core.session;
