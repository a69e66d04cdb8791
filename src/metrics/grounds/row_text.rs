//! What a row says, in a line: whose it is, when, and what else is known.

use super::line::People;
use crate::input::tables::{
    Column, Tables, costs, csat, endpoints, invoices, meetings, mrr_movements, recurring, sla,
    tickets, time_entries,
};
use crate::language::{Message, Value, message};
use crate::metrics::indexed::Indexed;
use crate::metrics::records::Rows;
use crate::model::{DAY, Month, TableKind, Unit};

/// How a column is told: each with the id of the message that says it.
enum Told {
    /// The text that its code stands for.
    Name,
    /// The same in a message; without it, another message.
    Named(&'static str, &'static str),
    /// The same, of somebody who works for the provider.
    Person(&'static str, &'static str),
    Client,
    Priority,
    /// A moment.
    At(&'static str),
    /// A moment; without one, another message.
    AtElse(&'static str, &'static str),
    /// An amount of money.
    Money(&'static str),
    Hours,
    /// How many, in whole numbers.
    Count(&'static str),
    /// A part of a whole.
    Share(&'static str),
    /// So often, where it is known and not 0.
    Times(&'static str),
    /// What is said for yes, and for no.
    Flag(&'static str, &'static str),
    /// What is said for yes; nothing for no.
    Set(&'static str),
    /// Which target it is.
    Target,
}

use Told::{
    At, AtElse, Client, Count, Flag, Hours, Money, Name, Named, Person, Priority, Set, Share,
    Target, Times,
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
    (&tickets::CREATED_AT, At("row-opened")),
    (
        &tickets::RESOLVED_AT,
        AtElse("row-resolved", "row-not-resolved"),
    ),
    (&tickets::ENDED_UNDATED, Set("row-done-undated")),
    (&tickets::BACKWARDS, Set("row-backwards")),
    (&tickets::AGENT, Person("row-owner", "row-no-owner")),
    (&tickets::CATEGORY, Named("row-category", "row-no-category")),
    (&tickets::PRIORITY, Priority),
    (&tickets::FROM_MONITORING, Set("row-from-monitoring")),
    (&tickets::REOPEN_COUNT, Times("row-opened-again")),
    (&tickets::REASSIGN_COUNT, Times("row-handed-on")),
    (&tickets::REVIEW, Set("row-review")),
];
static SLA: &[(&Column, Told)] = &[
    (&sla::TARGET, Target),
    (&sla::MET, Flag("row-met", "row-breached")),
    (&sla::DECIDED_AT, At("row-decided")),
];
static INVOICE: &[(&Column, Told)] = &[
    (&invoices::NUMBER, Name),
    (&invoices::CLIENT, Client),
    (&invoices::ISSUED_AT, At("row-issued")),
    (&invoices::DUE_AT, At("row-due")),
    (&invoices::PAID_AT, At("row-paid")),
    (&invoices::SETTLED_UNDATED, Set("row-paid-undated")),
    (&invoices::TOTAL, Money("row-total")),
    (&invoices::BALANCE, Money("row-open-in-export")),
    (&invoices::RECURRING_AMOUNT, Money("row-recurring")),
];
static AGREEMENT: &[(&Column, Told)] = &[
    (&recurring::NUMBER, Name),
    (&recurring::CLIENT, Client),
    (&recurring::NAME, Name),
    (&recurring::MRR, Money("row-a-month")),
    (&recurring::UNIT_PRICE, Money("row-a-unit-and-month")),
    (&recurring::STARTED_AT, At("row-from")),
    (&recurring::ENDED_AT, At("row-ended-before")),
];
static TIME_ENTRY: &[(&Column, Told)] = &[
    (&time_entries::CLIENT, Client),
    (&time_entries::DATE, At("row-on")),
    (&time_entries::HOURS, Hours),
    (&time_entries::IMPROVES, Set("row-improves-own-work")),
];
static RATING: &[(&Column, Told)] = &[
    (&csat::CLIENT, Client),
    (&csat::DATE, At("row-on")),
    (&csat::SCORE, Share("row-of-the-scale")),
];
static MEETING: &[(&Column, Told)] = &[
    (&meetings::CLIENT, Client),
    (&meetings::DATE, At("row-on")),
    (&meetings::REVIEW, Set("row-review")),
];
static MOVEMENT: &[(&Column, Told)] = &[
    (&mrr_movements::CLIENT, Client),
    (&mrr_movements::DATE, At("row-on")),
];
static MACHINES: &[(&Column, Told)] = &[
    (&endpoints::CLIENT, Client),
    (&endpoints::AS_OF, At("row-listed")),
    (&endpoints::COUNT, Count("row-machines")),
    (&endpoints::MANAGED, Flag("row-managed", "row-not-managed")),
];
static COST: &[(&Column, Told)] = &[
    (&costs::CATEGORY, Name),
    (&costs::DATE, At("row-on")),
    (&costs::AMOUNT, Money("row-spent")),
    (
        &costs::DIRECT,
        Flag("row-for-delivery", "row-for-the-company"),
    ),
];

/// What a row of a table says, a part for each thing that is known. Of a
/// target, also what its ticket says.
pub(super) fn row_text(indexed: &Indexed, people: People, rows: &Rows, row: usize) -> Vec<Value> {
    let mut parts: Vec<Value> = told_of(rows.kind())
        .iter()
        .filter_map(|(column, told)| part((&indexed.tables, people), rows, row, column, told))
        .collect();
    if rows.kind() == TableKind::Sla
        && let Some(place) = rows.codes(&sla::TICKET).ok().and_then(|all| all.get(row))
        && let Some(tickets) = indexed.by_place(TableKind::Tickets)
    {
        parts.extend(row_text(indexed, people, &tickets, place as usize));
    }
    parts
}

fn part(
    (tables, people): (&Tables, People),
    rows: &Rows,
    row: usize,
    column: &Column,
    told: &Told,
) -> Option<Value> {
    let code = || rows.codes(column).ok().map(|codes| codes.get(row));
    let label = |code: u32| tables.labels.text(column, code).map(str::to_owned);
    let number = || rows.numbers(column).ok()?.get(row);
    let is_set = || rows.flags(column).ok()?.get(row);
    Some(
        match told {
            Name => {
                let name = label(code()??).filter(|name| !name.is_empty());
                return name.map(Value::from);
            }
            Named(id, without) => named(code()?.and_then(label), id, without),
            Person(id, without) => match (code()?.and_then(label), people) {
                (Some(_), People::Unnamed) => return None,
                (name, _) => named(name, id, without),
            },
            Client => match code()?.and_then(|code| tables.clients.name(code)) {
                Some(name) => return Some(name.into()),
                None => message!("row-no-client"),
            },
            Priority => match code()? {
                Some(priority) => message!("row-priority", priority = priority.to_string()),
                None => message!("row-no-priority"),
            },
            At(id) => {
                let seconds = rows.seconds(column).ok()?.get(row)?;
                Message::new(id).with("at", moment(seconds))
            }
            AtElse(id, without) => match rows.seconds(column).ok()?.get(row) {
                Some(seconds) => Message::new(id).with("at", moment(seconds)),
                None => Message::new(without),
            },
            Money(id) => {
                let amount = Unit::Money.spoken_finely(number()?);
                Message::new(id).with("amount", amount)
            }
            Hours => message!("row-hours", hours = Value::number(number()?, 2)),
            // Whole and not below 0.
            Count(id) => Message::new(id).with("n", number()?.round() as u64),
            Share(id) => Message::new(id).with("share", Unit::Share.spoken(number()?)),
            Times(id) => match number()? {
                often if often <= 0.0 => return None,
                often => Message::new(id).with("n", often.round().max(1.0) as u64),
            },
            Flag(yes, no) => Message::new(if is_set()? { yes } else { no }),
            Set(id) => Message::new(is_set()?.then_some(id)?),
            Target => match code()?? {
                sla::RESPONSE => message!("row-response-target"),
                _ => message!("row-resolution-target"),
            },
        }
        .into(),
    )
}

fn named(name: Option<String>, id: &'static str, without: &'static str) -> Message {
    match name {
        Some(name) => Message::new(id).with("name", name),
        None => Message::new(without),
    }
}

/// A moment as a date, with the time of day where it is not midnight.
pub(in crate::metrics) fn moment(seconds: i64) -> Value {
    let Some(month) = Month::of_seconds(seconds) else {
        return Value::List(Vec::new());
    };
    let day = (seconds - month.start_seconds()).div_euclid(DAY) + 1;
    let day = message!(
        "row-day",
        year = month.year().to_string(),
        month = format!("{:02}", month.number()),
        day = format!("{day:02}")
    );
    let of_day = seconds.rem_euclid(DAY);
    if of_day == 0 {
        return day.into();
    }
    let clock = format!("{:02}:{:02}", of_day / 3600, of_day % 3600 / 60);
    message!("row-moment", day = day, clock = clock).into()
}
