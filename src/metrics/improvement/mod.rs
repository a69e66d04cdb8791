//! Whether the provider gets better at several things at once.

pub mod improvement_time_share;
pub mod indicators_improving;
pub mod indicators_worsening;

use super::metric::Metric;
use super::snapshot::Snapshot;
use super::statistics::trend;
use super::{service_levels, tickets};
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

/// How many indicators moved in a year, more clearly than chance would.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Moved {
    better: u64,
    worse: u64,
    all: u64,
}

/// Counts the indicators whose twelve monthly values have a trend.
fn moved(at: &Snapshot<'_>) -> Result<Moved, Absence> {
    const BY_CHANCE: f64 = 0.05;
    let mut moved = Moved::default();
    for indicator in INDICATORS {
        let values: Result<Vec<f64>, Absence> = at
            .months()
            .map(|month| Ok(at.reading_of(indicator, month)?.value))
            .collect();
        moved.all += 1;
        let Some(trend) = trend(&values?).filter(|trend| trend.p < BY_CHANCE) else {
            continue;
        };
        match (indicator.direction, trend.slope > 0.0) {
            (Direction::MoreIsBetter, true) | (Direction::LessIsBetter, false) => {
                moved.better += 1;
            }
            _ => moved.worse += 1,
        }
    }
    Ok(moved)
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
            let files = &[("t.csv", text)];
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
