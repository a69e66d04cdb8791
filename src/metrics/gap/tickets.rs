//! What counts against targets that are read from tickets.

use std::collections::BTreeMap;

use super::parts::{Breakdown, Weight, breakdown};
use crate::input::tables::{Column, Tables, sla, tickets};
use crate::metrics::agreements::mrr_by_client;
use crate::metrics::records::{Codes, Rows};
use crate::metrics::repeating::Repeating;
use crate::metrics::snapshot::Snapshot;
use crate::metrics::still_open::StillOpen;
use crate::metrics::tickets::{
    client_review_coverage, onboarding_stabilised_share, technician_difference,
};
use crate::model::{Absence, DAY, TableKind};

type Found = Result<Vec<Breakdown>, Absence>;

/// What a ticket belongs to. Who worked on it is left out: hard work goes to
/// those who can do it.
static PROPERTIES: [(&str, &Column); 4] = [
    ("client", &tickets::CLIENT),
    ("team", &tickets::TEAM),
    ("category", &tickets::CATEGORY),
    ("priority", &tickets::PRIORITY),
];

const PRIORITIES: [&str; 5] = ["1 critical", "2 high", "3 medium", "4 low", "5 planning"];

pub(super) fn incomplete(at: &Snapshot<'_>) -> Found {
    let rows = at.tickets_opened()?;
    let needed = [
        ("client", &tickets::CLIENT),
        ("owner", &tickets::AGENT),
        ("priority", &tickets::PRIORITY),
        ("category", &tickets::CATEGORY),
    ];
    let columns: Vec<Codes> = needed
        .iter()
        .map(|(_, column)| rows.codes(column))
        .collect::<Result<_, _>>()?;
    let lacks = |row: usize| columns.iter().any(|column| column.get(row).is_none());
    let mut found = by_property(at, &rows, |row| Weight::of_record(lacks(row)));
    // A ticket can lack several: each is a part of its own.
    let missing = (0..rows.len()).flat_map(|row| {
        columns.iter().enumerate().map(move |(place, column)| {
            let weight = Weight::of_record(column.get(row).is_none());
            (Some(place as u32), weight)
        })
    });
    found.extend(breakdown("missing entry", missing, |place| {
        needed.get(place as usize).map(|(name, _)| *name)
    }));
    Ok(found)
}

pub(super) fn not_sorted(at: &Snapshot<'_>) -> Found {
    let rows = at.tickets_opened()?;
    let tells = rows.flags(&tickets::CATEGORY_TELLS)?;
    Ok(by_property(at, &rows, |row| {
        Weight::of_record(tells.get(row) != Some(true))
    }))
}

pub(super) fn raised_by_people(at: &Snapshot<'_>) -> Found {
    let rows = at.tickets_opened()?;
    let monitoring = rows.flags(&tickets::FROM_MONITORING)?;
    Ok(by_property(at, &rows, |row| match monitoring.get(row) {
        Some(monitoring) => Weight::of_record(!monitoring),
        None => Weight::default(),
    }))
}

/// Tickets opened in the window that were still open at its end.
pub(super) fn left_open(at: &Snapshot<'_>) -> Found {
    let rows = at.tickets_opened()?;
    let open = StillOpen::of(at, &rows)?;
    Ok(by_property(at, &rows, |row| {
        Weight::of_record(open.is_open(row))
    }))
}

/// Tickets open at the month end, the old ones against the target.
pub(super) fn old_backlog(at: &Snapshot<'_>) -> Found {
    const THIRTY_DAYS: i64 = 30 * DAY;
    let rows = at.tickets_so_far()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let open = StillOpen::of(at, &rows)?;
    Ok(by_property(at, &rows, |row| {
        if !open.is_open(row) {
            return Weight::default();
        }
        let is_old = created
            .get(row)
            .is_some_and(|opened| opened < at.end() - THIRTY_DAYS);
        Weight::of_record(is_old)
    }))
}

pub(super) fn handed_on(at: &Snapshot<'_>) -> Found {
    let rows = at.tickets_resolved()?;
    let counts = rows.numbers(&tickets::REASSIGN_COUNT)?;
    Ok(by_property(at, &rows, |row| match counts.get(row) {
        Some(count) => Weight::of_record(count > 0.0),
        None => Weight::default(),
    }))
}

pub(super) fn by_person(at: &Snapshot<'_>) -> Found {
    let rows = at.tickets_resolved()?;
    let agents = rows.codes(&tickets::AGENT)?;
    let each = agents
        .iter()
        .filter(Option::is_some)
        .map(|agent| (agent, Weight::of_record(true)));
    Ok(breakdown("person", each, |code| {
        at.tables().labels.text(&tickets::AGENT, code)
    })
    .into_iter()
    .collect())
}

/// Tickets of the last 12 months less those of the 12 before.
pub(super) fn grown(at: &Snapshot<'_>) -> Found {
    let after = at.over(12).tickets_opened()?;
    let before = at.earlier(12).over(12).tickets_opened()?;
    let mut found = Vec::new();
    for (by, column) in [
        ("client", &tickets::CLIENT),
        ("category", &tickets::CATEGORY),
    ] {
        let (Ok(after), Ok(before)) = (after.codes(column), before.codes(column)) else {
            continue;
        };
        let each = after
            .iter()
            .map(|code| (code, weight(1.0, 1.0)))
            .chain(before.iter().map(|code| (code, weight(-1.0, 0.0))));
        found.extend(breakdown(by, each, |code| {
            property_name(at.tables(), column, code)
        }));
    }
    Ok(found)
}

/// New clients with more tickets in their months 4 to 6 than in 1 to 3.
pub(super) fn unsettled(at: &Snapshot<'_>) -> Found {
    let of_client = onboarding_stabilised_share::tickets_of_new_clients(at)?;
    let each = of_client.into_iter().map(|(client, tickets)| {
        let more = tickets.late.len().saturating_sub(tickets.early.len()) as f64;
        (Some(client), weight(more, 1.0))
    });
    Ok(by_client(at, each))
}

pub(super) fn not_reviewed(at: &Snapshot<'_>) -> Found {
    let reviewed = client_review_coverage::reviewed_clients(at)?;
    let worth: BTreeMap<u32, f64> = if at.has(TableKind::Recurring) {
        mrr_by_client(at)?.clone()
    } else {
        let clients = at.over(12).tickets_opened()?.codes(&tickets::CLIENT)?;
        clients
            .iter()
            .flatten()
            .map(|client| (client, 1.0))
            .collect()
    };
    let each = worth.into_iter().map(|(client, worth)| {
        let against = if reviewed.contains(&client) {
            0.0
        } else {
            worth
        };
        (Some(client), weight(against, worth))
    });
    Ok(by_client(at, each))
}

/// Tickets resolved in the window that belonged to nobody.
pub(super) fn resolved_by_nobody(at: &Snapshot<'_>) -> Found {
    let rows = at.tickets_resolved()?;
    let agents = rows.codes(&tickets::AGENT)?;
    Ok(by_property(at, &rows, |row| {
        Weight::of_record(agents.get(row).is_none())
    }))
}

pub(super) fn without_owner(at: &Snapshot<'_>) -> Found {
    let rows = at.tickets_opened()?;
    let agents = rows.codes(&tickets::AGENT)?;
    Ok(by_property(at, &rows, |row| {
        Weight::of_record(agents.get(row).is_none())
    }))
}

pub(super) fn later_than_next_day(at: &Snapshot<'_>) -> Found {
    let rows = at.tickets_resolved()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let resolved = rows.seconds(&tickets::RESOLVED_AT)?;
    Ok(by_property(at, &rows, |row| {
        match created.get(row).zip(resolved.get(row)) {
            Some((created, resolved)) => Weight::of_record(at.days_between(created, resolved) > 1),
            None => Weight::default(),
        }
    }))
}

pub(super) fn opened_again(at: &Snapshot<'_>) -> Found {
    let rows = at.tickets_resolved()?;
    let counts = rows.numbers(&tickets::REOPEN_COUNT)?;
    Ok(by_property(at, &rows, |row| match counts.get(row) {
        Some(count) => Weight::of_record(count > 0.0),
        None => Weight::default(),
    }))
}

/// Tickets of a client that had one of the same kind in the 30 days before.
pub(super) fn repeating(at: &Snapshot<'_>) -> Found {
    let rows = at.tickets_opened()?;
    let repeating = Repeating::of(at, &rows)?;
    Ok(by_property(at, &rows, |row| match repeating.repeats(row) {
        Some(repeats) => Weight::of_record(repeats),
        None => Weight::default(),
    }))
}

/// Tickets open at the month end.
pub(super) fn open(at: &Snapshot<'_>) -> Found {
    let rows = at.tickets_so_far()?;
    let open = StillOpen::of(at, &rows)?;
    Ok(by_property(at, &rows, |row| {
        if open.is_open(row) {
            Weight::of_record(true)
        } else {
            Weight::default()
        }
    }))
}

/// Tickets that monitoring did not raise.
pub(super) fn from_people(at: &Snapshot<'_>) -> Found {
    let rows = at.tickets_opened()?;
    let monitoring = rows.flags(&tickets::FROM_MONITORING)?;
    Ok(by_property(at, &rows, |row| {
        Weight::of_record(monitoring.get(row) != Some(true))
    }))
}

/// How far each category's technicians lie apart, by its tickets.
pub(super) fn spread_of_technicians(at: &Snapshot<'_>) -> Found {
    let spreads = technician_difference::by_category(at)?;
    let each = spreads.into_iter().map(|one| {
        // As long as each other would be a spread of 1.
        let excess = (one.ratio() - 1.0) * one.tickets();
        (Some(one.category), weight(excess, one.tickets()))
    });
    Ok(breakdown("category", each, |code| {
        at.tables().labels.text(&tickets::CATEGORY, code)
    })
    .into_iter()
    .collect())
}

pub(super) fn resolution_breached(at: &Snapshot<'_>) -> Found {
    breached(at, sla::RESOLUTION)
}

pub(super) fn response_breached(at: &Snapshot<'_>) -> Found {
    breached(at, sla::RESPONSE)
}

fn breached(at: &Snapshot<'_>, target: u32) -> Found {
    let rows = at.sla_decided()?;
    let targets = rows.codes(&sla::TARGET)?;
    let met = rows.flags(&sla::MET)?;
    let ticket = rows.codes(&sla::TICKET)?;
    let all_tickets = at.rows_by_place(TableKind::Tickets)?;
    let mut found = Vec::new();
    for (by, column) in PROPERTIES {
        let Ok(codes) = all_tickets.codes(column) else {
            continue;
        };
        let each = (0..rows.len())
            .filter(|row| targets.get(*row) == Some(target))
            .map(|row| {
                let code = ticket.get(row).and_then(|place| codes.get(place as usize));
                (code, Weight::of_record(met.get(row) == Some(false)))
            });
        found.extend(breakdown(by, each, |code| {
            property_name(at.tables(), column, code)
        }));
    }
    Ok(found)
}

/// The weights of tickets, added up by each property that they have.
fn by_property(at: &Snapshot<'_>, rows: &Rows, weigh: impl Fn(usize) -> Weight) -> Vec<Breakdown> {
    PROPERTIES
        .iter()
        .filter_map(|(by, column)| {
            let codes = rows.codes(column).ok()?;
            let each = (0..rows.len()).map(|row| (codes.get(row), weigh(row)));
            breakdown(by, each, |code| property_name(at.tables(), column, code))
        })
        .collect()
}

/// Weights of clients.
pub(super) fn by_client(
    at: &Snapshot<'_>,
    weights: impl Iterator<Item = (Option<u32>, Weight)>,
) -> Vec<Breakdown> {
    let tables = at.tables();
    breakdown("client", weights, |code| tables.clients.name(code))
        .into_iter()
        .collect()
}

pub(super) fn weight(against: f64, all: f64) -> Weight {
    Weight { against, all }
}

fn property_name<'a>(tables: &'a Tables, column: &Column, code: u32) -> Option<&'a str> {
    if column == &tickets::CLIENT {
        tables.clients.name(code)
    } else if column == &tickets::PRIORITY {
        let place = code.checked_sub(1)?;
        PRIORITIES.get(place as usize).copied()
    } else {
        tables.labels.text(column, code)
    }
}
