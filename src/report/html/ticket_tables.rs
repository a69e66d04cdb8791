//! Tables of queues, priorities, kinds of ticket and clients, by their tickets.

use super::listing::{Cell, Column, Listing, Titles, listing};
use crate::analysis::{ClientFigures, GROUP_MONTHS, Promises, TicketFigures, TicketGroup};
use crate::language::{Words, say};
use crate::model::Unit;
use crate::report::document::Document;
use crate::report::wording;

/// With fewer targets decided, a share below the target is chance.
const FEW_PROMISES: u64 = 5;

/// What a table of tickets is held against.
struct Yardstick {
    /// The share of promises that has to be kept, if the model asks for one.
    target: Option<f64>,
}

impl Yardstick {
    fn of(document: &Document<'_>) -> Self {
        let signs = &document.analysis.verdict().signs;
        let mut criteria = signs.iter().flat_map(|sign| &sign.criteria);
        let criterion = criteria.find(|one| one.metric == "sla_resolution_compliance");
        Self {
            target: criterion.map(|criterion| criterion.target.value),
        }
    }

    fn is_missed_by(&self, promises: Option<Promises>) -> bool {
        let Some((target, promises)) = self.target.zip(promises) else {
            return false;
        };
        promises.decided >= FEW_PROMISES && promises.share().is_some_and(|share| share < target)
    }

    /// The label of the switch.
    fn only(&self, words: &Words) -> String {
        match self.target {
            Some(target) => {
                let target = Unit::Share.spoken_roundly(target);
                say!(words, "listing-only-target", target = target)
            }
            None => words.text("listing-only-worst"),
        }
    }
}

const LATE_TICKETS: &str = "listing-late-tickets";

/// The columns about tickets, for whatever has tickets.
fn ticket_columns<'a, Row: 'a>(
    words: &'a Words,
    of: fn(&Row) -> Option<&TicketFigures>,
    yardstick: &'a Yardstick,
) -> Vec<Column<'a, Row>> {
    let figure = move |row: &Row, pick: fn(&TicketFigures) -> Option<f64>| pick(of(row)?);
    vec![
        (
            LATE_TICKETS,
            Box::new(move |row| {
                let broken = figure(row, |tickets| Some(tickets.promises?.broken() as f64));
                Cell::of(words, broken, Unit::Count)
            }),
        ),
        (
            "listing-in-time",
            Box::new(move |row| {
                let promises = of(row).and_then(|tickets| tickets.promises);
                let share = promises.and_then(Promises::share);
                Cell::of(words, share, Unit::Share).bad_if(yardstick.is_missed_by(promises))
            }),
        ),
        (
            "listing-opened",
            Box::new(move |row| {
                of(row).map_or_else(
                    || Cell::of(words, None, Unit::Count),
                    |tickets| Cell::count(words, tickets.opened),
                )
            }),
        ),
        (
            "listing-change",
            Box::new(move |row| {
                let change = figure(row, |tickets| {
                    let before = tickets.opened_before.filter(|before| *before > 0)?;
                    Some(tickets.opened as f64 / before as f64 - 1.0)
                });
                Cell::of(words, change, Unit::ChangePerYear)
            }),
        ),
        (
            "listing-median",
            Box::new(move |row| {
                Cell::of(
                    words,
                    figure(row, |tickets| tickets.median_hours),
                    Unit::Hours,
                )
            }),
        ),
        (
            "listing-open-now",
            Box::new(move |row| {
                Cell::of(
                    words,
                    figure(row, |tickets| Some(tickets.open_now as f64)),
                    Unit::Count,
                )
            }),
        ),
    ]
}

/// The months that the figures look back over.
pub(super) fn span(document: &Document<'_>) -> String {
    wording::window(document.words, GROUP_MONTHS, document.analysis.as_of)
}

/// The share of a group's tickets that monitoring raised.
fn from_monitoring(words: &Words) -> Column<'_, TicketGroup> {
    (
        "listing-monitoring",
        Box::new(move |group| {
            let tickets = &group.tickets;
            let raised = tickets.from_monitoring.filter(|_| tickets.opened > 0);
            let share = raised.map(|raised| raised as f64 / tickets.opened as f64);
            Cell::of(words, share, Unit::Share)
        }),
    )
}

fn of_groups(
    document: &Document<'_>,
    (id, title): (&'static str, &'static str),
    groups: &[TicketGroup],
) -> Option<Listing> {
    let words = document.words;
    let yardstick = Yardstick::of(document);
    let mut columns = ticket_columns(
        words,
        |group: &TicketGroup| Some(&group.tickets),
        &yardstick,
    );
    columns.push(from_monitoring(words));
    let by_lateness = groups.iter().any(|group| group.tickets.promises.is_some());
    listing(
        words,
        Titles {
            id,
            title,
            note: say!(words, "listing-tickets-worst", window = span(document)),
            only: yardstick.only(words),
        },
        groups,
        |group| match &group.name {
            // The names of priorities are ours.
            Some(name) if id == "priorities" => words.known(name).into_owned(),
            Some(name) => name.clone(),
            None => words.text("listing-none-given"),
        },
        columns,
        if by_lateness {
            LATE_TICKETS
        } else {
            "listing-opened"
        },
    )
}

pub(super) fn queues(document: &Document<'_>) -> Option<Listing> {
    let titles = ("queues", "listing-queues");
    of_groups(document, titles, &document.analysis.groups.queues)
}

pub(super) fn priorities(document: &Document<'_>) -> Option<Listing> {
    let titles = ("priorities", "listing-priorities");
    of_groups(document, titles, &document.analysis.groups.priorities)
}

/// Kinds of ticket: what there is most of is worth automating first.
pub(super) fn kinds(document: &Document<'_>) -> Option<Listing> {
    let groups = &document.analysis.groups.kinds;
    let words = document.words;
    let yardstick = Yardstick { target: None };
    let mut columns = ticket_columns(
        words,
        |group: &TicketGroup| Some(&group.tickets),
        &yardstick,
    );
    columns.rotate_left(2);
    columns.truncate(4);
    columns.insert(1, from_monitoring(words));
    listing(
        words,
        Titles {
            id: "kinds",
            title: "listing-kinds",
            note: say!(words, "listing-kinds-note", window = span(document)),
            only: yardstick.only(words),
        },
        groups,
        |group| {
            group
                .name
                .clone()
                .unwrap_or_else(|| words.text("listing-none-given"))
        },
        columns,
        "listing-opened",
    )
}

/// How each client is served.
pub(super) fn clients_by_tickets(document: &Document<'_>) -> Option<Listing> {
    let clients = &document.analysis.groups.clients;
    let words = document.words;
    let yardstick = Yardstick::of(document);
    let columns = ticket_columns(
        words,
        |client: &ClientFigures| client.tickets.as_ref(),
        &yardstick,
    );
    let figures = || clients.iter().filter_map(|client| client.tickets.as_ref());
    let sorted = if figures().any(|tickets| tickets.promises.is_some()) {
        LATE_TICKETS
    } else {
        "listing-opened"
    };
    listing(
        words,
        Titles {
            id: "clients-served",
            title: "listing-clients-served",
            note: say!(words, "listing-served-note", window = span(document)),
            only: yardstick.only(words),
        },
        clients,
        |client| client.name.clone(),
        columns,
        sorted,
    )
}
