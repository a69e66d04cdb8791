use super::compliance;
use crate::input::tables::sla;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "sla_breach_pace",
    title: "Pace of resolution breaches",
    formula: "breached share of the month's resolution targets / breached share of those of the last 6 months",
    unit: Unit::Ratio,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Sla],
    needs: &[&sla::DECIDED_AT, &sla::MET, &sla::TARGET],
    window: 6,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Above 1 what may be missed in half a year is used up faster than it comes in; at 2 it lasts half as long.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let month = compliance(&at.over(1), sla::RESOLUTION)?;
    let usual = compliance(at, sla::RESOLUTION)?;
    quotient(1.0 - month.value, 1.0 - usual.value, month.n)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any, table};

    /// Ten targets a month; of the last, so many breached, of the others one.
    fn tickets(last: u32, others: u32) -> String {
        table("ticket id,created,resolved,due by,status", 60, |n| {
            let (month, place) = ((n - 1) / 10 + 1, (n - 1) % 10);
            let missed = if month == 6 { last } else { others };
            let hour = if place < missed { 20 } else { 9 };
            let day = 1 + place * 3;
            format!(
                "{n},2026-{month:02}-{day:02} 08:00,2026-{month:02}-{day:02} {hour:02}:00,2026-{month:02}-{day:02} 12:00,Closed"
            )
        })
    }

    #[test]
    fn a_month_is_held_against_the_half_year_that_it_belongs_to() {
        // Four of ten, and nine of sixty.
        let text = tickets(4, 1);
        check(
            "sla_breach_pace",
            &[("t.csv", &text)],
            "2026-06",
            0.4 / 0.15,
        );
    }

    #[test]
    fn without_a_breach_there_is_no_pace() {
        let text = tickets(0, 0);
        let files = &[("t.csv", text.as_str())];
        check_absent_of_any("sla_breach_pace", files, "2026-06", "zero_denominator");
    }
}
