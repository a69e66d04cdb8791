//! Hours of work as people enter them, one row an entry.

mod lengths;
mod matter;
mod people;
mod times;

use super::shape::{Evidence, Shape};
use super::tickets;
use lengths::ANY_LENGTH;
pub use lengths::{BILLABLE, BILLABLE_HOURS, HOURS, UNPAID_BREAK};
pub use matter::{ENTRY_ID, PROJECT, TICKET, WORK_TYPE};
pub use people::{CLIENT, FIRST_NAME, LAST_NAME, ROLE, TECHNICIAN};
pub use times::{DATE, END_CLOCK, ENDED_AT, ENTERED_AT, START_CLOCK, UPDATED_AT};

pub static SHAPE: Shape = Shape {
    fields: &[
        &ENTRY_ID,
        &DATE,
        &ENDED_AT,
        &HOURS,
        &BILLABLE,
        &BILLABLE_HOURS,
        &CLIENT,
        &TECHNICIAN,
        &FIRST_NAME,
        &LAST_NAME,
        &TICKET,
        &PROJECT,
        &WORK_TYPE,
        &ROLE,
        &ENTERED_AT,
        &UPDATED_AT,
        &START_CLOCK,
        &END_CLOCK,
        &UNPAID_BREAK,
    ],
    required: &[
        &[&DATE],
        &[&HOURS, &END_CLOCK],
        &[
            &TECHNICIAN,
            &LAST_NAME,
            &TICKET,
            &BILLABLE,
            &BILLABLE_HOURS,
            &WORK_TYPE,
            &PROJECT,
        ],
    ],
    may_be_blank: &[&TECHNICIAN],
    key: &[&ENTRY_ID],
    known_by: &[
        &DATE,
        &START_CLOCK,
        &HOURS,
        &END_CLOCK,
        &TECHNICIAN,
        &FIRST_NAME,
        &LAST_NAME,
        &CLIENT,
        &TICKET,
        &PROJECT,
        &WORK_TYPE,
    ],
    repeats: true,
    // Somebody works from one minute to another once.
    once_at_a_time: &[
        &TECHNICIAN,
        &FIRST_NAME,
        &LAST_NAME,
        &DATE,
        &ENDED_AT,
        &END_CLOCK,
    ],
    updated: &[&UPDATED_AT],
    happenings: &[&ENTERED_AT],
    told_by: &[&BILLABLE, &BILLABLE_HOURS, &TICKET],
    clocks: &[(&START_CLOCK, &DATE), (&END_CLOCK, &ENDED_AT)],
    evidence: Evidence {
        telling: &[
            (&HOURS, &ANY_LENGTH),
            (&BILLABLE, &[]),
            (&BILLABLE_HOURS, &[]),
        ],
        borne_out_by: (&[&START_CLOCK, &END_CLOCK, &PROJECT, &TECHNICIAN], 2),
        foreign: &[
            &tickets::PRIORITY,
            &tickets::RESOLVED_AT,
            &tickets::CLOSED_AT,
            &tickets::RESOLUTION_DUE_AT,
            &tickets::FIRST_RESPONSE_AT,
            &tickets::REOPEN_COUNT,
        ],
        own_titles: &[
            "worklog id",
            "time entry id",
            "worklog author",
            "work author",
        ],
        foreign_titles: &[
            "utilization",
            "utilisation",
            "utilizacao",
            "utilizacion",
            "capacity",
            "tickets closed",
            "predecessors",
            "percent complete",
            "complete",
            "milestone",
            "leave type",
            "absence type",
            "response hours",
            "resolution hours",
        ],
        ..Evidence::NONE
    },
    ..Shape::plain(&DATE)
};
