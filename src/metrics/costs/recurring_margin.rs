use super::{NEEDED, of_window, recurring_revenue};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "recurring_margin",
    title: "Margin of recurring services, at least",
    formula: "(recurring revenue - costs of delivering services) / recurring revenue, over 12 months: as if all those costs were of recurring services",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Invoices, TableKind::Costs],
    needs: NEEDED,
    window: 12,
    reach: Reach::Whole,
    minimum_n: 12,
    revision: 1,
    why: "Whether agreements alone would pay for those who deliver them.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let money = of_window(at)?;
    let recurring = recurring_revenue(at)?;
    quotient(recurring - money.direct, recurring, money.n)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{costs, invoices};
    use crate::metrics::testing::{check, check_absent};

    #[test]
    fn agreements_bear_all_that_services_cost() {
        // 800 a month recurring, 400 spent.
        let agreements = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Acme,800,Monthly,2024-01-01,\n2,Beta,5,Monthly,2024-01-01,2024-12-31\n";
        let (bills, spent) = (invoices(), costs(|_| 400, |_| 200));
        let files = [
            ("i.csv", bills.as_str()),
            ("c.csv", spent.as_str()),
            ("a.csv", agreements),
        ];
        check("recurring_margin", &files, "2025-12", 0.5);
        check_absent("recurring_margin", &files[..2], "2025-12", "no_table");
    }
}
