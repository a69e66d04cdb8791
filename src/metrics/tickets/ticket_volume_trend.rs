use crate::input::tables::tickets;
use crate::language::message;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{seasonal_trend, trend};
use crate::model::{Absence, Direction, Measured, Month, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "ticket_volume_trend",
    title: "Trend of ticket volume",
    formula: "Theil-Sen slope of tickets opened a month: same calendar months compared over 24 months of data, all months over less; 95% interval by Sen",
    unit: Unit::CountPerMonth,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT],
    window: 24,
    reach: Reach::AsMuchAsThereIs,
    minimum_n: 12,
    revision: 1,
    why: "Whether work grows or falls, season and single bad months aside. Tickets a month, more or fewer each month.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let trend = monthly_trend(&monthly_counts(at)?)?;
    Ok(trend)
}

/// Each month with the tickets opened in it.
pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("months");
    for month in covered_months(at)? {
        let rows = at.at_end_of(month).over(1).tickets_opened()?;
        let height = rows.len();
        let table = grounds.table(rows);
        let item = Item::of_month(month, Part::new(Side::Counted, 0.0, 0.0));
        let rows = (0..height).map(|row| (table, row));
        grounds.item(
            item.saying(message!("row-tickets-opened", n = height)),
            rows,
        );
    }
    Ok(grounds)
}

/// Tickets opened in each month of the window that the export covers.
fn monthly_counts(at: &Snapshot<'_>) -> Result<Vec<f64>, Absence> {
    covered_months(at)?
        .map(|month| {
            let opened = at.at_end_of(month).over(1).tickets_opened()?;
            Ok(opened.len() as f64)
        })
        .collect()
}

fn covered_months(at: &Snapshot<'_>) -> Result<impl Iterator<Item = Month> + use<>, Absence> {
    let begins = at
        .table_begins(TableKind::Tickets)
        .ok_or(Absence::NoTable(TableKind::Tickets))?;
    Ok(at.first_month().max(begins).up_to(at.month))
}

fn monthly_trend(counts: &[f64]) -> Result<Measured, Absence> {
    const YEAR: usize = 12;
    let n = counts.len() as u64;
    let found = seasonal_trend(counts, YEAR).or_else(|| trend(counts));
    let found = found.ok_or(Absence::BelowMinimum { n, minimum: 4 })?;
    Ok(Measured {
        value: found.slope,
        n,
        numerator: None,
        denominator: None,
        interval: found.interval,
    })
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use crate::metrics::testing::{check, check_absent, measured};

    /// As many tickets in a month as `count` says.
    fn tickets(months: u32, count: impl Fn(u32) -> u32) -> String {
        let mut text = "ticket id,created,status\n".to_owned();
        for month in 0..months {
            for ticket in 0..count(month) {
                let (year, number) = (2024 + month / 12, month % 12 + 1);
                let _ = writeln!(text, "{month}-{ticket},{year}-{number:02}-01,Closed");
            }
        }
        text
    }

    #[test]
    fn one_more_each_month_is_a_slope_of_one() {
        let text = tickets(12, |month| month + 5);
        check("ticket_volume_trend", &[("t.csv", &text)], "2024-12", 1.0);
    }

    #[test]
    fn over_two_years_a_month_is_compared_with_itself_a_year_before() {
        // December is busy in both years; each month has 3 more than the year
        // before, which is 3 / 12 a month.
        let text = tickets(24, |month| {
            5 + 20 * u32::from(month % 12 == 11) + 3 * (month / 12)
        });
        let trend = measured("ticket_volume_trend", &[("t.csv", &text)], "2025-12");
        assert!((trend.value - 0.25).abs() < 1e-12);
        assert_eq!(trend.n, 24);
    }

    #[test]
    fn a_month_without_tickets_counts_as_one() {
        // 5, 0, 5, 5, 5 ...: the median of the slopes is none.
        let text = tickets(12, |month| 5 * u32::from(month != 1));
        check("ticket_volume_trend", &[("t.csv", &text)], "2024-12", 0.0);
    }

    #[test]
    fn less_than_a_year_is_too_little() {
        let text = tickets(12, |_| 5);
        check_absent(
            "ticket_volume_trend",
            &[("t.csv", &text)],
            "2024-11",
            "below_minimum",
        );
        check_absent(
            "ticket_volume_trend",
            &[("t.csv", &text)],
            "2025-01",
            "outside_export",
        );
    }
}
