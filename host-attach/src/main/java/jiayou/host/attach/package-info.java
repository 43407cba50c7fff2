/// The machine through Gluon Attach, whose licence (GPL-3.0) keeps this outside the terminal.
@org.jspecify.annotations.NullMarked
package jiayou.host.attach;
