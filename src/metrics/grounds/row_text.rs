//! What a row says, in a line: whose it is, when, and what else is known.

use super::line::People;
use crate::input::tables::{
    Column, Tables, costs, csat, endpoints, invoices, meetings, mrr_movements, recurring, sla,
    tickets, time_entries,
};
use crate::metrics::indexed::Indexed;
use crate::metrics::records::Rows;
use crate::model::{DAY, Month, TableKind, Unit};

/// How a column is told.
enum Told {
    /// The text that its code stands for.
    Name,
    /// The same after a word; without it, that there is none.
    Named(&'static str),
    /// The same, of somebody who works for the provider.
    Person(&'static str),
    Client,
    Priority,
    /// A moment after a word.
    At(&'static str),
    /// A moment after a word; without one, other words.
    AtElse(&'static str, &'static str),
    /// An amount or number before a word.
    Number(&'static str),
    /// How many, in whole numbers, before a word.
    Count(&'static str),
    /// A part of a whole before a word.
    Share(&'static str),
    /// So often, where it is known and not 0.
    Times(&'static str),
    /// Words for yes, and for no.
    Flag(&'static str, &'static str),
    /// Which target it is.
    Target,
}

use Told::{
    At, AtElse, Client, Count, Flag, Name, Named, Number, Person, Priority, Share, Target, Times,
};

fn told_of(table: TableKind) -> &'static [(&'static Column, Told)] {
    match table {
        TableKind::Tickets => TICKET,
        TableKind::Sla => SLA,
        TableKind::Invoices => INVOICE,
        TableKind::Recurring => AGREEMENT,
        TableKind::TimeEntries => TIME_ENTRY,
        TableKind::Csat => RATING,
        TableKind::Meetings => MEETING,
        TableKind::MrrMovements => MOVEMENT,
        TableKind::Endpoints => MACHINES,
        TableKind::Costs => COST,
    }
}

static TICKET: &[(&Column, Told)] = &[
    (&tickets::NUMBER, Name),
    (&tickets::CLIENT, Client),
    (&tickets::CREATED_AT, At("opened")),
    (&tickets::RESOLVED_AT, AtElse("resolved", "not resolved")),
    (
        &tickets::ENDED_UNDATED,
        Flag("done, nobody knows since when", ""),
    ),
    (&tickets::AGENT, Person("owner")),
    (&tickets::CATEGORY, Named("category")),
    (&tickets::PRIORITY, Priority),
    (&tickets::FROM_MONITORING, Flag("from monitoring", "")),
    (&tickets::REOPEN_COUNT, Times("opened again")),
    (&tickets::REASSIGN_COUNT, Times("handed on")),
    (&tickets::REVIEW, Flag("a review", "")),
];
static SLA: &[(&Column, Told)] = &[
    (&sla::TARGET, Target),
    (&sla::MET, Flag("met", "breached")),
    (&sla::DECIDED_AT, At("decided")),
];
static INVOICE: &[(&Column, Told)] = &[
    (&invoices::NUMBER, Name),
    (&invoices::CLIENT, Client),
    (&invoices::ISSUED_AT, At("issued")),
    (&invoices::DUE_AT, At("due")),
    (&invoices::PAID_AT, At("paid")),
    (
        &invoices::SETTLED_UNDATED,
        Flag("paid, nobody knows when", ""),
    ),
    (&invoices::TOTAL, Number("total")),
    (&invoices::BALANCE, Number("open in the export")),
    (&invoices::RECURRING_AMOUNT, Number("recurring")),
];
static AGREEMENT: &[(&Column, Told)] = &[
    (&recurring::NUMBER, Name),
    (&recurring::CLIENT, Client),
    (&recurring::NAME, Name),
    (&recurring::MRR, Number("a month")),
    (&recurring::UNIT_PRICE, Number("a unit and month")),
    (&recurring::STARTED_AT, At("from")),
    (&recurring::ENDED_AT, At("ended before")),
];
static TIME_ENTRY: &[(&Column, Told)] = &[
    (&time_entries::CLIENT, Client),
    (&time_entries::DATE, At("on")),
    (&time_entries::HOURS, Number("hours")),
    (&time_entries::IMPROVES, Flag("improves own work", "")),
];
static RATING: &[(&Column, Told)] = &[
    (&csat::CLIENT, Client),
    (&csat::DATE, At("on")),
    (&csat::SCORE, Share("of the scale")),
];
static MEETING: &[(&Column, Told)] = &[
    (&meetings::CLIENT, Client),
    (&meetings::DATE, At("on")),
    (&meetings::REVIEW, Flag("a review", "")),
];
static MOVEMENT: &[(&Column, Told)] = &[
    (&mrr_movements::CLIENT, Client),
    (&mrr_movements::DATE, At("on")),
];
static MACHINES: &[(&Column, Told)] = &[
    (&endpoints::CLIENT, Client),
    (&endpoints::AS_OF, At("listed")),
    (&endpoints::COUNT, Count("machines")),
    (&endpoints::MANAGED, Flag("managed", "not managed")),
];
static COST: &[(&Column, Told)] = &[
    (&costs::CATEGORY, Name),
    (&costs::DATE, At("on")),
    (&costs::AMOUNT, Number("spent")),
    (
        &costs::DIRECT,
        Flag("on delivering services", "on the company itself"),
    ),
];

/// What a row of a table says. Of a target, also what its ticket says.
pub(super) fn row_text(indexed: &Indexed, people: People, rows: &Rows, row: usize) -> String {
    let mut parts: Vec<String> = told_of(rows.kind())
        .iter()
        .filter_map(|(column, told)| part((&indexed.tables, people), rows, row, column, told))
        .filter(|part| !part.is_empty())
        .collect();
    if rows.kind() == TableKind::Sla
        && let Some(place) = rows.codes(&sla::TICKET).ok().and_then(|all| all.get(row))
        && let Some(tickets) = indexed.by_place(TableKind::Tickets)
    {
        parts.push(row_text(indexed, people, &tickets, place as usize));
    }
    parts.join(", ")
}

fn part(
    (tables, people): (&Tables, People),
    rows: &Rows,
    row: usize,
    column: &Column,
    told: &Told,
) -> Option<String> {
    let code = || rows.codes(column).ok().map(|codes| codes.get(row));
    let label = |code: u32| tables.labels.text(column, code).map(str::to_owned);
    let number = || rows.numbers(column).ok()?.get(row);
    Some(match told {
        Name => label(code()??)?,
        Named(word) => match code()?.and_then(label) {
            Some(name) => format!("{word} {name}"),
            None => format!("no {word}"),
        },
        Person(word) => match (code()?.and_then(label), people) {
            (Some(name), People::Named) => format!("{word} {name}"),
            (Some(_), People::Unnamed) => return None,
            (None, _) => format!("no {word}"),
        },
        Client => match code()?.and_then(|code| tables.clients.name(code)) {
            Some(name) => name.to_owned(),
            None => "no client".to_owned(),
        },
        Priority => match code()? {
            Some(priority) => format!("priority {priority}"),
            None => "no priority".to_owned(),
        },
        At(word) => format!("{word} {}", moment(rows.seconds(column).ok()?.get(row)?)),
        AtElse(word, otherwise) => match rows.seconds(column).ok()?.get(row) {
            Some(seconds) => format!("{word} {}", moment(seconds)),
            None => (*otherwise).to_owned(),
        },
        Number(word) => format!("{} {word}", Unit::Money.show_finely(number()?)),
        Count(word) => format!("{:.0} {word}", number()?),
        Share(word) => format!("{} {word}", Unit::Share.show(number()?)),
        Times(word) => match number()? {
            often if often <= 0.0 => return None,
            often if often < 1.5 => format!("{word} once"),
            often => format!("{word} {often:.0} times"),
        },
        Flag(yes, no) => {
            let is_set = rows.flags(column).ok()?.get(row)?;
            (if is_set { *yes } else { *no }).to_owned()
        }
        Target => match code()?? {
            sla::RESPONSE => "response target".to_owned(),
            _ => "resolution target".to_owned(),
        },
    })
}

/// A moment as a date, with the time of day where it is not midnight.
pub(super) fn moment(seconds: i64) -> String {
    let Some(month) = Month::of_seconds(seconds) else {
        return String::new();
    };
    let day = (seconds - month.start_seconds()).div_euclid(DAY) + 1;
    let of_day = seconds.rem_euclid(DAY);
    if of_day == 0 {
        return format!("{month}-{day:02}");
    }
    format!(
        "{month}-{day:02} {:02}:{:02}",
        of_day / 3600,
        of_day % 3600 / 60
    )
}
