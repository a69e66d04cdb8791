use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
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
#[derive(Debug, Clone, Copy, Default)]
struct Half {
    repeated: u64,
    all: u64,
}

impl Half {
    fn rate(self) -> f64 {
        self.repeated as f64 / self.all.max(1) as f64
    }
}

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    const FREQUENT: usize = 10;
    const TICKETS: u64 = 20;
    at.reaches_before(TableKind::Tickets, 1)?;
    let mut halves: Vec<[Half; 2]> = by_category(at)?.into_values().collect();
    // Of categories with as many tickets, those that came back no less first:
    // which code a category has depends on the order of rows.
    let fell = |[before, after]: &[Half; 2]| after.rate() < before.rate();
    let rank = |halves: &[Half; 2]| std::cmp::Reverse(halves[0].all + halves[1].all);
    halves.sort_by(|a, b| rank(a).cmp(&rank(b)).then(fell(a).cmp(&fell(b))));
    halves.truncate(FREQUENT);
    halves.retain(|[before, after]| before.all >= TICKETS && after.all >= TICKETS);
    let fewer = halves.iter().filter(|one| fell(one)).count();
    share(fewer as u64, halves.len() as u64)
}

/// The tickets of each category in the two halves of the window; a ticket
/// repeats where the client had one of the same kind in the 30 days before.
fn by_category(at: &Snapshot<'_>) -> Result<BTreeMap<u32, [Half; 2]>, Absence> {
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
            half.all += 1;
            let repeats = before.is_some_and(|before| created - before <= THIRTY_DAYS);
            half.repeated += u64::from(repeats);
        }
    }
    Ok(found)
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
