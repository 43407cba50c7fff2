/// Pinyin: from letters to the characters and words that they may mean. No screen, no state.
@org.jspecify.annotations.NullMarked
package jiayou.ui.keyboard;
