use super::{NEEDED, grounds_of_margin, of_window_in_full};
use crate::metrics::grounds::Grounds;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "operating_margin",
    title: "Operating margin",
    formula: "(billed without tax - all costs) / billed without tax, over 12 months; near to EBITDA where the costs hold no interest, tax or depreciation",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Invoices, TableKind::Costs],
    needs: NEEDED,
    window: 12,
    reach: Reach::Whole,
    minimum_n: 12,
    revision: 1,
    why: "What is left once everything is paid.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let money = of_window_in_full(at)?;
    let left = money.billed - money.direct - money.indirect;
    quotient(left, money.billed, money.n)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    of_window_in_full(at)?;
    grounds_of_margin(at, true)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{costs, invoices};
    use crate::metrics::testing::{check, check_absent};

    #[test]
    fn everything_is_taken_off() {
        let (bills, spent) = (invoices(), costs(|_| 400, |_| 450));
        let files = [("i.csv", bills.as_str()), ("c.csv", spent.as_str())];
        check("operating_margin", &files, "2025-12", 0.15);
    }

    #[test]
    fn where_the_company_itself_costs_nothing_its_costs_are_missing() {
        let (bills, spent) = (invoices(), costs(|_| 400, |_| 0));
        let files = [("i.csv", bills.as_str()), ("c.csv", spent.as_str())];
        check_absent("operating_margin", &files, "2025-12", "cannot_show");
    }
}
