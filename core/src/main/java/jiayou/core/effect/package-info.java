/// What is owed: the journal's promises.
@org.jspecify.annotations.NullMarked
package jiayou.core.effect;
