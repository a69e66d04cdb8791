use super::open_rows;
use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{median_interval, quantile};
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "open_age_median",
    title: "Age of open tickets, median",
    formula: "median of (month end - opened) over open tickets, in working hours where they are configured",
    unit: Unit::Hours,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "Hard tickets left open make resolution times look good; their age shows it.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    // Opened ascending is age descending.
    let ages: Vec<f64> = at
        .open_tickets()?
        .iter()
        .rev()
        .map(|opened| at.hours_between(*opened, at.end()))
        .collect();
    let value = quantile(&ages, 0.5).ok_or(Absence::NoRows)?;
    Ok(Measured {
        value,
        n: ages.len() as u64,
        numerator: None,
        denominator: None,
        interval: median_interval(&ages),
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("tickets");
    let (so_far, opened) = open_rows(at)?;
    grounds.each_row(so_far, |row| {
        opened(row).map(|_| Part::new(Side::Counted, 0.0, 0.0))
    });
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const TICKETS: &str = "ticket id,opened,resolved,status\n\
        1,2026-03-01,2026-03-02,Closed\n\
        2,2026-05-01 23:59:59,,Open\n\
        3,2026-05-02 00:00:00,,Open\n\
        4,2026-03-10 00:00:00,2026-06-01 00:00:00,Closed\n\
        5,2026-03-10 00:00:00,2026-05-31 23:59:59,Closed\n\
        6,2026-05-20,,Closed\n\
        7,2026-06-01 00:00:00,,Open\n";

    #[test]
    fn age_is_counted_to_the_month_end() {
        // 4: 22 + 30 + 31 days; 2: 30 days and a second; 3: 30 days.
        check(
            "open_age_median",
            &[("t.csv", TICKETS)],
            "2026-05",
            720.0 + 1.0 / 3600.0,
        );
    }

    #[test]
    fn without_open_tickets_there_is_no_age() {
        let done = "ticket id,opened,resolved\n1,2026-01-01,2026-01-02\n2,2026-03-31,2026-03-31\n";
        check_absent("open_age_median", &[("t.csv", done)], "2026-03", "no_rows");
        check_absent(
            "open_age_median",
            &[("t.csv", TICKETS)],
            "2026-05",
            "below_minimum",
        );
    }
}
