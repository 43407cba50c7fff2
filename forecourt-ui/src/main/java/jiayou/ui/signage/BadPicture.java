package jiayou.ui.signage;

/// A picture that cannot be shown, told once until it is whole again.
///
/// @param file its name in the playlist
/// @param why for the log and for staff, in English
public record BadPicture(String file, String why) {}
