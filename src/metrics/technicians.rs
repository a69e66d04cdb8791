//! How long each technician's tickets take, by category: what technicians are
//! compared by.

use std::sync::Arc;

use super::by_code::ByCode;
use super::lengths::Lengths;
use super::records::{Codes, Flags, Rows};
use super::snapshot::Snapshot;
use super::statistics::{median, variance_between};
use crate::input::tables::tickets;
use crate::model::Absence;

/// Fewer technicians are not compared.
pub(super) const TECHNICIANS: usize = 3;
/// Fewer tickets of a technician say nothing of how long his usually take.
const TICKETS_OF_ONE: usize = 10;
const CATEGORIES: usize = 10;

/// Tickets with the seconds that they took, each with its row.
pub(super) type Taken = Vec<(usize, f64)>;
pub(super) type ByTechnician = ByCode<Taken>;

/// The most frequent categories, each with the technicians who have tickets
/// enough of it. `rows` are tickets resolved.
pub(super) fn by_category(
    at: &Snapshot<'_>,
    rows: &Rows,
) -> Result<Vec<(u32, ByTechnician)>, Absence> {
    let done = Done::of(rows)?;
    let mut counts: ByCode<usize> = ByCode::default();
    for (_, category, ..) in done.each() {
        *counts.entry(category) += 1;
    }
    let mut frequent: Vec<(u32, usize)> = counts.into_iter().collect();
    // Of categories with as many tickets the first by name: which code one has
    // depends on the order of rows.
    let name = |category: u32| at.tables().labels.text(&tickets::CATEGORY, category);
    frequent.sort_by_key(|(category, count)| (std::cmp::Reverse(*count), name(*category)));
    frequent.truncate(CATEGORIES);
    let mut places: ByCode<usize> = ByCode::default();
    let mut categories: Vec<(u32, ByTechnician)> = Vec::new();
    for (place, (category, _)) in frequent.into_iter().enumerate() {
        *places.entry(category) = place;
        categories.push((category, ByTechnician::default()));
    }
    for (row, category, agent, seconds) in done.each() {
        if let Some(place) = places.get(category) {
            let (_, agents) = &mut categories[*place];
            agents.entry(agent).push((row, seconds));
        }
    }
    for (_, agents) in &mut categories {
        agents.retain(|_, taken| taken.len() >= TICKETS_OF_ONE);
    }
    Ok(categories)
}

/// How long the technicians of one category take.
#[derive(Debug)]
pub(super) struct OfCategory {
    /// Their tickets.
    pub(super) tickets: usize,
    /// The median of the seconds that each of them takes.
    pub(super) medians: Vec<f64>,
    /// The variance between them, of the logarithm of the time.
    pub(super) variance: Option<f64>,
}

/// The most frequent categories in which there are technicians enough.
pub(super) type Compared = Result<Arc<Vec<OfCategory>>, Absence>;

/// How long the technicians of each category took in the window, for all that
/// compare them.
pub(super) fn compared(at: &Snapshot<'_>) -> Compared {
    let kept = &at.kept().technicians;
    kept.get((at.month, at.window), || {
        let categories = by_category(at, &at.tickets_resolved()?)?;
        let enough = categories
            .into_iter()
            .filter(|(_, agents)| agents.values().count() >= TECHNICIANS);
        Ok(Arc::new(enough.map(|(_, agents)| of(&agents)).collect()))
    })
}

fn of(agents: &ByTechnician) -> OfCategory {
    let medians = agents.values().filter_map(|taken| {
        let mut seconds: Vec<f64> = taken.iter().map(|(_, seconds)| *seconds).collect();
        median(&mut seconds)
    });
    let times: Vec<Vec<f64>> = agents.values().map(logarithms).collect();
    OfCategory {
        tickets: agents.values().map(Vec::len).sum(),
        medians: medians.collect(),
        variance: variance_between(&times),
    }
}

/// Of the seconds that tickets took; what is resolved within a minute took a
/// minute.
pub(super) fn logarithms(taken: &Taken) -> Vec<f64> {
    const MINUTE: f64 = 60.0;
    let seconds = taken.iter().map(|(_, seconds)| seconds.max(MINUTE));
    seconds.map(f64::ln).collect()
}

/// What tells how long a ticket took, and whom.
struct Done {
    lengths: Lengths,
    agents: Codes,
    categories: Codes,
    tells: Flags,
}

impl Done {
    fn of(rows: &Rows) -> Result<Self, Absence> {
        Ok(Self {
            lengths: Lengths::of(rows)?,
            agents: rows.codes(&tickets::AGENT)?,
            categories: rows.codes(&tickets::CATEGORY)?,
            tells: rows.flags(&tickets::CATEGORY_TELLS)?,
        })
    }

    /// Each ticket with an owner and a telling category: its row, category,
    /// owner, and the seconds that it took.
    fn each(&self) -> impl Iterator<Item = (usize, u32, u32, f64)> + '_ {
        (0..self.tells.len()).filter_map(|row| {
            if self.tells.get(row) != Some(true) {
                return None;
            }
            let (created, resolved) = self.lengths.get(row)?;
            Some((
                row,
                self.categories.get(row)?,
                self.agents.get(row)?,
                (resolved - created) as f64,
            ))
        })
    }
}

#[cfg(test)]
pub(super) mod testing {
    use crate::metrics::testing::table;

    /// So many tickets of each technician in March 2026, who take as many
    /// hours as his place says.
    pub fn tickets(each: u32, hours: &[u32], category: &str) -> String {
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
                    "{n},{year}-{month:02}-01 00:01,{year}-{month:02}-01 {hours:02}:01,Tech {place},{category}"
                )
            },
        )
    }
}
