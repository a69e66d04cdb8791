use super::by_month;
use crate::input::tables::{costs, invoices};
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
    needs: &[
        &invoices::ISSUED_AT,
        &invoices::NET,
        &costs::DATE,
        &costs::AMOUNT,
        &costs::DIRECT,
    ],
    window: 12,
    reach: Reach::Whole,
    minimum_n: 12,
    revision: 1,
    why: "A margin that jumps from month to month cannot be planned with.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let margins: Result<Vec<f64>, Absence> = by_month(at)?
        .into_iter()
        .map(|money| match money.billed {
            billed if billed > 0.0 => Ok(1.0 - money.direct / billed),
            _ => Err(Absence::ZeroDenominator),
        })
        .collect();
    let margins = margins?;
    let n = margins.len() as u64;
    Ok(Measured {
        value: deviation(&margins).ok_or(Absence::BelowMinimum { n, minimum: 2 })?,
        n,
        numerator: None,
        denominator: None,
        interval: None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{costs, invoices};
    use crate::metrics::testing::{check, check_absent};

    #[test]
    fn margins_that_alternate_are_spread_around_their_mean() {
        // Six months of 60 % and six of 50 %: 5 points off each, 12 over 11.
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
