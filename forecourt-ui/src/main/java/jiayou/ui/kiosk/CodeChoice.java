package jiayou.ui.kiosk;

import jiayou.ui.text.PayMethod;

/// Whose code can be shown on the payment page. A code is read by the app of whoever made it, and
/// by no other: the page says which.
///
/// @param provider as it is named in the settings
/// @param shown whether its code is the one on the screen
public record CodeChoice(String provider, PayMethod method, boolean shown) {}
