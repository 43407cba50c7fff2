/// Tests of the signage: the schedule as a function, the player with real files and no waiting.
@org.jspecify.annotations.NullMarked
package jiayou.ui.signage;
