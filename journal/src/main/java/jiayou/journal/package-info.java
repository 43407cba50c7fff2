/// The durable journal and the offline queue in one H2 file, and the JSON that its rows hold.
@org.jspecify.annotations.NullMarked
package jiayou.journal;
