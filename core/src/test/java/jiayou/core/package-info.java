/// What the tests of all rooms of core share.
@org.jspecify.annotations.NullMarked
package jiayou.core;
