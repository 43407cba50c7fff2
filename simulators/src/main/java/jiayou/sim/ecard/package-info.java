/// The electronic card's host: real loopback server, its own keys, its own codes and its own books.
/// It checks what a terminal sends with code of its own.
@org.jspecify.annotations.NullMarked
package jiayou.sim.ecard;
