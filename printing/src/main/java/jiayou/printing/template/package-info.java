/// What a ticket says, and in which order, as text files that anybody at the station can change.
@org.jspecify.annotations.NullMarked
package jiayou.printing.template;
