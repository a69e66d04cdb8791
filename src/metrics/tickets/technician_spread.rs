use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{quantile, sort};
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "technician_spread",
    title: "Spread between technicians",
    formula: "upper / lower quartile of the technicians' median times to resolve, within each of the ten most frequent categories, averaged by tickets; technicians with at least 10 tickets of the category, 3 of them at least",
    unit: Unit::Ratio,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::RESOLVED_AT,
        &tickets::AGENT,
        &tickets::CATEGORY,
        &tickets::CATEGORY_TELLS,
    ],
    window: 6,
    reach: Reach::Whole,
    minimum_n: 90,
    revision: 1,
    why: "Where the way of working is written down, the same work takes about as long whoever does it.",
    measure,
};

/// Fewer tickets of a technician say nothing of how long his usually take.
const TICKETS_OF_ONE: usize = 10;
const TECHNICIANS: usize = 3;
const CATEGORIES: usize = 10;

/// For each category the seconds that tickets took, by technician.
type ByCategory = BTreeMap<u32, BTreeMap<u32, Vec<f64>>>;

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let mut categories: Vec<_> = seconds_to_resolve(at)?.into_iter().collect();
    let tickets = |(_, agents): &(u32, BTreeMap<u32, Vec<f64>>)| -> usize {
        agents.values().map(Vec::len).sum()
    };
    categories.sort_by_key(|category| (std::cmp::Reverse(tickets(category)), category.0));
    let (mut weighted, mut weight) = (0.0, 0.0);
    for (_, agents) in categories.into_iter().take(CATEGORIES) {
        let agents: Vec<Vec<f64>> = agents
            .into_values()
            .filter(|seconds| seconds.len() >= TICKETS_OF_ONE)
            .collect();
        let tickets: usize = agents.iter().map(Vec::len).sum();
        if let Some(spread) = spread_of_medians(agents) {
            weighted += spread * tickets as f64;
            weight += tickets as f64;
        }
    }
    quotient(weighted, weight, weight as u64).map_err(|_| Absence::NoRows)
}

fn seconds_to_resolve(at: &Snapshot<'_>) -> Result<ByCategory, Absence> {
    let rows = at.tickets_resolved()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let resolved = rows.seconds(&tickets::RESOLVED_AT)?;
    let agents = rows.codes(&tickets::AGENT)?;
    let categories = rows.codes(&tickets::CATEGORY)?;
    let tells = rows.flags(&tickets::CATEGORY_TELLS)?;
    let mut found = ByCategory::new();
    for row in (0..rows.len()).filter(|row| tells.get(*row) == Some(true)) {
        if let (Some(created), Some(resolved), Some(agent), Some(category)) = (
            created.get(row),
            resolved.get(row),
            agents.get(row),
            categories.get(row),
        ) {
            let of_category = found.entry(category).or_default();
            let of_agent = of_category.entry(agent).or_default();
            of_agent.push((resolved - created) as f64);
        }
    }
    Ok(found)
}

/// Upper over lower quartile of the medians; `None` for too few technicians, or
/// where a quarter of them resolves at once.
fn spread_of_medians(agents: Vec<Vec<f64>>) -> Option<f64> {
    if agents.len() < TECHNICIANS {
        return None;
    }
    let mut medians: Vec<f64> = agents
        .into_iter()
        .filter_map(|mut seconds| {
            sort(&mut seconds);
            quantile(&seconds, 0.5)
        })
        .collect();
    sort(&mut medians);
    let lower = quantile(&medians, 0.25).filter(|lower| *lower > 0.0)?;
    Some(quantile(&medians, 0.75)? / lower)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    /// So many tickets of each technician in March 2026, who take as many
    /// hours as his place says.
    fn tickets(each: u32, hours: &[u32], category: &str) -> String {
        let count = each * hours.len() as u32;
        table(
            "ticket id,created,resolved,technician,category",
            count,
            |n| {
                let place = (n - 1) as usize % hours.len();
                let hours = hours[place];
                // The export begins half a year before.
                let month = if n <= 6 { 9 + n } else { 15 };
                let (year, month) = if month > 12 {
                    (2026, month - 12)
                } else {
                    (2025, month)
                };
                format!(
                    "{n},{year}-{month:02}-01 00:00,{year}-{month:02}-01 {hours:02}:00,Tech {place},{category}"
                )
            },
        )
    }

    #[test]
    fn medians_of_technicians_are_compared_within_a_category() {
        // Quartiles of 2, 4, 6, 8 and 10 hours: 8 over 4.
        let text = tickets(20, &[2, 4, 6, 8, 10], "Mail");
        check("technician_spread", &[("t.csv", &text)], "2026-03", 2.0);
    }

    #[test]
    fn few_tickets_or_few_technicians_say_nothing() {
        for text in [
            tickets(9, &[2, 4, 6], "Mail"),
            tickets(60, &[2, 4], "Mail"),
            tickets(60, &[2, 4, 6], "Other"),
        ] {
            check_absent(
                "technician_spread",
                &[("t.csv", &text)],
                "2026-03",
                "no_rows",
            );
        }
    }
}
