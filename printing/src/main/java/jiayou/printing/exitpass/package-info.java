/// The right to leave the station, proved by a signature and good for one car, with no network.
@org.jspecify.annotations.NullMarked
package jiayou.printing.exitpass;
