use crate::input::tables::tickets;
use crate::language::message;
use crate::metrics::by_code::ByCode;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::records::{Codes, Flags, Rows, Seconds};
use crate::metrics::repeating::Repeating;
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "kinds_with_fewer_repeats_share",
    title: "Kinds of work that come back less",
    formula: "of the ten categories with the most tickets in 12 months (20 or more in each half-year), those whose share of repeating tickets is lower in the last 6 months than in the 6 before",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::CLIENT,
        &tickets::CATEGORY,
        &tickets::CATEGORY_TELLS,
        &tickets::KIND,
    ],
    window: 12,
    reach: Reach::Whole,
    minimum_n: 4,
    revision: 2,
    why: "What is learnt from data shows in what comes back less often.",
    measure,
};

/// Tickets of a category in a half-year, and how many of them repeat.
#[derive(Debug, Default, Clone, Copy)]
struct Half {
    tickets: usize,
    repeated: usize,
}

impl Half {
    fn rate(self) -> f64 {
        self.repeated as f64 / self.tickets.max(1) as f64
    }
}

/// A category in the two halves of the window.
#[derive(Debug)]
struct Category {
    code: u32,
    halves: [Half; 2],
}

impl Category {
    fn fell(&self) -> bool {
        let [before, after] = self.halves;
        after.rate() < before.rate()
    }

    fn tickets(&self) -> usize {
        self.halves.iter().map(|half| half.tickets).sum()
    }

    fn has_enough(&self) -> bool {
        const TICKETS: usize = 20;
        self.halves.iter().all(|half| half.tickets >= TICKETS)
    }
}

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let categories = most_frequent(at, &Tickets::of(at)?);
    let compared = || categories.iter().filter(|one| one.has_enough());
    let fewer = compared().filter(|one| one.fell()).count();
    share(fewer as u64, compared().count() as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let tickets = Tickets::of(at)?;
    let categories = most_frequent(at, &tickets);
    let mut rows_of: ByCode<Vec<usize>> = ByCode::default();
    for ticket in tickets.each() {
        rows_of.entry(ticket.category).push(ticket.row);
    }
    let mut grounds = Grounds::of("categories");
    let table = grounds.table(tickets.rows);
    for category in categories {
        let part = if !category.has_enough() {
            Part::left_out("fewer than 20 tickets in a half-year")
        } else if category.fell() {
            Part::new(Side::For, 1.0, 1.0)
        } else {
            Part::new(Side::Against, 0.0, 1.0)
        };
        let name = at.tables().labels.text(&tickets::CATEGORY, category.code);
        let [before, after] = &category.halves;
        let says = message!(
            "row-repeats",
            category = name.unwrap_or_default(),
            before = before.repeated,
            of_before = before.tickets,
            after = after.repeated,
            of_after = after.tickets
        );
        let rows = rows_of.get(category.code).into_iter().flatten();
        grounds.item(Item::said(says, part), rows.map(|row| (table, *row)));
    }
    Ok(grounds)
}

/// The ten categories with the most tickets.
fn most_frequent(at: &Snapshot<'_>, tickets: &Tickets) -> Vec<Category> {
    const FREQUENT: usize = 10;
    let mut by_category: ByCode<[Half; 2]> = ByCode::default();
    for ticket in tickets.each() {
        let half = &mut by_category.entry(ticket.category)[ticket.half];
        half.tickets += 1;
        half.repeated += usize::from(ticket.repeats);
    }
    let mut categories: Vec<Category> = by_category
        .into_iter()
        .map(|(code, halves)| Category { code, halves })
        .collect();
    // Of categories with as many tickets, those that came back no less first,
    // and then by name: which code one has depends on the order of rows.
    let name = |one: &Category| at.tables().labels.text(&tickets::CATEGORY, one.code);
    categories.sort_by(|a, b| {
        let more = b.tickets().cmp(&a.tickets());
        let no_less = a.fell().cmp(&b.fell());
        more.then(no_less).then_with(|| name(a).cmp(&name(b)))
    });
    categories.truncate(FREQUENT);
    categories
}

/// The tickets of the window, and what tells whether they repeat.
struct Tickets {
    rows: Rows,
    created: Seconds,
    categories: Codes,
    tells: Flags,
    repeating: Repeating,
    middle: i64,
}

/// A ticket with a client, a kind and a telling category.
struct Ticket {
    row: usize,
    category: u32,
    /// 0 for the first half of the window, 1 for the second.
    half: usize,
    /// The client had one of the same kind in the 30 days before.
    repeats: bool,
}

impl Tickets {
    fn of(at: &Snapshot<'_>) -> Result<Self, Absence> {
        let rows = at.tickets_opened()?;
        Ok(Self {
            created: rows.seconds(&tickets::CREATED_AT)?,
            categories: rows.codes(&tickets::CATEGORY)?,
            tells: rows.flags(&tickets::CATEGORY_TELLS)?,
            repeating: Repeating::of(at, &rows)?,
            middle: at.month.minus(at.window / 2 - 1).start_seconds(),
            rows,
        })
    }

    fn each(&self) -> impl Iterator<Item = Ticket> + '_ {
        (0..self.rows.len()).filter_map(|row| {
            if self.tells.get(row) != Some(true) {
                return None;
            }
            let repeats = self.repeating.repeats(row)?;
            Some(Ticket {
                row,
                category: self.categories.get(row)?,
                half: usize::from(self.created.get(row)? >= self.middle),
                repeats,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    /// Two tickets a month and client in each category, ten clients. The
    /// second of a month repeats the first, and the first of a month that of
    /// the month before; where a category stops, each is of a kind of its own.
    fn tickets(stops: &[&str]) -> String {
        let categories = ["Mail", "Printer", "Network", "Backup"];
        table(
            "ticket id,created,company,category,subcategory",
            4 * 20 * 14,
            |n| {
                let category = categories[n as usize % 4];
                let month = (n - 1) / 80;
                let client = (n - 1) / 8 % 10;
                let day = 1 + 26 * ((n - 1) / 4 % 2);
                let (year, number) = (2025 + month / 12, 1 + month % 12);
                let own = stops.contains(&category) && month >= 8;
                let kind = if own {
                    format!("Own {n}")
                } else {
                    "Same".to_owned()
                };
                format!("{n},{year}-{number:02}-{day:02},Client {client},{category},{kind}")
            },
        )
    }

    #[test]
    fn categories_in_which_less_comes_back_are_counted() {
        let check = |stops: &[&str], expected: f64| {
            let text = tickets(stops);
            let files = &[("t.csv", text.as_str())];
            check("kinds_with_fewer_repeats_share", files, "2026-02", expected);
        };
        check(&["Mail"], 0.25);
        check(&["Mail", "Backup", "Printer"], 0.75);
    }

    #[test]
    fn few_kinds_and_short_records_say_nothing() {
        let text = tickets(&[])
            .replace("Backup", "Mail")
            .replace("Network", "Mail");
        let files = &[("t.csv", text.as_str())];
        check_absent(
            "kinds_with_fewer_repeats_share",
            files,
            "2026-02",
            "below_minimum",
        );
        check_absent(
            "kinds_with_fewer_repeats_share",
            files,
            "2025-12",
            "outside_export",
        );
    }
}
