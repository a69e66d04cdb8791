use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{mean, variance_between};
use crate::metrics::technicians::{self, TECHNICIANS, logarithms};
use crate::model::{Absence, Direction, ExactSum, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "technician_difference",
    title: "Difference between technicians beyond chance",
    formula: "exp(1.349 x s), the ratio of upper to lower quartile among technicians beyond chance: s is the square root of the variance between technicians of the logarithm of the time to resolve, by analysis of variance within each of the ten most frequent categories, averaged by tickets, negative ones included, an average below 0 counting as 0; technicians with at least 10 tickets of the category, 3 of them at least",
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

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (mut weighted, mut weight) = (ExactSum::default(), 0.0);
    for one in technicians::compared(at)?.iter() {
        if let Some(variance) = one.variance {
            weighted += variance * one.tickets as f64;
            weight += one.tickets as f64;
        }
    }
    if weight <= 0.0 {
        return Err(Absence::NoRows);
    }
    Ok(Measured {
        value: ratio_of_quartiles(weighted.value() / weight),
        n: weight as u64,
        numerator: None,
        denominator: None,
        interval: None,
    })
}

/// The upper over the lower quartile of what is spread evenly around its middle
/// on a scale of logarithms with this variance; 1 where it is no more than
/// chance makes.
fn ratio_of_quartiles(variance: f64) -> f64 {
    /// The quartiles of the normal distribution lie so many deviations apart.
    const QUARTILES: f64 = 1.348_979_500_392_163;
    (QUARTILES * variance.max(0.0).sqrt()).exp()
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let rows = at.tickets_resolved()?;
    let mut slower: Vec<Option<bool>> = vec![None; rows.len()];
    for one in by_category(at)? {
        for (row, is_slower) in one.rows {
            slower[row] = Some(is_slower);
        }
    }
    let mut grounds = Grounds::of("tickets");
    grounds.each_row(rows, |row| {
        let side = match slower[row] {
            Some(true) => Side::Against,
            Some(false) => Side::For,
            None => {
                return Some(Part::left_out(
                    "without owner or telling category, or too few to compare technicians",
                ));
            }
        };
        Some(Part::new(side, 0.0, 0.0))
    });
    Ok(grounds)
}

/// How far the technicians of a category lie apart.
pub(in crate::metrics) struct Spread {
    pub category: u32,
    /// Of the logarithm of the time, between technicians; below 0 by chance.
    variance: f64,
    /// The rows of the tickets, and whether their technician takes longer than
    /// the category usually does.
    rows: Vec<(usize, bool)>,
}

impl Spread {
    /// Upper over lower quartile of the technicians.
    pub fn ratio(&self) -> f64 {
        ratio_of_quartiles(self.variance)
    }

    pub fn tickets(&self) -> f64 {
        self.rows.len() as f64
    }
}

/// The spread of each of the most frequent categories in which there are
/// technicians enough.
pub(in crate::metrics) fn by_category(at: &Snapshot<'_>) -> Result<Vec<Spread>, Absence> {
    Ok(technicians::by_category(at, &at.tickets_resolved()?)?
        .into_iter()
        .filter_map(|(category, agents)| {
            let times: Vec<Vec<f64>> = agents.values().map(logarithms).collect();
            let variance = variance_between(&times).filter(|_| times.len() >= TECHNICIANS)?;
            let usual = mean(&times.concat())?;
            let mut rows = Vec::new();
            for ((_, tickets), times) in agents.into_iter().zip(&times) {
                let is_slower = mean(times)? > usual;
                rows.extend(tickets.into_iter().map(|(row, _)| (row, is_slower)));
            }
            Some(Spread {
                category,
                variance,
                rows,
            })
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use crate::metrics::technicians::testing::tickets;
    use crate::metrics::testing::{check, check_absent, table};

    #[test]
    fn technicians_are_compared_within_a_category() {
        // Each always takes as long: all that varies is between them.
        let text = tickets(20, &[2, 4, 6, 8, 10], "Mail");
        let logs = [2.0_f64, 4.0, 6.0, 8.0, 10.0].map(f64::ln);
        let mean = logs.iter().sum::<f64>() / 5.0;
        let variance = logs.iter().map(|log| (log - mean).powi(2)).sum::<f64>() / 4.0;
        let expected = (1.348_979_500_392_163 * variance.sqrt()).exp();
        check(
            "technician_difference",
            &[("t.csv", &text)],
            "2026-03",
            expected,
        );
    }

    #[test]
    fn what_chance_makes_of_a_few_tickets_is_no_spread() {
        // Three technicians who all take 1, 2, 4 or 8 hours, in turn.
        let text = table("ticket id,created,resolved,technician,category", 120, |n| {
            let hours = 1 << (n % 4);
            let month = if n <= 6 { 9 + n } else { 15 };
            let (year, month) = if month > 12 {
                (2026, month - 12)
            } else {
                (2025, month)
            };
            format!(
                "{n},{year}-{month:02}-01 00:01,{year}-{month:02}-01 {hours:02}:01,Tech {},Mail",
                n % 3
            )
        });
        check("technician_difference", &[("t.csv", &text)], "2026-03", 1.0);
    }

    #[test]
    fn few_tickets_or_few_technicians_say_nothing() {
        for text in [
            tickets(9, &[2, 4, 6], "Mail"),
            tickets(60, &[2, 4], "Mail"),
            tickets(60, &[2, 4, 6], "Other"),
        ] {
            check_absent(
                "technician_difference",
                &[("t.csv", &text)],
                "2026-03",
                "no_rows",
            );
        }
    }
}
