use crate::input::tables::recurring;
use crate::metrics::agreements::{in_force, in_force_is_known};
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "packages_for_80_percent",
    title: "Offers that make up most of the revenue",
    formula: "how many names of agreements, the largest first, make up 80 % of the MRR of agreements with a name, at the month end",
    unit: Unit::Count,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::NAME,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "A provider that sells few things knows how to do each of them.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    const MOST: f64 = 0.8;
    in_force_is_known(at)?;
    let mut named = in_force(at);
    named.retain(|agreement| agreement.mrr > 0.0);
    let mut by_name: BTreeMap<u32, f64> = BTreeMap::new();
    let mut agreements = 0;
    for agreement in &named {
        if let Some(name) = agreement.name {
            *by_name.entry(name).or_default() += agreement.mrr;
            agreements += 1;
        }
    }
    let mut worth: Vec<f64> = by_name.into_values().collect();
    worth.sort_by(|a, b| b.total_cmp(a));
    let all: f64 = worth.iter().sum();
    if all <= 0.0 {
        return Err(Absence::NoRows);
    }
    let mut sum = 0.0;
    let needed = worth.iter().take_while(|worth| {
        // A hair less than enough is rounding.
        let lacking = sum < MOST * all - 1e-9 * all;
        sum += **worth;
        lacking
    });
    Ok(amount(needed.count() as f64, agreements))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{TO_MARCH, check, check_absent};

    #[test]
    fn two_of_four_names_make_up_four_fifths() {
        let agreements = "agreement id,client,package,amount,billing cycle,start date\n\
            1,Ada,Gold,30,Monthly,2026-01-01\n2,Bea,Gold,20,Monthly,2026-01-01\n\
            3,Cyd,Silver,30,Monthly,2026-01-01\n4,Dot,Own,15,Monthly,2026-01-01\n\
            5,Eve,Other own,5,Monthly,2026-01-01\n6,Fay,,99,Monthly,2026-01-01\n";
        let files = &[("a.csv", agreements), TO_MARCH];
        check("packages_for_80_percent", files, "2026-03", 2.0);
        check_absent(
            "packages_for_80_percent",
            &[TO_MARCH],
            "2026-03",
            "no_table",
        );
    }
}
