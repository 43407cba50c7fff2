/// How a ticket looks, line by line, before anybody knows what paper or screen it lands on.
@org.jspecify.annotations.NullMarked
package jiayou.printing.layout;
