use super::hours_by_category;
use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{quantile, sort};
use crate::model::{Absence, Direction, ExactSum, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "resolution_time_dispersion",
    title: "Spread of the time that like work takes",
    formula: "(upper - lower quartile) / median of the times to resolve, within each of the ten most frequent categories with at least 20 tickets, averaged by tickets",
    unit: Unit::Ratio,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::RESOLVED_AT,
        &tickets::CATEGORY,
        &tickets::CATEGORY_TELLS,
    ],
    window: 6,
    reach: Reach::Whole,
    minimum_n: 60,
    revision: 1,
    why: "Work that is done by a written way takes about as long each time.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    const CATEGORIES: usize = 10;
    const TICKETS: usize = 20;
    let by_category = hours_by_category(at)?;
    let mut categories: Vec<(u32, Vec<f64>)> = by_category.into_iter().collect();
    // Of categories with as many tickets the first by name: which code one has
    // depends on the order of rows.
    let name = |category: u32| at.tables().labels.text(&tickets::CATEGORY, category);
    categories.sort_by_key(|(category, hours)| (std::cmp::Reverse(hours.len()), name(*category)));
    let (mut weighted, mut weight) = (ExactSum::default(), 0.0);
    for (_, mut hours) in categories.into_iter().take(CATEGORIES) {
        sort(&mut hours);
        let part = |part| quantile(&hours, part);
        let (Some(lower), Some(median), Some(upper)) = (part(0.25), part(0.5), part(0.75)) else {
            continue;
        };
        // What takes no time has no spread in relation to it.
        if hours.len() >= TICKETS && median > 0.0 {
            let count = hours.len() as f64;
            weighted += (upper - lower) / median * count;
            weight += count;
        }
    }
    quotient(weighted.value(), weight, weight as u64).map_err(|_| Absence::NoRows)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    /// Tickets of March 2026 in two categories, each with the hours it takes.
    fn tickets(mail: [u32; 4], printer: [u32; 4]) -> String {
        table("ticket id,created,resolved,category", 126, |n| {
            // The export begins half a year before.
            let (year, month) = match n {
                1..=6 => (2025 + (8 + n) / 12, 1 + (8 + n) % 12),
                _ => (2026, 3),
            };
            let (name, hours) = if n <= 86 {
                ("Mail", mail)
            } else {
                ("Printer", printer)
            };
            let hours = if n <= 6 { 99 } else { hours[n as usize % 4] };
            let (days, rest) = (1 + hours / 24, hours % 24);
            format!(
                "{n},{year}-{month:02}-01 00:01,{year}-{month:02}-{days:02} {rest:02}:01,{name}"
            )
        })
    }

    #[test]
    fn quartiles_are_held_against_the_median_and_weighed_by_tickets() {
        // Printers always take 4 hours. Mail takes 2, 4, 6 and 8, and 99 six
        // times: of 86, sorted, the quartiles are the 22nd and the 65th to
        // 66th values, 4 and 8, and the median is 6.
        let text = tickets([2, 4, 6, 8], [4, 4, 4, 4]);
        let expected = (4.0 / 6.0 * 86.0) / 126.0;
        check(
            "resolution_time_dispersion",
            &[("t.csv", &text)],
            "2026-03",
            expected,
        );
    }

    #[test]
    fn tickets_without_a_kind_are_not_alike() {
        let text = tickets([2, 4, 6, 8], [4; 4])
            .replace("Mail", "Other")
            .replace("Printer", "");
        let files = &[("t.csv", text.as_str())];
        check_absent("resolution_time_dispersion", files, "2026-03", "no_rows");
    }
}
