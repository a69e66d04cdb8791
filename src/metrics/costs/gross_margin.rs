use super::{NEEDED, grounds_of_margin, of_window};
use crate::metrics::grounds::Grounds;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "gross_margin",
    title: "Gross margin",
    formula: "(billed without tax - costs of delivering services) / billed without tax, over 12 months; costs of no known kind count as such",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Invoices, TableKind::Costs],
    needs: NEEDED,
    window: 12,
    reach: Reach::Whole,
    minimum_n: 12,
    revision: 1,
    why: "What services leave, to pay for the company and its growth.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let money = of_window(at)?;
    quotient(money.billed - money.direct, money.billed, money.n)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    of_window(at)?;
    grounds_of_margin(at, false)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{costs, invoices};
    use crate::metrics::testing::{check, check_absent};

    #[test]
    fn what_services_cost_is_taken_off_and_rent_is_not() {
        let (bills, spent) = (invoices(), costs(|_| 400, |_| 200));
        let files = [("i.csv", bills.as_str()), ("c.csv", spent.as_str())];
        check("gross_margin", &files, "2025-12", 0.6);
        check_absent("gross_margin", &files[..1], "2025-12", "no_table");
        check_absent("gross_margin", &files, "2025-11", "outside_export");
    }

    #[test]
    fn a_month_without_a_cost_is_not_read_as_free() {
        let spent = costs(|month| if month == 6 { 0 } else { 400 }, |_| 200);
        let bills = invoices();
        let files = [("i.csv", bills.as_str()), ("c.csv", spent.as_str())];
        check_absent("gross_margin", &files, "2025-12", "cannot_show");
    }
}
