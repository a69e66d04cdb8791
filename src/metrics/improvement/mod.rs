//! Whether the provider gets better at several things at once.

pub mod improvement_time_share;
pub mod indicators_improving;
pub mod indicators_worsening;

use super::grounds::{Grounds, Item, Part, Side};
use super::metric::Metric;
use super::snapshot::Snapshot;
use super::statistics::trend;
use super::{service_levels, tickets};
use crate::language::{Message, Value};
use crate::model::{Absence, Direction};

/// What is looked at: speed, promises, what comes back and what is left lying.
/// All of it, so that nothing gets better by being left out of the exports.
static INDICATORS: [&Metric; 5] = [
    &service_levels::sla_resolution_compliance::METRIC,
    &tickets::time_to_resolve_median::METRIC,
    &tickets::same_next_day_share::METRIC,
    &tickets::repeat_ticket_share::METRIC,
    &tickets::old_backlog_ratio::METRIC,
];

/// An indicator over a year, and which way it moved more clearly than chance
/// would.
struct Moved {
    indicator: &'static Metric,
    values: Vec<f64>,
    way: Way,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Better,
    Worse,
    Neither,
}

/// The indicators, by whether their twelve monthly values have a trend.
fn moved(at: &Snapshot<'_>) -> Result<Vec<Moved>, Absence> {
    const BY_CHANCE: f64 = 0.05;
    let each = INDICATORS.into_iter().map(|indicator| {
        let values: Result<Vec<f64>, Absence> = at
            .months()
            .map(|month| Ok(at.reading_of(indicator, month)?.value))
            .collect();
        let values = values?;
        let found = trend(&values).filter(|trend| trend.p < BY_CHANCE);
        let way = match found.map(|trend| (indicator.direction, trend.slope > 0.0)) {
            None => Way::Neither,
            Some((Direction::MoreIsBetter, true) | (Direction::LessIsBetter, false)) => Way::Better,
            Some(_) => Way::Worse,
        };
        Ok(Moved {
            indicator,
            values,
            way,
        })
    });
    each.collect()
}

/// How many of them moved a way.
fn how_many(moved: &[Moved], way: Way) -> usize {
    moved.iter().filter(|one| one.way == way).count()
}

/// Each indicator with what it did, and the records of its last month; what
/// each way adds to the number.
fn grounds_of_indicators(at: &Snapshot<'_>, adds: impl Fn(Way) -> f64) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("indicators");
    for one in moved(at)? {
        let (side, did) = match one.way {
            Way::Better => (Side::For, "row-got-better"),
            Way::Worse => (Side::Against, "row-got-worse"),
            Way::Neither => (Side::Counted, "row-no-clear-way"),
        };
        let show = |value: Option<&f64>| {
            value.map_or(Value::from(""), |value| one.indicator.unit.spoken(*value))
        };
        let says = Message::new(did)
            .with("indicator", Value::known(one.indicator.title))
            .with("first", show(one.values.first()))
            .with("last", show(one.values.last()))
            .with("n", one.values.len());
        let rows = match at.grounds_of(one.indicator) {
            Some(of_last_month) => grounds.rows_of(of_last_month?),
            None => Vec::new(),
        };
        let part = Part::new(side, adds(one.way), 0.0);
        grounds.item(Item::said(says, part), rows);
    }
    Ok(grounds)
}
#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any, table};

    /// Twenty tickets in each of 14 months, resolved after so many hours,
    /// with a day promised.
    fn tickets(hours: impl Fn(u32) -> u32) -> String {
        table(
            "ticket id,created,resolved,due by,company,category,status",
            280,
            |n| {
                let month = (n - 1) / 20;
                let (year, number) = (2025 + month / 12, 1 + month % 12);
                let day = 1 + (n - 1) % 20;
                let taken = hours(month) + n % 3;
                let (days, rest) = (day + taken / 24, taken % 24);
                format!(
                    "{n},{year}-{number:02}-{day:02} 00:00,{year}-{number:02}-{days:02} {rest:02}:00,{year}-{number:02}-{:02} 00:00,Acme,Kind {n},Closed",
                    day + 2
                )
            },
        )
    }

    #[test]
    fn what_moves_steadily_counts_and_what_stays_does_not() {
        let check = |text: &str, better: f64, worse: f64| {
            // From a list without an open ticket no backlog shows.
            let open = "281,2026-02-20 00:01,,2026-03-22 00:00,Acme,Kind 281,Open\n";
            let text = format!("{text}{open}");
            let files = &[("t.csv", text.as_str())];
            check("indicators_improving", files, "2026-02", better);
            check("indicators_worsening", files, "2026-02", worse);
        };
        // Of the five only the time to resolve moves: all are in time.
        check(&tickets(|month| 30 - month * 2), 1.0, 0.0);
        check(&tickets(|month| 2 + month), -1.0, 1.0);
        check(&tickets(|_| 5), 0.0, 0.0);
    }

    #[test]
    fn an_indicator_that_is_missing_leaves_the_question_open() {
        let text = tickets(|_| 5).replace("company", "notes");
        let files = &[("t.csv", text.as_str())];
        check_absent_of_any("indicators_improving", files, "2026-02", "no_column");
    }
}
