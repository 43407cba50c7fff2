/// What the admin decided.
@org.jspecify.annotations.NullMarked
package jiayou.core.rules;
