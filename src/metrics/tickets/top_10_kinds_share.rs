use crate::input::tables::tickets;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "top_10_kinds_share",
    title: "Tickets of the ten most frequent kinds",
    formula: "tickets opened of the ten most frequent categories with subcategory / tickets opened with a category that says more than other",
    unit: Unit::Share,
    direction: Direction::Neutral,
    tables: &[TableKind::Tickets],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::KIND,
        &tickets::CATEGORY_TELLS,
    ],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 50,
    revision: 1,
    why: "Where few kinds make up most of the work, automating one of them is worth it.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    const FREQUENT: usize = 10;
    let rows = at.tickets_opened()?;
    let kinds = rows.codes(&tickets::KIND)?;
    let tells = rows.flags(&tickets::CATEGORY_TELLS)?;
    let mut counts: BTreeMap<u32, u64> = BTreeMap::new();
    for (kind, tells) in kinds.iter().zip(tells.iter()) {
        if let (Some(kind), Some(true)) = (kind, tells) {
            *counts.entry(kind).or_default() += 1;
        }
    }
    let mut counts: Vec<u64> = counts.into_values().collect();
    counts.sort_unstable_by(|a, b| b.cmp(a));
    share(counts.iter().take(FREQUENT).sum(), counts.iter().sum())
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    #[test]
    fn ten_kinds_of_eleven_and_those_that_say_nothing() {
        // Kinds 0 to 10 have five tickets each, kind 3 five more; six say
        // nothing.
        let text = table("ticket id,created,category", 66, |n| {
            let kind = match n {
                1..=55 => format!("Kind {}", n % 11),
                56..=60 => "Kind 3".to_owned(),
                _ => "Other".to_owned(),
            };
            format!("{n},2026-{:02}-{:02},{kind}", 1 + n % 3, 1 + n % 28)
        });
        let files = &[("t.csv", text.as_str())];
        check("top_10_kinds_share", files, "2026-03", 55.0 / 60.0);
        check_absent("top_10_kinds_share", files, "2026-05", "outside_export");
    }
}
