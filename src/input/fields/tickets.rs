//! Tickets, one row each, or one row a change.

mod changes;
mod dates;
mod matter;
mod people;
mod satisfaction;
mod targets;

use super::Field;
use super::shape::{Evidence, Shape};
pub use changes::{
    CHANGED_AT, CHANGED_FIELD, EVENT_AT, NEW_STATUS, NEW_VALUE, OLD_STATUS, OLD_VALUE, VERSION,
};
pub use dates::{
    AGE_DAYS, CLOSED_AT, CLOSED_CLOCK, CREATED_AT, CREATED_CLOCK, FIRST_RESPONSE_AT,
    FIRST_RESPONSE_CLOCK, RESOLVED_AT, RESOLVED_CLOCK, STATUS_CHANGED_AT, UPDATED_AT,
    is_of_shipments,
};
pub use matter::{
    CATEGORY, CHANNEL, CLOSED_FLAG, PRIORITY, REOPEN_COUNT, REOPENED_FLAG, SERIES, STATUS,
    STATUS_CATEGORY, SUBCATEGORY, SUBJECT, TICKET_ID, TICKET_TYPE,
};
pub use people::{AGENT, CLIENT, HOLDERS, OWNER_FIRST_NAME, OWNER_LAST_NAME, REASSIGN_COUNT, TEAM};
pub use satisfaction::{SATISFACTION, SATISFACTION_AT};
pub use targets::{
    DUE_SET_BY_HAND, FIRST_RESPONSE_DUE_AT, RESOLUTION_ALLOWANCE, RESOLUTION_BREACHED,
    RESOLUTION_DUE_AT, RESOLUTION_MET, RESOLUTION_REMAINING, RESOLUTION_TIME, RESPONSE_ALLOWANCE,
    RESPONSE_BREACHED, RESPONSE_MET, RESPONSE_REMAINING, RESPONSE_TIME, SLA_EXCLUDED, SLA_PAUSED,
};

static FIELDS: &[&Field] = &[
    &TICKET_ID,
    &CREATED_AT,
    &FIRST_RESPONSE_AT,
    &RESOLVED_AT,
    &CLOSED_AT,
    &UPDATED_AT,
    &STATUS_CHANGED_AT,
    &CHANGED_AT,
    &VERSION,
    &CHANGED_FIELD,
    &OLD_STATUS,
    &NEW_STATUS,
    &OLD_VALUE,
    &NEW_VALUE,
    &EVENT_AT,
    &RESOLUTION_DUE_AT,
    &DUE_SET_BY_HAND,
    &FIRST_RESPONSE_DUE_AT,
    &RESOLUTION_MET,
    &RESOLUTION_BREACHED,
    &RESPONSE_MET,
    &RESPONSE_BREACHED,
    &STATUS,
    &STATUS_CATEGORY,
    &CLOSED_FLAG,
    &CLIENT,
    &AGENT,
    &OWNER_FIRST_NAME,
    &OWNER_LAST_NAME,
    &TEAM,
    &PRIORITY,
    &CATEGORY,
    &TICKET_TYPE,
    &SUBCATEGORY,
    &CHANNEL,
    &REOPEN_COUNT,
    &REOPENED_FLAG,
    &REASSIGN_COUNT,
    &AGE_DAYS,
    &HOLDERS,
    &SUBJECT,
    &RESPONSE_REMAINING,
    &RESOLUTION_REMAINING,
    &SLA_EXCLUDED,
    &SLA_PAUSED,
    &RESPONSE_TIME,
    &RESOLUTION_TIME,
    &RESPONSE_ALLOWANCE,
    &RESOLUTION_ALLOWANCE,
    &SATISFACTION,
    &SATISFACTION_AT,
    &CREATED_CLOCK,
    &FIRST_RESPONSE_CLOCK,
    &RESOLVED_CLOCK,
    &CLOSED_CLOCK,
    &SERIES,
];

/// Columns that lists of other things do not have, or not together.
static BEARING_OUT: &[&Field] = &[
    &FIRST_RESPONSE_AT,
    &RESOLVED_AT,
    &CLOSED_AT,
    &RESOLUTION_DUE_AT,
    &FIRST_RESPONSE_DUE_AT,
    &RESOLUTION_MET,
    &RESOLUTION_BREACHED,
    &RESPONSE_MET,
    &RESPONSE_BREACHED,
    &STATUS,
    &CLOSED_FLAG,
    &NEW_STATUS,
    &CHANGED_FIELD,
    &NEW_VALUE,
    &AGENT,
    &TEAM,
    &PRIORITY,
    &CHANNEL,
    &REOPEN_COUNT,
    &REASSIGN_COUNT,
    &SUBJECT,
];

/// Titles under which the numbers of other things stand as well.
const VAGUE: &[&str] = &[
    "id",
    "key",
    "number",
    "numero",
    "nummer",
    "numer",
    "codigo",
    "case",
    "caso",
    "incident",
    "issue",
    "incidencia",
    "call id",
    "intervention",
    "ss",
    // What is worked beyond the usual hours, as well as an order of work.
    "ot",
];

/// Titles under which the numbers of calls, requests and records of any kind
/// stand as well.
const VAGUE_BESIDE: &[&str] = &[
    "request id",
    "request number",
    "record id",
    "call id",
    "call number",
];

/// Titles of amounts of money, which tickets seldom have.
const AMOUNTS: &[&str] = &[
    "total",
    "total amount",
    "amount",
    "amount due",
    "amount paid",
    "balance",
    "balance due",
    "paid",
    "price",
    "sub total",
    "valor",
    "valor total",
    "saldo",
    "importe",
    "monto",
    "cobrado",
    "por cobrar",
];

/// What neither articles, people nor machines have.
static URGENT_OR_DUE: &[&Field] = &[
    &PRIORITY,
    &FIRST_RESPONSE_AT,
    &RESOLVED_AT,
    &RESOLUTION_MET,
    &RESOLUTION_BREACHED,
];

/// Titles of lists of articles, people, machines, changes and the like.
const OF_OTHER_LISTS: &[&str] = &[
    "author",
    "views",
    "role",
    "roles",
    "last login",
    "perfil",
    "asset tag",
    "serial number",
    "warranty",
    "plate",
    "driver",
    "employee",
    "empleado",
    "funcionario",
    "colaborador",
    "candidate",
    "position",
    "vaga",
    "merged at",
    "planned start date",
    "planned end date",
    "known error",
    "related incidents",
    "likelihood",
    "opens",
    "clicks",
    "obra",
    "orcamento",
    "presupuesto",
    "lead source",
    "lead",
    "prospect",
    "hostname",
    "last contact",
    "last seen",
    "first name",
    "last name",
    "published",
    "responses",
    "progress",
    "finding",
    "signed",
    "expires",
    "vendor",
    "visitor name",
    "tarefa",
    "tarea",
    "task",
];

/// Columns that neither invoices nor orders have.
static ONLY_OF_TICKETS: &[&Field] = &[
    &FIRST_RESPONSE_AT,
    &RESOLVED_AT,
    &FIRST_RESPONSE_DUE_AT,
    &RESOLUTION_MET,
    &RESOLUTION_BREACHED,
    &RESPONSE_MET,
    &RESPONSE_BREACHED,
    &PRIORITY,
    &SUBJECT,
    &TEAM,
];

/// Columns that hardly anything but tickets has.
static PARTICULAR: &[&Field] = &[
    &FIRST_RESPONSE_AT,
    &RESOLVED_AT,
    &FIRST_RESPONSE_DUE_AT,
    &RESOLUTION_MET,
    &RESOLUTION_BREACHED,
    &RESPONSE_MET,
    &RESPONSE_BREACHED,
    &PRIORITY,
    &AGENT,
    &TICKET_TYPE,
    &REOPEN_COUNT,
    &REASSIGN_COUNT,
    &RESPONSE_TIME,
    &RESOLUTION_TIME,
    &FIRST_RESPONSE_CLOCK,
];

/// Lists of customers, prices and subscriptions also have an `id` and a date.
pub static SHAPE: Shape = Shape {
    fields: FIELDS,
    required: &[
        &[&TICKET_ID],
        // A log of changes may leave the opening to the list of tickets.
        &[
            &CREATED_AT,
            &AGE_DAYS,
            &CHANGED_FIELD,
            &NEW_STATUS,
            &CHANGED_AT,
        ],
    ],
    end_date: Some(&CLOSED_AT),
    key: &[&TICKET_ID],
    borne_out_without_number: Some(3),
    numbered_beside: &[
        "amount",
        "value",
        "probability",
        "stage",
        "total",
        "price",
        "budget",
        "project",
        "project name",
        "valor",
        "importe",
        "monto",
        "hostname",
        "device id",
        "device name",
        "serial number",
        "alert id",
        "change number",
        "change id",
        "task id",
        "activity id",
        "asset id",
        "chat id",
        "license id",
        "licence id",
        "rma number",
        "all day event",
        "meeting organizer",
        "visitor name",
        "etapa",
        "projeto",
        "proyecto",
    ],
    not_beside: (AMOUNTS, ONLY_OF_TICKETS),
    vague_beside: VAGUE_BESIDE,
    of_other_lists: (OF_OTHER_LISTS, URGENT_OR_DUE),
    of_work_for_clients: &["employee", "empleado", "funcionario", "colaborador"],
    told_by: &[&STATUS, &PRIORITY, &CLOSED_AT, &RESOLVED_AT],
    particular: PARTICULAR,
    other_numbers: &["CHG", "PRB", "KB", "RMA", "CTASK", "RITM", "PTASK"],
    updated: &[&UPDATED_AT, &CHANGED_AT],
    version: Some(&VERSION),
    only_beside: &[
        (&OLD_VALUE, &[&CHANGED_FIELD]),
        (&NEW_VALUE, &[&CHANGED_FIELD]),
        (&EVENT_AT, &[&CHANGED_FIELD, &NEW_STATUS]),
        // Of a month or a team it is a mean.
        (&RESOLUTION_TIME, &[&TICKET_ID]),
    ],
    happenings: &[&FIRST_RESPONSE_AT, &RESOLVED_AT, &CLOSED_AT],
    clocks: &[
        (&CREATED_CLOCK, &CREATED_AT),
        (&FIRST_RESPONSE_CLOCK, &FIRST_RESPONSE_AT),
        (&RESOLVED_CLOCK, &RESOLVED_AT),
        (&CLOSED_CLOCK, &CLOSED_AT),
    ],
    evidence: Evidence {
        telling: &[(&TICKET_ID, VAGUE)],
        borne_out_by: (BEARING_OUT, 2),
        foreign_titles: &[
            "alert uid",
            "alert message",
            "iucr",
            "worklog id",
            "worklog created",
            "worklog date",
            "worklog author",
            "work author",
            "log user",
        ],
        // Hours of work stand beside tickets as well, where these are beyond
        // doubt.
        strange_titles: &["logged time", "hours logged", "hr spent"],
        sure: &[
            &[&TICKET_ID, &CREATED_AT, &STATUS],
            &[&TICKET_ID, &CREATED_AT, &RESOLVED_AT],
            &[&TICKET_ID, &CREATED_AT, &CLOSED_AT],
        ],
        ..Evidence::NONE
    },
    ..Shape::plain(&CREATED_AT)
};
