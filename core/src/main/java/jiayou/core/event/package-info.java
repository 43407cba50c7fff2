/// What happened: the journal's entries.
@org.jspecify.annotations.NullMarked
package jiayou.core.event;
