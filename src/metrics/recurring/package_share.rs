use std::collections::BTreeSet;

use super::packages;
use crate::input::tables::recurring;
use crate::metrics::agreements::{Agreement, in_force, in_force_is_known};
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "package_share",
    title: "Revenue on packages",
    formula: "MRR of agreements whose name at least three clients have / MRR of agreements with a name, at the month end",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
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
    why: "What is sold many times over can be done well many times over.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (agreements, packages) = named(at)?;
    let named = exact_sum(agreements.iter().map(|agreement| agreement.mrr));
    let sold_often = agreements
        .iter()
        .filter(|agreement| agreement.name.is_some_and(|name| packages.contains(&name)))
        .map(|agreement| agreement.mrr);
    quotient(exact_sum(sold_often), named, agreements.len() as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let (named, packages) = named(at)?;
    let mut grounds = Grounds::of("agreements");
    let table = grounds.table(at.agreements()?);
    for agreement in &named {
        let mrr = agreement.mrr;
        let is_package = agreement.name.is_some_and(|name| packages.contains(&name));
        let part = if is_package {
            Part::new(Side::For, mrr, mrr)
        } else {
            Part::new(Side::Against, 0.0, mrr)
        };
        grounds.row(part, (table, agreement.row));
    }
    for agreement in in_force(at).iter().filter(|one| !is_named(one)) {
        let part = Part::left_out("no name, or nothing to pay");
        grounds.row(part, (table, agreement.row));
    }
    Ok(grounds)
}

/// The agreements in force that have a name, and which of the names are
/// packages.
fn named(at: &Snapshot<'_>) -> Result<(Vec<Agreement>, BTreeSet<u32>), Absence> {
    in_force_is_known(at)?;
    let mut agreements = in_force(at);
    agreements.retain(is_named);
    let packages = packages(&agreements);
    Ok((agreements, packages))
}

/// A discount has a name too, but is no package.
fn is_named(agreement: &Agreement) -> bool {
    agreement.name.is_some() && agreement.mrr > 0.0
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{TO_MARCH, check, check_absent};

    const AGREEMENTS: &str = "agreement id,client,package,amount,billing cycle,start date,end date\n\
        1,Ada,Gold,100,Monthly,2026-01-01,\n\
        2,Bea,gold,100,Monthly,2026-01-01,\n\
        3,Cyd,GOLD ,100,Monthly,2026-01-01,\n\
        4,Ada,Silver,200,Monthly,2026-01-01,\n\
        5,Bea,Silver,200,Monthly,2026-01-01,\n\
        6,Bea,Silver,100,Monthly,2026-01-01,\n\
        7,Dot,,900,Monthly,2026-01-01,\n\
        8,Ada,Discount,-30,Monthly,2026-01-01,\n\
        9,Bea,Discount,-30,Monthly,2026-01-01,\n\
        10,Cyd,Discount,-30,Monthly,2026-01-01,\n\
        11,Cyd,Silver,500,Monthly,2026-01-01,2026-03-30\n";

    #[test]
    fn a_package_is_what_three_clients_have() {
        // Gold 300 of 800 with a name; two clients have Silver at the end of
        // March, three had it at that of February. Discounts are no packages.
        check(
            "package_share",
            &[("a.csv", AGREEMENTS), TO_MARCH],
            "2026-03",
            300.0 / 800.0,
        );
        let with_an_end = AGREEMENTS.to_owned() + "12,Eve,,0,Monthly,2026-01-01,2026-01-30\n";
        check(
            "package_share",
            &[("a.csv", &with_an_end), TO_MARCH],
            "2026-02",
            1.0,
        );
    }

    #[test]
    fn without_names_nothing_is_said() {
        let bare =
            "agreement id,client,amount,billing cycle,start date\n1,Ada,100,Monthly,2026-01-01\n";
        check_absent("package_share", &[("a.csv", bare)], "2026-03", "no_column");
        let few =
            "package,client,amount,billing cycle,start date\nGold,Ada,100,Monthly,2026-01-01\n";
        check_absent(
            "package_share",
            &[("a.csv", few), TO_MARCH],
            "2026-03",
            "below_minimum",
        );
    }
}
