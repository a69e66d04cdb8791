use super::{NEEDED, by_month};
use crate::language::message;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::deviation;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "gross_margin_spread",
    title: "Spread of gross margin",
    formula: "standard deviation (n - 1) of the gross margins of 12 months, in points of margin",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Invoices, TableKind::Costs],
    needs: NEEDED,
    window: 12,
    reach: Reach::Whole,
    minimum_n: 12,
    revision: 1,
    why: "A margin that jumps from month to month cannot be planned with.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let margins = margins(at)?;
    let n = margins.len() as u64;
    Ok(Measured {
        value: deviation(&margins).ok_or(Absence::BelowMinimum { n, minimum: 2 })?,
        n,
        numerator: None,
        denominator: None,
        interval: None,
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("months");
    for (month, margin) in at.months().zip(margins(at)?) {
        let of_month = at.at_end_of(month).over(1);
        let mut rows = Vec::new();
        for each in [of_month.invoices_issued()?, of_month.costs()?] {
            let height = each.len();
            let table = grounds.table(each);
            rows.extend((0..height).map(|row| (table, row)));
        }
        let item = Item::of_month(month, Part::new(Side::Counted, 0.0, 0.0));
        grounds.item(
            item.saying(message!("row-margin", margin = Unit::Share.spoken(margin))),
            rows,
        );
    }
    Ok(grounds)
}

/// The gross margin of each month of the window.
fn margins(at: &Snapshot<'_>) -> Result<Vec<f64>, Absence> {
    by_month(at)?
        .into_iter()
        .map(|money| match money.billed {
            billed if billed > 0.0 => Ok(1.0 - money.direct / billed),
            _ => Err(Absence::ZeroDenominator),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{costs, invoices};
    use crate::metrics::testing::{check, check_absent};

    #[test]
    fn margins_that_alternate_are_spread_around_their_mean() {
        // Six months of 60% and six of 50%: 5 points off each, 12 over 11.
        let spent = costs(|month| 400 + 100 * (month % 2), |_| 200);
        let bills = invoices();
        let files = [("i.csv", bills.as_str()), ("c.csv", spent.as_str())];
        let expected = (12.0_f64 * 0.05 * 0.05 / 11.0).sqrt();
        check("gross_margin_spread", &files, "2025-12", expected);
        check_absent("gross_margin_spread", &files[..1], "2025-12", "no_table");
    }

    #[test]
    fn a_margin_that_stays_has_no_spread() {
        let (bills, spent) = (invoices(), costs(|_| 400, |month| month));
        let files = [("i.csv", bills.as_str()), ("c.csv", spent.as_str())];
        check("gross_margin_spread", &files, "2025-12", 0.0);
    }
}
