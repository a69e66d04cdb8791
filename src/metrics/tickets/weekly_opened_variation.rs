use super::weekly_variation;
use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "weekly_opened_variation",
    title: "How much the weeks' work varies",
    formula: "standard deviation (n - 1) / mean of the tickets opened in each of the 13 weeks before the month end",
    unit: Unit::Ratio,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 65,
    revision: 1,
    why: "Work that comes evenly can be planned for; chance alone makes 13 weeks of 25 tickets vary by 0.2.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    // Thirteen weeks can reach a day or two into a fourth month.
    let opened = at.over(4).tickets_opened()?;
    weekly_variation(at, &opened.seconds(&tickets::CREATED_AT)?)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    /// Ten tickets in each week before the first of April, and in the last so
    /// many more.
    fn tickets(more: u32) -> String {
        table("ticket id,created,resolved", 140 + more, |n| {
            let week = if n <= 140 { (n - 1) / 10 } else { 0 };
            let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 31).unwrap()
                - chrono::Days::new(u64::from(week) * 7);
            format!("{n},{day} 09:00,{day} 18:00")
        })
    }

    #[test]
    fn weeks_alike_do_not_vary() {
        check(
            "weekly_opened_variation",
            &[("t.csv", &tickets(0))],
            "2026-03",
            0.0,
        );
        check(
            "weekly_closed_variation",
            &[("t.csv", &tickets(0))],
            "2026-03",
            0.0,
        );
    }

    #[test]
    fn one_week_of_thirteen_that_is_busier() {
        // Twelve weeks of 10 and one of 23: the mean is 11, the squares are 12
        // of 1 and one of 144.
        let text = tickets(13);
        let expected = (156.0_f64 / 12.0).sqrt() / 11.0;
        check(
            "weekly_opened_variation",
            &[("t.csv", &text)],
            "2026-03",
            expected,
        );
        check(
            "weekly_closed_variation",
            &[("t.csv", &text)],
            "2026-03",
            expected,
        );
    }

    #[test]
    fn few_tickets_say_nothing() {
        let text = tickets(0);
        let few = text.lines().take(60).collect::<Vec<_>>().join("\n");
        let files = &[("t.csv", few.as_str())];
        check_absent(
            "weekly_opened_variation",
            files,
            "2026-03",
            "outside_export",
        );
    }
}
