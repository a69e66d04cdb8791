use crate::input::tables::recurring;
use crate::language::message;
use crate::metrics::agreements::{in_force, in_force_is_known};
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, ExactSum, Measured, TableKind, Unit, exact_sum};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "packages_for_80_percent",
    title: "Offers that make up most of the revenue",
    formula: "how many names of agreements, the largest first, make up 80% of the MRR of agreements with a name, at the month end",
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
    let offers = offers(at)?;
    let needed = offers.iter().filter(|offer| offer.is_needed).count();
    let agreements: usize = offers.iter().map(|offer| offer.rows.len()).sum();
    Ok(amount(needed as f64, agreements as u64))
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("offers");
    let table = grounds.table(at.agreements()?);
    for offer in offers(at)? {
        let (side, counts) = if offer.is_needed {
            (Side::Against, 1.0)
        } else {
            (Side::For, 0.0)
        };
        let part = Part {
            n: offer.rows.len() as u32,
            ..Part::new(side, counts, 0.0)
        };
        let worth = message!("row-a-month", amount = Unit::Money.spoken_finely(offer.mrr));
        let name = at.tables().labels.text(&recurring::NAME, offer.name);
        let says = message!(
            "row-subject-says",
            subject = name.unwrap_or_default(),
            says = worth
        );
        let rows = offer.rows.into_iter().map(|row| (table, row));
        grounds.item(Item::said(says, part), rows);
    }
    for agreement in in_force(at) {
        if agreement.name.is_none() || agreement.mrr <= 0.0 {
            let part = Part::left_out("no name, or nothing to pay");
            grounds.row(part, (table, agreement.row));
        }
    }
    Ok(grounds)
}

/// What is sold under one name.
struct Offer {
    name: u32,
    mrr: f64,
    /// Of its agreements.
    rows: Vec<usize>,
    /// It is among the largest that make up most of the revenue.
    is_needed: bool,
}

/// What is sold at the month end, the largest first.
fn offers(at: &Snapshot<'_>) -> Result<Vec<Offer>, Absence> {
    const MOST: f64 = 0.8;
    in_force_is_known(at)?;
    let mut named = in_force(at);
    named.retain(|agreement| agreement.mrr > 0.0);
    let mut by_name: BTreeMap<u32, (ExactSum, Vec<usize>)> = BTreeMap::new();
    for agreement in &named {
        if let Some(name) = agreement.name {
            let (mrr, rows) = by_name.entry(name).or_default();
            *mrr += agreement.mrr;
            rows.push(agreement.row);
        }
    }
    let by_name = by_name.into_iter();
    let mut offers: Vec<Offer> = by_name
        .map(|(name, (mrr, rows))| Offer {
            name,
            mrr: mrr.value(),
            rows,
            is_needed: false,
        })
        .collect();
    // Of those that are worth as much, the name decides, and no order of rows.
    let name = |offer: &Offer| at.tables().labels.text(&recurring::NAME, offer.name);
    offers.sort_by(|a, b| b.mrr.total_cmp(&a.mrr).then_with(|| name(a).cmp(&name(b))));
    let all = exact_sum(offers.iter().map(|offer| offer.mrr));
    if all <= 0.0 {
        return Err(Absence::NoRows);
    }
    let mut sum = 0.0;
    for offer in &mut offers {
        // A hair less than enough is rounding.
        offer.is_needed = sum < MOST * all - 1e-9 * all;
        sum += offer.mrr;
    }
    Ok(offers)
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
