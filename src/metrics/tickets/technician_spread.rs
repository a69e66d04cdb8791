use crate::input::tables::tickets;
use crate::language::{Value, message};
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::records::Rows;
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{quantile, sort};
use crate::metrics::technicians::{self, TECHNICIANS, Taken, by_category};
use crate::model::{Absence, Direction, ExactSum, Measured, TableKind, Unit};

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

/// A technician's tickets of one category.
struct OfTechnician {
    agent: u32,
    taken: Taken,
    median: f64,
}

/// A category in which the technicians can be compared.
struct Compared {
    category: u32,
    technicians: Vec<OfTechnician>,
    /// The upper over the lower quartile of their medians, and the upper.
    spread: f64,
    upper: f64,
}

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (mut weighted, mut weight) = (ExactSum::default(), 0.0);
    for category in technicians::compared(at)?.iter() {
        if let Some((spread, _)) = spread_of_medians(category.medians.clone()) {
            let tickets = category.tickets as f64;
            weighted += spread * tickets;
            weight += tickets;
        }
    }
    quotient(weighted.value(), weight, weight as u64).map_err(|_| Absence::NoRows)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let rows = at.tickets_resolved()?;
    let mut grounds = Grounds::of("technicians in a category");
    let labels = &at.tables().labels;
    let name = |category| {
        labels
            .text(&tickets::CATEGORY, category)
            .unwrap_or_default()
    };
    let mut compared = compared(at, &rows)?;
    compared.sort_by_key(|one| name(one.category));
    let mut enters = vec![false; rows.len()];
    let table = grounds.table(rows);
    for category in &compared {
        for one in &category.technicians {
            let side = if one.median >= category.upper {
                Side::Against
            } else {
                Side::For
            };
            let tickets = one.taken.len() as f64;
            let part = Part {
                n: one.taken.len() as u32,
                ..Part::new(side, category.spread * tickets, tickets)
            };
            let says = message!(
                "row-half-within",
                category = name(category.category),
                n = one.taken.len(),
                hours = Value::number(one.median / 3600.0, 1)
            );
            for (row, _) in &one.taken {
                enters[*row] = true;
            }
            let rows = one.taken.iter().map(|(row, _)| (table, *row));
            grounds.item(Item::of_technician(one.agent, part).saying(says), rows);
        }
    }
    for row in (0..enters.len()).filter(|row| !enters[*row]) {
        let reason = "without owner or telling category, or too few to compare technicians";
        grounds.row(Part::left_out(reason), (table, row));
    }
    Ok(grounds)
}

/// The most frequent categories, as far as technicians can be compared in them.
fn compared(at: &Snapshot<'_>, rows: &Rows) -> Result<Vec<Compared>, Absence> {
    Ok(by_category(at, rows)?
        .into_iter()
        .filter_map(|(category, agents)| {
            let technicians: Vec<OfTechnician> = agents
                .into_iter()
                .filter_map(|(agent, taken)| {
                    let mut seconds: Vec<f64> = taken.iter().map(|(_, took)| *took).collect();
                    sort(&mut seconds);
                    let median = quantile(&seconds, 0.5)?;
                    Some(OfTechnician {
                        agent,
                        taken,
                        median,
                    })
                })
                .collect();
            let medians = technicians.iter().map(|one| one.median).collect();
            let (spread, upper) = spread_of_medians(medians)?;
            Some(Compared {
                category,
                technicians,
                spread,
                upper,
            })
        })
        .collect())
}

/// Upper over lower quartile of the medians, and the upper; `None` for too few
/// technicians, or where a quarter of them resolves at once.
fn spread_of_medians(mut medians: Vec<f64>) -> Option<(f64, f64)> {
    if medians.len() < TECHNICIANS {
        return None;
    }
    sort(&mut medians);
    let lower = quantile(&medians, 0.25).filter(|lower| *lower > 0.0)?;
    let upper = quantile(&medians, 0.75)?;
    Some((upper / lower, upper))
}

#[cfg(test)]
mod tests {
    use crate::metrics::technicians::testing::tickets;
    use crate::metrics::testing::{check, check_absent};

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
