package jiayou.ui.signage;

/// The words the signage itself brings, in the language of the screen.
///
/// @param mark 广告: stands on everything the player shows
/// @param headline of the built-in page; may hold line breaks
/// @param line one sentence under it
public record SignageWords(String mark, String headline, String line) {}
