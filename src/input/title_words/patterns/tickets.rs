//! Titles of tickets and of their targets.

use super::{C, Cells, Pattern, pattern};
use crate::input::fields::{sla, tickets};

pub(super) static TICKETS: &[Pattern] = &[
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
    pattern(&tickets::CREATED_AT, &[C::Ticket, C::Moment], &[]),
    pattern(&tickets::CREATED_AT, &[C::Started, C::Moment], &[C::Ticket]),
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
    pattern(&tickets::CLOSED_FLAG, &[C::Resolved], &[C::Flag, C::Ticket]).of_cells(Cells::Flags),
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
    pattern(
        &tickets::RESOLUTION_MET,
        &[C::Due],
        &[
            C::Resolved,
            C::ServiceLevel,
            C::Status,
            C::Ticket,
            C::Moment,
        ],
    )
    .of_cells(Cells::Outcomes)
    .without(&[&tickets::RESOLUTION_BREACHED]),
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
        &[C::Ticket, C::Name, C::First, C::Product, C::Kind, C::Level],
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
        &tickets::REOPENED_FLAG,
        &[C::Reopened],
        &[C::Flag, C::Ticket],
    )
    .of_cells(Cells::Flags)
    .without(&[&tickets::REOPEN_COUNT]),
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
    // What a ticket is called says it more briefly than its description.
    pattern(&tickets::SUBJECT, &[C::Ticket, C::Name], &[]),
    pattern(&tickets::SUBJECT, &[C::Ticket, C::Description], &[]),
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

pub(super) static SLA: &[Pattern] = &[pattern(&sla::TICKET_ID, &[C::Ticket, C::Number], &[])];
