use super::technicians;
use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "tickets_per_technician",
    title: "Tickets for each technician and month",
    formula: "tickets resolved, a month / technicians who resolved at least 10 tickets in the last 3 months",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::RESOLVED_AT, &tickets::AGENT],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 2,
    revision: 1,
    why: "How much each person carries; what a ticket is differs from desk to desk.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let heads = technicians(at)?;
    let resolved = at.tickets_resolved()?.len() as f64 / f64::from(at.window);
    quotient(resolved, heads as f64, heads)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    /// Tickets over three months, so many of each person.
    fn tickets(people: &[(&str, u32)]) -> String {
        let names: Vec<&str> = people
            .iter()
            .flat_map(|(name, count)| std::iter::repeat_n(*name, *count as usize))
            .collect();
        table(
            "ticket id,created,resolved,technician",
            names.len() as u32,
            |n| {
                let (month, day) = (1 + n % 3, 1 + (n - 1) / 3 % 28);
                let name = names[n as usize - 1];
                format!("{n},2026-{month:02}-{day:02},2026-{month:02}-{day:02},{name}")
            },
        )
    }

    #[test]
    fn all_that_is_resolved_falls_to_those_who_resolve_regularly() {
        // 66 tickets in three months, of which Ann and Bob have ten or more.
        let text = tickets(&[("Ann", 40), ("Bob", 20), ("Cleo", 6)]);
        let files = &[("t.csv", text.as_str())];
        check("tickets_per_technician", files, "2026-03", 11.0);
        check_absent("tickets_per_technician", files, "2026-05", "outside_export");
    }

    #[test]
    fn loads_vary_around_their_mean() {
        // 40 and 20: 30 on average, 14.14 off.
        let text = tickets(&[("Ann", 40), ("Bob", 20), ("Cleo", 6)]);
        let files = &[("t.csv", text.as_str())];
        let expected = 200.0_f64.sqrt() / 30.0;
        check("technician_load_variation", files, "2026-03", expected);
        let even = tickets(&[("Ann", 33), ("Bob", 33)]);
        check(
            "technician_load_variation",
            &[("t.csv", &even)],
            "2026-03",
            0.0,
        );
    }
}
