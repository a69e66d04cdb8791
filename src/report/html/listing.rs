//! Tables of clients, queues, priorities and kinds of ticket, the worst first.

use crate::analysis::{ClientFigures, GROUP_MONTHS, Promises, TicketFigures, TicketGroup};
use crate::language::{Words, say};
use crate::model::Unit;
use crate::report::document::Document;
use crate::report::wording;

/// More rows than these are no help on a page.
const ROWS: usize = 250;

/// As many rows are printed; the style sheet says the same.
const ROWS_ON_PAPER: usize = 10;

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
    /// Whether paper shows only the first of the rows.
    pub(super) is_long: bool,
    pub(super) left_out: Option<String>,
}

pub(super) struct ListingHead {
    pub(super) text: String,
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
    fn of(words: &Words, value: Option<f64>, unit: Unit) -> Self {
        let text = value
            .filter(|value| value.is_finite())
            .map(|value| words.value(&unit.spoken_briefly(value)));
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

    fn count(words: &Words, count: u64) -> Self {
        Self::of(words, Some(count as f64), Unit::Count)
    }

    fn bad_if(mut self, is_bad: bool) -> Self {
        self.is_bad = is_bad;
        self
    }
}

/// A column with the cell that each row has in it.
type Column<'a, Row> = (&'static str, Box<dyn Fn(&Row) -> Cell + 'a>);

/// What a table is called, and how its rows are spoken of.
struct Titles {
    id: &'static str,
    title: &'static str,
    note: String,
    only: String,
}

/// Puts a table together, in the falling order of the column `sorted`; none
/// without rows. A column that is empty throughout is left out.
fn listing<Row>(
    words: &Words,
    titles: Titles,
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
        id: titles.id,
        title: words.text(titles.title),
        note: titles.note,
        only: titles.only,
        shown: words.text("listing-shown"),
        heads: [ListingHead {
            text: words.text("listing-name"),
            sorted: false,
        }]
        .into_iter()
        .chain(columns.iter().map(|(head, _)| ListingHead {
            text: words.text(head),
            sorted: *head == sorted,
        }))
        .collect(),
        is_long: listed.len() > ROWS_ON_PAPER,
        rows: listed,
        left_out: (left_out > 0).then(|| say!(words, "listing-left-out", n = left_out)),
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
fn span(document: &Document<'_>) -> String {
    wording::window(document.words, GROUP_MONTHS, document.analysis.as_of)
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
    columns.push((
        "listing-monitoring",
        Box::new(move |group| {
            let raised = group
                .tickets
                .from_monitoring
                .filter(|_| group.tickets.opened > 0);
            let share = raised.map(|raised| raised as f64 / group.tickets.opened as f64);
            Cell::of(words, share, Unit::Share)
        }),
    ));
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
        |group| {
            group
                .name
                .clone()
                .unwrap_or_else(|| words.text("listing-none-given"))
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
    columns.insert(
        1,
        (
            "listing-monitoring",
            Box::new(move |group| {
                let raised = group
                    .tickets
                    .from_monitoring
                    .filter(|_| group.tickets.opened > 0);
                let share = raised.map(|raised| raised as f64 / group.tickets.opened as f64);
                Cell::of(words, share, Unit::Share)
            }),
        ),
    );
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

const LATE_MONEY: &str = "listing-late-money";

/// What each client brings in, costs and owes.
pub(super) fn clients_by_money(document: &Document<'_>) -> Option<Listing> {
    let (clients, words) = (&document.analysis.groups.clients, document.words);
    let money = |pick: fn(&ClientFigures) -> Option<f64>| -> Box<dyn Fn(&ClientFigures) -> Cell> {
        Box::new(move |client| Cell::of(words, pick(client), Unit::Money))
    };
    let columns: Vec<Column<'_, ClientFigures>> = vec![
        (
            LATE_MONEY,
            Box::new(move |client| {
                let is_late = client.late.is_some_and(|late| late > 0.0);
                Cell::of(words, client.late, Unit::Money).bad_if(is_late)
            }),
        ),
        ("listing-owed", money(|client| client.owed)),
        ("listing-billed", money(|client| client.billed)),
        ("listing-recurring", money(|client| client.mrr)),
        (
            "listing-recurring-before",
            money(|client| client.mrr_before),
        ),
        (
            "listing-rate",
            Box::new(move |client| {
                let opened = client.tickets.as_ref().map(|tickets| tickets.opened as f64);
                let billed = client.billed.filter(|billed| *billed > 0.0);
                let rate = opened
                    .zip(billed)
                    .map(|(opened, billed)| opened / billed * 1_000.0);
                Cell::of(words, rate, Unit::Ratio)
            }),
        ),
    ];
    let by_late = clients.iter().any(|client| client.late.is_some());
    let window = span(document);
    listing(
        words,
        Titles {
            id: "clients-paying",
            title: "listing-clients-paying",
            note: match words.currency() {
                Some(code) => say!(
                    words,
                    "listing-paying-note-in",
                    currency = code,
                    window = window
                ),
                None => say!(words, "listing-paying-note", window = window),
            },
            only: words.text("listing-only-late"),
        },
        clients,
        |client| client.name.clone(),
        columns,
        if by_late {
            LATE_MONEY
        } else {
            "listing-billed"
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
        let heads: Vec<&str> = found.heads.iter().map(|head| head.text.as_str()).collect();
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
        assert_eq!(found.left_out.as_deref(), Some("50 more come after these."));
        case.analysis.groups.clients.clear();
        assert!(clients_by_money(&case.document()).is_none());
    }
}
