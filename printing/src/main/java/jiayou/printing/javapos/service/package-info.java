/// Our own JavaPOS services: other JavaPOS programs of the station use the terminal's printer and
/// scanner through an entry of `jpos.xml` that names [JiayouDevices] as its factory. Wide
/// interfaces of the standard are met by a proxy over a table of properties and small targets.
@org.jspecify.annotations.NullMarked
package jiayou.printing.javapos.service;
