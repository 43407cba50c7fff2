/// The Technotrade PTS-2 forecourt controller, spoken to in jsonPTS over HTTP.
@org.jspecify.annotations.NullMarked
package jiayou.pump.pts2;
