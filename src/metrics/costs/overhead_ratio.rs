use super::{NEEDED, of_window_in_full};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "overhead_ratio",
    title: "Overhead",
    formula: "costs of the company itself / billed without tax, over 12 months",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Invoices, TableKind::Costs],
    needs: NEEDED,
    window: 12,
    reach: Reach::Whole,
    minimum_n: 12,
    revision: 1,
    why: "What the company costs before it has served anybody.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let money = of_window_in_full(at)?;
    quotient(money.indirect, money.billed, money.n)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{costs, invoices};
    use crate::metrics::testing::{check, check_absent};

    #[test]
    fn rent_is_held_against_what_was_billed() {
        let (bills, spent) = (invoices(), costs(|_| 400, |_| 250));
        let files = [("i.csv", bills.as_str()), ("c.csv", spent.as_str())];
        check("overhead_ratio", &files, "2025-12", 0.25);
        check_absent("overhead_ratio", &files[1..], "2025-12", "no_table");
    }
}
