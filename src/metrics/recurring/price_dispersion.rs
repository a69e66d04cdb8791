use std::collections::BTreeSet;

use super::packages;
use crate::input::tables::recurring;
use crate::language::message;
use crate::metrics::agreements::{in_force, in_force_is_known};
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "price_dispersion",
    title: "Spread of prices within packages",
    formula: "standard deviation (n, not n - 1) / mean of the monthly unit price within each package of at least three clients, averaged by MRR",
    unit: Unit::Ratio,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Recurring],
    needs: &[
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::NAME,
        &recurring::UNIT_PRICE,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 3,
    revision: 1,
    why: "One package at many prices is many packages.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    in_force_is_known(at)?;
    let packages = spread_by_package(at);
    let weighted = packages.iter().map(|package| package.spread * package.mrr);
    let weight = packages.iter().map(|package| package.mrr);
    let n = packages.iter().map(|package| package.priced.len() as u64);
    quotient(exact_sum(weighted), exact_sum(weight), n.sum())
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    in_force_is_known(at)?;
    let mut grounds = Grounds::of("agreements");
    let table = grounds.table(at.agreements()?);
    let mut enters = BTreeSet::new();
    for package in spread_by_package(at) {
        let prices = package.priced.iter().map(|(_, price, _)| price);
        let mean = exact_sum(prices) / package.priced.len() as f64;
        for (row, price, mrr) in &package.priced {
            // What lies within the spread makes it no wider; less than a cent
            // of rounding is no other price.
            let is_usual = (price - mean).abs() < package.spread * mean + 0.01;
            let side = if is_usual { Side::For } else { Side::Against };
            let part = Part::new(side, package.spread * mrr, *mrr);
            let says = message!(
                "row-price-and-mean",
                price = Unit::Money.spoken_finely(*price),
                mean = Unit::Money.spoken_finely(mean)
            );
            let item = Item::of_row(part);
            grounds.item(item.saying(says), [(table, *row)]);
            enters.insert(*row);
        }
    }
    for agreement in in_force(at) {
        if !enters.contains(&agreement.row) {
            let part = Part::left_out("on no package with several prices known");
            grounds.row(part, (table, agreement.row));
        }
    }
    Ok(grounds)
}

/// The prices of one package.
pub(in crate::metrics) struct PackagePrices {
    /// The code of its name.
    pub(in crate::metrics) package: u32,
    pub(in crate::metrics) spread: f64,
    pub(in crate::metrics) mrr: f64,
    /// Agreements with a price: their rows, prices and MRR.
    priced: Vec<(usize, f64, f64)>,
}

/// How the prices of each package spread, where it has several.
pub(in crate::metrics) fn spread_by_package(at: &Snapshot<'_>) -> Vec<PackagePrices> {
    let agreements = in_force(at);
    packages(&agreements)
        .into_iter()
        .filter_map(|package| {
            let priced: Vec<(usize, f64, f64)> = agreements
                .iter()
                .filter(|agreement| agreement.name == Some(package))
                .filter_map(|one| Some((one.row, one.unit_price?, one.mrr)))
                .collect();
            Some(PackagePrices {
                package,
                spread: variation(priced.iter().map(|(_, price, _)| *price))?,
                mrr: exact_sum(priced.iter().map(|(_, _, mrr)| mrr)),
                priced,
            })
        })
        .collect()
}

/// The coefficient of variation: population standard deviation over mean.
/// `None` for fewer than two values, or a mean of zero.
fn variation(values: impl Iterator<Item = f64> + Clone) -> Option<f64> {
    let n = values.clone().count() as f64;
    let mean = exact_sum(values.clone()) / n;
    if n < 2.0 || mean <= 0.0 {
        return None;
    }
    let variance = exact_sum(values.map(|value| (value - mean).powi(2))) / n;
    Some(variance.sqrt() / mean)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{TO_MARCH, check, check_absent, check_absent_of_any};

    const AGREEMENTS: &str = "agreement id,client,package,quantity,unit price,billing cycle,start date\n\
        1,Ada,Gold,10,10,Monthly,2026-01-01\n\
        2,Bea,Gold,10,10,Monthly,2026-01-01\n\
        3,Cyd,Gold,10,156,Annual,2026-01-01\n\
        4,Ada,Silver,10,20,Monthly,2026-01-01\n\
        5,Bea,Silver,10,60,Quarterly,2026-01-01\n\
        6,Cyd,Silver,10,20,Monthly,2026-01-01\n\
        7,Ada,Bronze,1,1,Monthly,2026-01-01\n\
        8,Bea,Bronze,1,99,Monthly,2026-01-01\n";

    #[test]
    fn prices_are_compared_by_month_and_within_a_package() {
        // Gold 10, 10, 13: deviation sqrt(2) around 11, on 330; Silver 20
        // throughout, on 600. Two clients make Bronze no package.
        let expected = (2.0_f64.sqrt() / 11.0 * 330.0) / 930.0;
        check(
            "price_dispersion",
            &[("a.csv", AGREEMENTS), TO_MARCH],
            "2026-03",
            expected,
        );
    }

    #[test]
    fn without_a_package_there_is_no_spread() {
        let own = "package,client,quantity,unit price,billing cycle,start date\n\
            Gold,Ada,1,5,Monthly,2026-01-01\nSilver,Bea,1,6,Monthly,2026-01-01\n";
        check_absent_of_any(
            "price_dispersion",
            &[("a.csv", own), TO_MARCH],
            "2026-03",
            "zero_denominator",
        );
        let bare =
            "package,client,amount,billing cycle,start date\nGold,Ada,1,Monthly,2026-01-01\n";
        check_absent(
            "price_dispersion",
            &[("a.csv", bare)],
            "2026-03",
            "no_column",
        );
    }
}
