use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::{Rows, Snapshot};
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::{BTreeMap, HashMap};

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
    revision: 1,
    why: "What is learnt from data shows in what comes back less often.",
    measure,
};

/// Tickets of a category in a half-year, and those that repeat.
#[derive(Debug, Default)]
struct Half {
    repeated: usize,
    /// Of all of them.
    rows: Vec<usize>,
}

impl Half {
    fn rate(&self) -> f64 {
        self.repeated as f64 / self.rows.len().max(1) as f64
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
        let [before, after] = &self.halves;
        after.rate() < before.rate()
    }

    fn tickets(&self) -> usize {
        self.halves.iter().map(|half| half.rows.len()).sum()
    }

    fn has_enough(&self) -> bool {
        const TICKETS: usize = 20;
        self.halves.iter().all(|half| half.rows.len() >= TICKETS)
    }
}

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (_, categories) = most_frequent(at)?;
    let compared = || categories.iter().filter(|one| one.has_enough());
    let fewer = compared().filter(|one| one.fell()).count();
    share(fewer as u64, compared().count() as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let (rows, categories) = most_frequent(at)?;
    let mut grounds = Grounds::of("categories");
    let table = grounds.table(rows);
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
        let says = format!(
            "{}: {} of {} tickets repeated in the 6 months before, {} of {} in the last 6",
            name.unwrap_or_default(),
            before.repeated,
            before.rows.len(),
            after.repeated,
            after.rows.len()
        );
        let rows = category.halves.into_iter().flat_map(|half| half.rows);
        grounds.item(Item::said(says, part), rows.map(|row| (table, row)));
    }
    Ok(grounds)
}

/// Tickets, and the ten categories with the most of them.
fn most_frequent(at: &Snapshot<'_>) -> Result<(Rows, Vec<Category>), Absence> {
    const FREQUENT: usize = 10;
    at.reaches_before(TableKind::Tickets, 1)?;
    let (rows, by_category) = by_category(at)?;
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
    Ok((rows, categories))
}

/// The tickets of each category in the two halves of the window; a ticket
/// repeats where the client had one of the same kind in the 30 days before.
fn by_category(at: &Snapshot<'_>) -> Result<(Rows, BTreeMap<u32, [Half; 2]>), Absence> {
    const THIRTY_DAYS: i64 = 30 * 86_400;
    // One month more, for the 30 days before the window.
    let rows = at.over(at.window + 1).tickets_opened()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let clients = rows.codes(&tickets::CLIENT)?;
    let kinds = rows.codes(&tickets::KIND)?;
    let categories = rows.codes(&tickets::CATEGORY)?;
    let tells = rows.flags(&tickets::CATEGORY_TELLS)?;
    let start = at.first_month().start_seconds();
    let middle = at.month.minus(at.window / 2 - 1).start_seconds();
    let mut last: HashMap<(u32, u32), i64> = HashMap::new();
    let mut found: BTreeMap<u32, [Half; 2]> = BTreeMap::new();
    for row in 0..rows.len() {
        let (Some(created), Some(client), Some(kind)) =
            (created.get(row), clients.get(row), kinds.get(row))
        else {
            continue;
        };
        let before = last.insert((client, kind), created);
        let category = categories.get(row).filter(|_| tells.get(row) == Some(true));
        if let (true, Some(category)) = (created >= start, category) {
            let halves = found.entry(category).or_default();
            let half = &mut halves[usize::from(created >= middle)];
            half.rows.push(row);
            let repeats = before.is_some_and(|before| created - before <= THIRTY_DAYS);
            half.repeated += usize::from(repeats);
        }
    }
    Ok((rows, found))
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
