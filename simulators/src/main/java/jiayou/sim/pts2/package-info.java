/// A PTS-2 forecourt controller in a box, with drivers who lift, fuel and hang up.
@org.jspecify.annotations.NullMarked
package jiayou.sim.pts2;
