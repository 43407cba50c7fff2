package jiayou.journal;

/// A record as it stands in a row: its simple name and its JSON.
record JournalText(String kind, String json) {}
