package jiayou.core.event;

/// Something that happened and is in the journal. Folding all of them in order gives the state.
///
/// The name of the record is its tag in the journal: a rename needs a migration.
public sealed interface Event
    permits SaleEvent,
        InvoiceEvent,
        FuellingEnded,
        FuellingGone,
        StrayClaimSeen,
        NozzleLifted,
        AuthoriseAnswered,
        AuthoriseLapsed,
        ReleaseAnswered,
        EmptyCleared,
        ReportsDelivered,
        ReportRejected,
        HelpCalled,
        SettledByStaff,
        UnexplainedPaymentSeen {}
