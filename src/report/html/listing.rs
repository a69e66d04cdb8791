//! Tables of clients, queues, priorities and kinds of ticket, the worst first.

use crate::analysis::{ClientFigures, GROUP_MONTHS, Promises, TicketFigures, TicketGroup};
use crate::model::Unit;
use crate::report::document::Document;
use crate::report::wording;

/// More rows than these are no help on a page.
const ROWS: usize = 250;

/// With fewer targets decided, a share below the target is chance.
const FEW_PROMISES: u64 = 5;

/// A table that can be sorted and searched.
pub(super) struct Listing {
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) note: String,
    /// The label of the switch that leaves out what is well.
    pub(super) only: String,
    /// How many rows are shown: `# of # clients`.
    pub(super) shown: String,
    pub(super) heads: Vec<ListingHead>,
    pub(super) rows: Vec<ListingRow>,
    pub(super) left_out: Option<String>,
}

pub(super) struct ListingHead {
    pub(super) text: &'static str,
    /// Whether the rows come in the order of this column.
    pub(super) sorted: bool,
}

pub(super) struct ListingRow {
    pub(super) name: String,
    pub(super) cells: Vec<Cell>,
    /// Whether something in it is worse than it should be.
    pub(super) is_bad: bool,
}

pub(super) struct Cell {
    pub(super) text: String,
    /// What it is sorted by; empty where there is no value.
    pub(super) sort: String,
    pub(super) is_bad: bool,
    value: Option<f64>,
}

impl Cell {
    fn of(value: Option<f64>, unit: Unit) -> Self {
        let text = wording::value(value, unit);
        Self {
            sort: match (&text, value) {
                (Some(_), Some(value)) => format!("{value:.4}"),
                _ => String::new(),
            },
            text: text.unwrap_or_else(|| "–".to_owned()),
            is_bad: false,
            value,
        }
    }

    fn count(count: u64) -> Self {
        Self::of(Some(count as f64), Unit::Count)
    }

    fn bad_if(mut self, is_bad: bool) -> Self {
        self.is_bad = is_bad;
        self
    }
}

/// A column with the cell that each row has in it.
type Column<'a, Row> = (&'static str, Box<dyn Fn(&Row) -> Cell + 'a>);

/// What a table is called, and how its rows are spoken of.
struct Words {
    id: &'static str,
    title: String,
    note: String,
    only: String,
    rows: &'static str,
}

/// Puts a table together, in the falling order of the column `sorted`; none
/// without rows. A column that is empty throughout is left out.
fn listing<Row>(
    words: Words,
    rows: &[Row],
    name: impl Fn(&Row) -> String,
    columns: Vec<Column<'_, Row>>,
    sorted: &str,
) -> Option<Listing> {
    let columns: Vec<Column<'_, Row>> = columns
        .into_iter()
        .filter(|(_, cell)| rows.iter().any(|row| cell(row).value.is_some()))
        .collect();
    let by = columns.iter().position(|(head, _)| *head == sorted);
    let mut listed: Vec<ListingRow> = rows
        .iter()
        .map(|row| {
            let cells: Vec<Cell> = columns.iter().map(|(_, cell)| cell(row)).collect();
            ListingRow {
                name: name(row),
                is_bad: cells.iter().any(|cell| cell.is_bad),
                cells,
            }
        })
        .collect();
    if listed.is_empty() || columns.is_empty() {
        return None;
    }
    let value = |row: &ListingRow| by.and_then(|place| row.cells[place].value);
    // Rows come by name; equals stay in that order.
    listed.sort_by(|a, b| {
        let (a, b) = (value(a), value(b));
        b.unwrap_or(f64::NEG_INFINITY)
            .total_cmp(&a.unwrap_or(f64::NEG_INFINITY))
    });
    let left_out = listed.len().saturating_sub(ROWS);
    listed.truncate(ROWS);
    Some(Listing {
        id: words.id,
        title: words.title,
        note: words.note,
        only: words.only,
        shown: format!("# of # {}", words.rows),
        heads: [ListingHead {
            text: "Name",
            sorted: false,
        }]
        .into_iter()
        .chain(columns.iter().map(|(head, _)| ListingHead {
            text: head,
            sorted: *head == sorted,
        }))
        .collect(),
        rows: listed,
        left_out: (left_out > 0).then(|| {
            format!(
                "{} more {} come after these.",
                wording::count(left_out as u64),
                words.rows
            )
        }),
    })
}

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
    fn only(&self) -> String {
        match self.target {
            Some(target) => format!(
                "only with less than {} in time",
                Unit::Share.show(target).replace(".0 ", " ")
            ),
            None => "only the worst".to_owned(),
        }
    }
}

const LATE_TICKETS: &str = "Resolved too late";

/// The columns about tickets, for whatever has tickets.
fn ticket_columns<'a, Row: 'a>(
    of: fn(&Row) -> Option<&TicketFigures>,
    yardstick: &'a Yardstick,
) -> Vec<Column<'a, Row>> {
    let figure = move |row: &Row, pick: fn(&TicketFigures) -> Option<f64>| pick(of(row)?);
    vec![
        (
            LATE_TICKETS,
            Box::new(move |row| {
                let broken = figure(row, |tickets| Some(tickets.promises?.broken() as f64));
                Cell::of(broken, Unit::Count)
            }),
        ),
        (
            "In time",
            Box::new(move |row| {
                let promises = of(row).and_then(|tickets| tickets.promises);
                let share = promises.and_then(Promises::share);
                Cell::of(share, Unit::Share).bad_if(yardstick.is_missed_by(promises))
            }),
        ),
        (
            "Opened",
            Box::new(move |row| {
                of(row).map_or_else(
                    || Cell::of(None, Unit::Count),
                    |tickets| Cell::count(tickets.opened),
                )
            }),
        ),
        (
            "Against the year before",
            Box::new(move |row| {
                let change = figure(row, |tickets| {
                    let before = tickets.opened_before.filter(|before| *before > 0)?;
                    Some(tickets.opened as f64 / before as f64 - 1.0)
                });
                let mut cell = Cell::of(change, Unit::ChangePerYear);
                cell.text = cell.text.replace(" a year", "");
                cell
            }),
        ),
        (
            "Half resolved within",
            Box::new(move |row| Cell::of(figure(row, |tickets| tickets.median_hours), Unit::Hours)),
        ),
        (
            "Open now",
            Box::new(move |row| {
                Cell::of(
                    figure(row, |tickets| Some(tickets.open_now as f64)),
                    Unit::Count,
                )
            }),
        ),
    ]
}

/// The months that the figures look back over.
fn span(document: &Document<'_>) -> String {
    wording::window(GROUP_MONTHS, document.analysis.as_of)
}

fn of_groups(
    document: &Document<'_>,
    (id, title, rows): (&'static str, &str, &'static str),
    groups: &[TicketGroup],
) -> Option<Listing> {
    let yardstick = Yardstick::of(document);
    let mut columns = ticket_columns(|group: &TicketGroup| Some(&group.tickets), &yardstick);
    columns.push((
        "Raised by monitoring",
        Box::new(|group| {
            let raised = group
                .tickets
                .from_monitoring
                .filter(|_| group.tickets.opened > 0);
            let share = raised.map(|raised| raised as f64 / group.tickets.opened as f64);
            Cell::of(share, Unit::Share)
        }),
    ));
    let by_lateness = groups.iter().any(|group| group.tickets.promises.is_some());
    listing(
        Words {
            id,
            title: title.to_owned(),
            note: format!("Tickets {}; the worst first.", span(document)),
            only: yardstick.only(),
            rows,
        },
        groups,
        |group| {
            group
                .name
                .clone()
                .unwrap_or_else(|| "(none given)".to_owned())
        },
        columns,
        if by_lateness { LATE_TICKETS } else { "Opened" },
    )
}

pub(super) fn queues(document: &Document<'_>) -> Option<Listing> {
    let words = ("queues", "Queue by queue", "queues");
    of_groups(document, words, &document.analysis.groups.queues)
}

pub(super) fn priorities(document: &Document<'_>) -> Option<Listing> {
    let words = ("priorities", "Priority by priority", "priorities");
    of_groups(document, words, &document.analysis.groups.priorities)
}

/// Kinds of ticket: what there is most of is worth automating first.
pub(super) fn kinds(document: &Document<'_>) -> Option<Listing> {
    let groups = &document.analysis.groups.kinds;
    let yardstick = Yardstick { target: None };
    let mut columns = ticket_columns(|group: &TicketGroup| Some(&group.tickets), &yardstick);
    columns.rotate_left(2);
    columns.truncate(4);
    columns.insert(
        1,
        (
            "Raised by monitoring",
            Box::new(|group| {
                let raised = group
                    .tickets
                    .from_monitoring
                    .filter(|_| group.tickets.opened > 0);
                let share = raised.map(|raised| raised as f64 / group.tickets.opened as f64);
                Cell::of(share, Unit::Share)
            }),
        ),
    );
    listing(
        Words {
            id: "kinds",
            title: "Kind of ticket by kind".to_owned(),
            note: format!(
                "Tickets {}; what there is most of comes first: a cause taken away there saves the most.",
                span(document)
            ),
            only: yardstick.only(),
            rows: "kinds",
        },
        groups,
        |group| {
            group
                .name
                .clone()
                .unwrap_or_else(|| "(none given)".to_owned())
        },
        columns,
        "Opened",
    )
}

/// How each client is served.
pub(super) fn clients_by_tickets(document: &Document<'_>) -> Option<Listing> {
    let clients = &document.analysis.groups.clients;
    let yardstick = Yardstick::of(document);
    let columns = ticket_columns(|client: &ClientFigures| client.tickets.as_ref(), &yardstick);
    let figures = || clients.iter().filter_map(|client| client.tickets.as_ref());
    let sorted = if figures().any(|tickets| tickets.promises.is_some()) {
        LATE_TICKETS
    } else {
        "Opened"
    };
    listing(
        Words {
            id: "clients-served",
            title: "How each client is served".to_owned(),
            note: format!("Tickets {}; the worst served first.", span(document)),
            only: yardstick.only(),
            rows: "clients",
        },
        clients,
        |client| client.name.clone(),
        columns,
        sorted,
    )
}

const LATE_MONEY: &str = "Owed late";

/// What each client brings in, costs and owes.
pub(super) fn clients_by_money(document: &Document<'_>) -> Option<Listing> {
    let clients = &document.analysis.groups.clients;
    let money = |pick: fn(&ClientFigures) -> Option<f64>| -> Box<dyn Fn(&ClientFigures) -> Cell> {
        Box::new(move |client| Cell::of(pick(client), Unit::Money))
    };
    let columns: Vec<Column<'_, ClientFigures>> = vec![
        (
            LATE_MONEY,
            Box::new(|client| {
                let is_late = client.late.is_some_and(|late| late > 0.0);
                Cell::of(client.late, Unit::Money).bad_if(is_late)
            }),
        ),
        ("Owed in all", money(|client| client.owed)),
        ("Billed in the year", money(|client| client.billed)),
        ("Recurring a month", money(|client| client.mrr)),
        ("A year before", money(|client| client.mrr_before)),
        (
            "Tickets per 1,000 billed",
            Box::new(|client| {
                let opened = client.tickets.as_ref().map(|tickets| tickets.opened as f64);
                let billed = client.billed.filter(|billed| *billed > 0.0);
                let rate = opened
                    .zip(billed)
                    .map(|(opened, billed)| opened / billed * 1_000.0);
                Cell::of(rate, Unit::Ratio)
            }),
        ),
    ];
    let by_late = clients.iter().any(|client| client.late.is_some());
    listing(
        Words {
            id: "clients-paying",
            title: "What each client pays and owes".to_owned(),
            note: format!(
                "Money {}, in the main currency of the exports; what is owed late comes first. \
                 Many tickets for the money may be a client that costs more than it brings in.",
                span(document)
            ),
            only: "only with something late".to_owned(),
            rows: "clients",
        },
        clients,
        |client| client.name.clone(),
        columns,
        if by_late {
            LATE_MONEY
        } else {
            "Billed in the year"
        },
    )
}

#[cfg(test)]
mod tests {
    use super::{clients_by_money, clients_by_tickets, kinds, queues};
    use crate::report::fixture::Case;

    fn names(listing: &super::Listing) -> Vec<&str> {
        listing.rows.iter().map(|row| row.name.as_str()).collect()
    }

    #[test]
    fn the_worst_comes_first_and_is_marked() {
        let case = Case::usual();
        let found = clients_by_tickets(&case.document()).unwrap();
        assert_eq!(names(&found), ["Bolt & Sons", "Acme"]);
        assert!(found.rows[0].is_bad && !found.rows[1].is_bad);
        let sorted: Vec<_> = found.heads.iter().filter(|head| head.sorted).collect();
        assert_eq!(sorted[0].text, "Resolved too late");
        let owing = clients_by_money(&case.document()).unwrap();
        assert_eq!(names(&owing), ["Bolt & Sons", "Acme"]);
        assert_eq!(owing.rows[0].cells[0].text, "2,500");
    }

    #[test]
    fn a_column_that_no_export_tells_of_is_left_out() {
        let mut case = Case::usual();
        for queue in &mut case.analysis.groups.queues {
            queue.tickets.promises = None;
            queue.tickets.from_monitoring = None;
        }
        let found = queues(&case.document()).unwrap();
        let heads: Vec<&str> = found.heads.iter().map(|head| head.text).collect();
        assert_eq!(
            heads,
            [
                "Name",
                "Opened",
                "Against the year before",
                "Half resolved within",
                "Open now"
            ]
        );
        assert_eq!(names(&found), ["Service desk", "Projects"]);
    }

    #[test]
    fn the_most_frequent_kind_comes_first() {
        let case = Case::usual();
        let found = kinds(&case.document()).unwrap();
        assert_eq!(names(&found), ["Printing", "Password"]);
        assert_eq!(found.heads[1].text, "Opened");
    }

    #[test]
    fn more_rows_than_a_page_takes_are_counted() {
        let mut case = Case::usual();
        let client = case.analysis.groups.clients[0].clone();
        case.analysis.groups.clients = vec![client; 300];
        let found = clients_by_money(&case.document()).unwrap();
        assert_eq!(found.rows.len(), 250);
        assert_eq!(
            found.left_out.as_deref(),
            Some("50 more clients come after these.")
        );
        case.analysis.groups.clients.clear();
        assert!(clients_by_money(&case.document()).is_none());
    }
}
