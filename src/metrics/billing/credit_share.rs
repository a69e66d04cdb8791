use crate::input::tables::invoices;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "credit_share",
    title: "Billed and taken back",
    formula: "credits / invoices without credits, by total, over 12 months",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Invoices],
    needs: &[&invoices::ISSUED_AT, &invoices::TOTAL],
    window: 12,
    reach: Reach::Whole,
    minimum_n: 12,
    revision: 1,
    why: "An invoice that has to be corrected was not made from the agreement.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let totals = at.invoices_issued()?.numbers(&invoices::TOTAL)?;
    let each = || totals.iter().flatten();
    let credited = exact_sum(each().filter(|total| *total < 0.0).map(f64::abs));
    let billed = exact_sum(each().filter(|total| *total >= 0.0));
    quotient(credited, billed, totals.len() as u64)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    #[test]
    fn what_is_taken_back_is_held_against_what_was_billed() {
        let text = table("invoice number,client,date,total", 13, |n| match n {
            13 => "13,Acme,2025-12-31,-60".to_owned(),
            month => format!("{month},Acme,2025-{month:02}-01,100"),
        });
        let files = &[("i.csv", text.as_str())];
        check("credit_share", files, "2025-12", 0.05);
        check_absent("credit_share", files, "2025-11", "outside_export");
    }
}
