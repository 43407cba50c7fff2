/// The back office seen from the terminal: its contract (`openapi.yaml`), the client, and the
/// delivery of what is owed to it.
@org.jspecify.annotations.NullMarked
package jiayou.office;
