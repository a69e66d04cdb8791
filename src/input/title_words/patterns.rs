//! Which concepts make up the title of which field.

use super::concept::Concept as C;
use super::concept::Concepts;
use crate::input::fields::{Field, invoices, recurring, sla, tickets};
use crate::model::TableKind;

/// The concepts that a title of a field must name, and those that it may.
#[derive(Debug)]
pub struct Pattern {
    pub field: &'static Field,
    pub must: &'static [C],
    may: Concepts,
    /// What its cells say, where the title alone is not enough.
    pub cells: Cells,
    /// Fields of which one has to be there, where the title alone could be that
    /// of another list.
    pub beside: &'static [&'static Field],
    /// Fields of which none is there, where they say the same better.
    pub without: &'static [&'static Field],
}

/// What the cells of a column say whatever their kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cells {
    Anything,
    /// Whether a target was met.
    Outcomes,
    /// Yes or no.
    Flags,
    /// Dates and nothing else.
    Dates,
    /// How often something is billed.
    Cycles,
    /// Lengths of time, in a unit that they or their title tell.
    Lengths,
}

impl Pattern {
    /// Whether a title of these words is one of the field's: each word is about
    /// something that the field's titles may name, and nothing that they must
    /// name is missing.
    #[must_use]
    pub fn fits(&self, words: &[Concepts]) -> bool {
        let allowed = self.may.and(Concepts::of(self.must));
        let allowed = allowed.and(Concepts::of(&[C::Filler]));
        words.iter().all(|word| word.meets(allowed))
            && self.must.iter().all(|concept| {
                let wanted = Concepts::of(&[*concept]);
                words.iter().any(|word| word.meets(wanted))
            })
    }
}

const fn pattern(field: &'static Field, must: &'static [C], may: &'static [C]) -> Pattern {
    Pattern {
        field,
        must,
        may: Concepts::of(may),
        cells: Cells::Anything,
        beside: &[],
        without: &[],
    }
}

impl Pattern {
    /// The same, of cells that say as much.
    const fn of_cells(self, cells: Cells) -> Self {
        Self { cells, ..self }
    }

    /// The same, where one of these fields is there.
    const fn beside(self, beside: &'static [&'static Field]) -> Self {
        Self { beside, ..self }
    }

    /// The same, where none of these fields is there.
    const fn without(self, without: &'static [&'static Field]) -> Self {
        Self { without, ..self }
    }
}

/// The patterns of a table, the more telling first.
#[must_use]
pub fn of(table: TableKind) -> &'static [Pattern] {
    match table {
        TableKind::Tickets => TICKETS,
        TableKind::Sla => SLA,
        TableKind::Invoices => INVOICES,
        TableKind::Recurring => RECURRING,
        // Known by whole titles only: any list has a date, a client and a kind.
        TableKind::MrrMovements
        | TableKind::TimeEntries
        | TableKind::Csat
        | TableKind::Endpoints
        | TableKind::Meetings
        | TableKind::Costs => &[],
    }
}

static TICKETS: &[Pattern] = &[
    pattern(&tickets::TICKET_ID, &[C::Ticket, C::Number], &[C::Product]),
    // Until when something is to be done goes before when it was.
    pattern(
        &tickets::FIRST_RESPONSE_DUE_AT,
        &[C::Answered, C::By],
        &[C::First, C::Moment, C::Ticket, C::ServiceLevel, C::Due],
    ),
    pattern(
        &tickets::RESOLUTION_DUE_AT,
        &[C::Resolved, C::By],
        &[C::Moment, C::Ticket, C::ServiceLevel, C::Due],
    ),
    pattern(
        &tickets::CREATED_AT,
        &[C::Created],
        &[C::Ticket, C::Moment, C::Product],
    ),
    pattern(&tickets::CREATED_AT, &[C::Ticket, C::Started], &[C::Moment]),
    pattern(&tickets::CREATED_AT, &[C::Started, C::Moment], &[C::Ticket]),
    pattern(&tickets::CREATED_AT, &[C::Ticket, C::Moment], &[]),
    pattern(
        &tickets::FIRST_RESPONSE_AT,
        &[C::Answered, C::First],
        &[C::Moment, C::Ticket, C::Agent],
    ),
    pattern(
        &tickets::FIRST_RESPONSE_AT,
        &[C::Answered],
        &[C::Moment, C::Ticket, C::Agent],
    ),
    pattern(
        &tickets::RESOLVED_AT,
        &[C::Resolved],
        &[C::Moment, C::Last, C::Ticket, C::Product],
    ),
    pattern(
        &tickets::CLOSED_AT,
        &[C::Closed],
        &[C::Moment, C::Last, C::Ticket, C::Product],
    ),
    pattern(&tickets::CLOSED_FLAG, &[C::Closed], &[C::Flag, C::Ticket]).of_cells(Cells::Flags),
    pattern(
        &tickets::UPDATED_AT,
        &[C::Updated],
        &[C::Moment, C::Last, C::Ticket],
    ),
    pattern(
        &tickets::RESOLUTION_DUE_AT,
        &[C::Due],
        &[
            C::Moment,
            C::Ticket,
            C::Product,
            C::Resolved,
            C::Closed,
            C::ServiceLevel,
        ],
    ),
    pattern(
        &tickets::FIRST_RESPONSE_DUE_AT,
        &[C::Due, C::Answered],
        &[C::Moment, C::Ticket, C::First, C::ServiceLevel],
    ),
    pattern(
        &tickets::RESOLUTION_MET,
        &[C::ServiceLevel, C::Met],
        &[C::Resolved, C::Status, C::Flag],
    ),
    pattern(
        &tickets::RESOLUTION_BREACHED,
        &[C::Breached],
        &[
            C::ServiceLevel,
            C::Resolved,
            C::Flag,
            C::Status,
            C::Ticket,
            C::Due,
        ],
    ),
    pattern(
        &tickets::RESPONSE_MET,
        &[C::Answered, C::Met],
        &[C::ServiceLevel, C::First, C::Flag, C::Status],
    ),
    pattern(
        &tickets::RESPONSE_BREACHED,
        &[C::Answered, C::Breached],
        &[C::ServiceLevel, C::First, C::Flag, C::Status],
    ),
    // How it went, under the name of what was promised.
    pattern(
        &tickets::RESPONSE_MET,
        &[C::Answered, C::ServiceLevel],
        &[C::First, C::Status, C::Flag],
    )
    .of_cells(Cells::Outcomes),
    pattern(
        &tickets::RESOLUTION_MET,
        &[C::Resolved, C::ServiceLevel],
        &[C::Status, C::Flag],
    )
    .of_cells(Cells::Outcomes),
    pattern(
        &tickets::RESOLUTION_MET,
        &[C::ServiceLevel],
        &[C::Status, C::Flag],
    )
    .of_cells(Cells::Outcomes),
    // A flag under such a name most likely says that it went well, and is
    // asked about.
    pattern(
        &tickets::RESPONSE_MET,
        &[C::Answered, C::ServiceLevel],
        &[C::First, C::Status, C::Flag],
    )
    .of_cells(Cells::Flags),
    pattern(
        &tickets::RESOLUTION_MET,
        &[C::Resolved, C::ServiceLevel],
        &[C::Status, C::Flag],
    )
    .of_cells(Cells::Flags),
    pattern(
        &tickets::RESOLUTION_MET,
        &[C::ServiceLevel, C::Status],
        &[C::Flag],
    )
    .of_cells(Cells::Flags),
    pattern(&tickets::STATUS, &[C::Status], &[C::Ticket, C::Name]),
    pattern(&tickets::CLIENT, &[C::Client], &[C::Name, C::Ticket]),
    pattern(&tickets::AGENT, &[C::Agent], &[C::Name, C::Ticket]),
    pattern(&tickets::TEAM, &[C::Team], &[C::Agent, C::Name, C::Ticket]),
    pattern(
        &tickets::PRIORITY,
        &[C::Priority],
        &[C::Ticket, C::Name, C::Level],
    ),
    pattern(
        &tickets::SUBCATEGORY,
        &[C::Category, C::Below],
        &[C::Ticket, C::Name],
    ),
    pattern(
        &tickets::CATEGORY,
        &[C::Category],
        &[C::Ticket, C::Name, C::First, C::Product, C::Kind],
    ),
    pattern(&tickets::TICKET_TYPE, &[C::Ticket, C::Kind], &[]),
    pattern(
        &tickets::CHANNEL,
        &[C::Channel],
        &[C::Ticket, C::Name, C::Kind],
    ),
    pattern(
        &tickets::REOPEN_COUNT,
        &[C::Reopened],
        &[C::Count, C::Number, C::Ticket],
    ),
    pattern(
        &tickets::REASSIGN_COUNT,
        &[C::Reassigned],
        &[C::Count, C::Number, C::Ticket],
    ),
    pattern(
        &tickets::SUBJECT,
        &[C::Subject],
        &[C::Ticket, C::Description],
    ),
    pattern(&tickets::SUBJECT, &[C::Brief, C::Description], &[C::Ticket]),
    pattern(&tickets::SUBJECT, &[C::Ticket, C::Name], &[]),
    // Hours of work and subscriptions end as well, but are neither urgent nor
    // due.
    pattern(&tickets::CLOSED_AT, &[C::Ended], &[C::Moment, C::Ticket])
        .beside(&[
            &tickets::PRIORITY,
            &tickets::CATEGORY,
            &tickets::CHANNEL,
            &tickets::RESOLUTION_DUE_AT,
            &tickets::RESOLUTION_MET,
        ])
        .without(&[&tickets::RESOLVED_AT]),
    pattern(
        &tickets::RESPONSE_TIME,
        &[C::Answered],
        &[C::First, C::Moment, C::Length, C::Ticket],
    )
    .of_cells(Cells::Lengths)
    .without(&[&tickets::FIRST_RESPONSE_AT]),
    pattern(
        &tickets::RESOLUTION_TIME,
        &[C::Resolved],
        &[C::Moment, C::Length, C::Ticket],
    )
    .of_cells(Cells::Lengths)
    .without(&[&tickets::RESOLVED_AT, &tickets::CLOSED_AT]),
];

static SLA: &[Pattern] = &[pattern(&sla::TICKET_ID, &[C::Ticket, C::Number], &[])];

static INVOICES: &[Pattern] = &[
    pattern(&invoices::SUPPLIER, &[C::Supplier], &[C::Name]),
    pattern(&invoices::INVOICE_NUMBER, &[C::Invoice, C::Number], &[]),
    pattern(&invoices::ISSUED_AT, &[C::Issued], &[C::Moment, C::Invoice]),
    pattern(&invoices::ISSUED_AT, &[C::Invoice, C::Moment], &[]),
    pattern(
        &invoices::ISSUED_AT,
        &[C::Invoice, C::Created],
        &[C::Moment],
    ),
    // Any list says when its rows were entered; only what is owed falls due.
    pattern(&invoices::ISSUED_AT, &[C::Created], &[C::Moment])
        .beside(&[&invoices::DUE_AT, &invoices::BALANCE]),
    pattern(
        &invoices::DUE_AT,
        &[C::Due],
        &[C::Moment, C::Invoice, C::Paid],
    ),
    pattern(
        &invoices::PAID_AT,
        &[C::Paid, C::Moment],
        &[C::Last, C::Invoice],
    ),
    pattern(
        &invoices::PAID,
        &[C::Paid],
        &[C::Amount, C::Total, C::Invoice],
    ),
    pattern(&invoices::PAID_AT, &[C::Paid], &[C::Invoice]).of_cells(Cells::Dates),
    pattern(&invoices::PAID_FLAG, &[C::Paid], &[C::Invoice, C::Flag]).of_cells(Cells::Flags),
    pattern(
        &invoices::BALANCE,
        &[C::Unpaid],
        &[C::Amount, C::Total, C::Invoice, C::Paid],
    ),
    pattern(
        &invoices::BALANCE,
        &[C::Remaining],
        &[C::Paid, C::Amount, C::Total, C::Invoice],
    ),
    pattern(
        &invoices::TOTAL,
        &[C::Including, C::Tax],
        &[C::Amount, C::Total, C::Invoice],
    ),
    pattern(
        &invoices::TAX,
        &[C::Tax],
        &[C::Amount, C::Total, C::Invoice],
    ),
    pattern(
        &invoices::TOTAL,
        &[C::Total],
        &[C::Amount, C::Invoice, C::Including],
    ),
    pattern(&invoices::TOTAL, &[C::Amount], &[C::Invoice]),
    pattern(&invoices::TOTAL, &[C::Amount, C::Product], &[C::Invoice]),
    pattern(&invoices::CLIENT, &[C::Client], &[C::Name, C::Invoice]),
    pattern(
        &invoices::CURRENCY,
        &[C::Currency],
        &[C::Number, C::Name, C::Invoice],
    ),
    pattern(&invoices::STATUS, &[C::Status], &[C::Invoice, C::Paid]),
    pattern(&invoices::DOC_TYPE, &[C::Invoice, C::Kind], &[]),
    pattern(&invoices::INVOICE_NUMBER, &[C::Number], &[]),
    pattern(&invoices::CLIENT, &[C::Client, C::Number], &[]),
];

static RECURRING: &[Pattern] = &[
    pattern(&recurring::AGREEMENT_ID, &[C::Agreement, C::Number], &[]),
    pattern(&recurring::NAME, &[C::Agreement, C::Name], &[]),
    pattern(&recurring::NAME, &[C::Product], &[C::Name, C::Agreement]),
    pattern(&recurring::NAME, &[C::Agreement], &[]),
    pattern(&recurring::CLIENT, &[C::Client], &[C::Name, C::Agreement]),
    pattern(
        &recurring::QUANTITY,
        &[C::Quantity],
        &[C::Agreement, C::Product],
    ),
    pattern(
        &recurring::MRR,
        &[C::Monthly, C::Amount],
        &[C::Recurring, C::Total, C::Billing, C::Agreement, C::Price],
    ),
    pattern(
        &recurring::MRR,
        &[C::Yearly, C::Amount],
        &[C::Recurring, C::Total, C::Billing, C::Agreement, C::Price],
    ),
    pattern(
        &recurring::UNIT_PRICE,
        &[C::Price],
        &[C::Product, C::Amount],
    ),
    pattern(
        &recurring::AMOUNT,
        &[C::Amount],
        &[
            C::Total,
            C::Recurring,
            C::Billing,
            C::Agreement,
            C::Cycle,
            C::Invoice,
        ],
    ),
    pattern(
        &recurring::INTERVAL,
        &[C::Cycle],
        &[C::Billing, C::Agreement, C::Kind],
    ),
    pattern(&recurring::INTERVAL, &[C::Billing, C::Term], &[]),
    pattern(
        &recurring::INTERVAL,
        &[C::Billing],
        &[C::Issued, C::Paid, C::Agreement, C::Kind],
    )
    .of_cells(Cells::Cycles),
    pattern(
        &recurring::STARTED_AT,
        &[C::Started],
        &[C::Moment, C::Agreement, C::Billing],
    ),
    pattern(
        &recurring::ENDED_AT,
        &[C::Ended],
        &[C::Moment, C::Agreement, C::Billing],
    ),
    pattern(
        &recurring::ENDED_AT,
        &[C::Expired],
        &[C::Moment, C::Agreement, C::Billing],
    ),
    pattern(
        &recurring::CANCELLED_AT,
        &[C::Cancelled],
        &[C::Moment, C::Agreement],
    ),
    pattern(&recurring::STATUS, &[C::Status], &[C::Agreement]),
    pattern(&recurring::CURRENCY, &[C::Currency], &[C::Number, C::Name]),
    pattern(&recurring::AGREEMENT_ID, &[C::Number], &[]),
    pattern(&recurring::CLIENT, &[C::Client, C::Number], &[]),
];
