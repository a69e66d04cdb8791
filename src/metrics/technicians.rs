//! How long each technician's tickets take, by category: what technicians are
//! compared by.

use std::collections::BTreeMap;

use super::snapshot::Rows;
use crate::input::tables::tickets;
use crate::model::Absence;

/// Fewer technicians are not compared.
pub(super) const TECHNICIANS: usize = 3;
/// Fewer tickets of a technician say nothing of how long his usually take.
const TICKETS_OF_ONE: usize = 10;
const CATEGORIES: usize = 10;

/// Tickets with the seconds that they took, each with its row.
pub(super) type Taken = Vec<(usize, f64)>;
pub(super) type ByTechnician = BTreeMap<u32, Taken>;

/// The most frequent categories, each with the technicians who have tickets
/// enough of it.
pub(super) fn by_category(rows: &Rows) -> Result<Vec<(u32, ByTechnician)>, Absence> {
    let mut categories: Vec<_> = seconds_to_resolve(rows)?.into_iter().collect();
    let tickets =
        |(_, agents): &(u32, ByTechnician)| -> usize { agents.values().map(Vec::len).sum() };
    categories.sort_by_key(|category| (std::cmp::Reverse(tickets(category)), category.0));
    categories.truncate(CATEGORIES);
    for (_, agents) in &mut categories {
        agents.retain(|_, taken| taken.len() >= TICKETS_OF_ONE);
    }
    Ok(categories)
}

/// For each category the seconds that tickets took, by technician.
fn seconds_to_resolve(rows: &Rows) -> Result<BTreeMap<u32, ByTechnician>, Absence> {
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let resolved = rows.seconds(&tickets::RESOLVED_AT)?;
    let agents = rows.codes(&tickets::AGENT)?;
    let categories = rows.codes(&tickets::CATEGORY)?;
    let tells = rows.flags(&tickets::CATEGORY_TELLS)?;
    let mut found: BTreeMap<u32, ByTechnician> = BTreeMap::new();
    for row in (0..rows.len()).filter(|row| tells.get(*row) == Some(true)) {
        if let (Some(created), Some(resolved), Some(agent), Some(category)) = (
            created.get(row),
            resolved.get(row),
            agents.get(row),
            categories.get(row),
        ) {
            let of_category = found.entry(category).or_default();
            let of_agent = of_category.entry(agent).or_default();
            of_agent.push((row, (resolved - created) as f64));
        }
    }
    Ok(found)
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
                    "{n},{year}-{month:02}-01 00:00,{year}-{month:02}-01 {hours:02}:00,Tech {place},{category}"
                )
            },
        )
    }
}
