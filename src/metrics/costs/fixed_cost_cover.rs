use super::{NEEDED, of_window_in_full, recurring_revenue};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "fixed_cost_cover",
    title: "Costs covered by recurring revenue",
    formula: "recurring revenue / all costs, over 12 months",
    unit: Unit::Ratio,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Invoices, TableKind::Costs],
    needs: NEEDED,
    window: 12,
    reach: Reach::Whole,
    minimum_n: 12,
    revision: 1,
    why: "Above 1 the company lives on what is agreed, and a project is a gain.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let money = of_window_in_full(at)?;
    quotient(
        recurring_revenue(at)?,
        money.direct + money.indirect,
        money.n,
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{costs, invoices};
    use crate::metrics::testing::{check, check_absent};

    #[test]
    fn what_is_agreed_is_held_against_all_that_is_spent() {
        let agreements = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Acme,750,Monthly,2024-01-01,\n2,Beta,5,Monthly,2024-01-01,2024-12-31\n";
        let (bills, spent) = (invoices(), costs(|_| 400, |_| 200));
        let files = [
            ("i.csv", bills.as_str()),
            ("c.csv", spent.as_str()),
            ("a.csv", agreements),
        ];
        check("fixed_cost_cover", &files, "2025-12", 1.25);
        check_absent("fixed_cost_cover", &files[..1], "2025-12", "no_table");
    }
}
