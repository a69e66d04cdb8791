//! Products that do little but keep time.

use super::Dialect;
use crate::input::fields::time_entries;
use crate::model::TableKind;

pub static HARVEST: Dialect = Dialect {
    name: "Harvest time entries",
    table: TableKind::TimeEntries,
    fingerprints: &[
        &["hours", "billable", "invoiced"],
        &["hours", "hours rounded", "billable"],
    ],
    columns: &[],
    // Whether somebody is employed is not who it is.
    ignore: &["employee"],
    ..Dialect::PLAIN
};

/// The date and the time of day stand in columns of their own.
const CLOCKED: &[(&str, &crate::input::fields::Field)] = &[
    ("start date", &time_entries::DATE),
    ("start time", &time_entries::START_CLOCK),
    ("end date", &time_entries::ENDED_AT),
    ("end time", &time_entries::END_CLOCK),
    ("user", &time_entries::TECHNICIAN),
];

pub static TOGGL: Dialect = Dialect {
    name: "Toggl time entries",
    table: TableKind::TimeEntries,
    fingerprints: &[&["user", "start date", "start time", "duration"]],
    columns: CLOCKED,
    ..Dialect::PLAIN
};

pub static CLOCKIFY: Dialect = Dialect {
    name: "Clockify time entries",
    table: TableKind::TimeEntries,
    fingerprints: &[&["user", "group", "start date", "start time", "end time"]],
    columns: CLOCKED,
    ..Dialect::PLAIN
};

/// The first code of a job is the client.
pub static TSHEETS: Dialect = Dialect {
    name: "TSheets time entries",
    table: TableKind::TimeEntries,
    fingerprints: &[&["jobcode 1", "local date"]],
    columns: &[
        ("jobcode 1", &time_entries::CLIENT),
        ("service item", &time_entries::WORK_TYPE),
    ],
    ..Dialect::PLAIN
};

pub static FRESHBOOKS: Dialect = Dialect {
    name: "FreshBooks time entries",
    table: TableKind::TimeEntries,
    fingerprints: &[&["team member", "service", "hours", "seconds"]],
    columns: &[],
    ..Dialect::PLAIN
};

pub static AUTOTASK: Dialect = Dialect {
    name: "Autotask time entries",
    table: TableKind::TimeEntries,
    fingerprints: &[
        &["resource", "hours worked", "hours to bill"],
        &["resource", "hours worked", "work type"],
    ],
    columns: &[],
    ..Dialect::PLAIN
};

pub static CONNECTWISE: Dialect = Dialect {
    name: "ConnectWise time view",
    table: TableKind::TimeEntries,
    fingerprints: &[
        &["hours actual", "work type"],
        &["hours actual", "work role"],
        &["hours actual", "member id"],
    ],
    columns: &[
        ("date start", &time_entries::DATE),
        ("time start", &time_entries::START_CLOCK),
        ("time end", &time_entries::END_CLOCK),
        ("hours actual", &time_entries::HOURS),
    ],
    ..Dialect::PLAIN
};
