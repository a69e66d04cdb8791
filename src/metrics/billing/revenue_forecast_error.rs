use crate::input::tables::invoices;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::forecast_error;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use polars::prelude::ChunkAgg;

pub static METRIC: Metric = Metric {
    id: "revenue_forecast_error",
    title: "Error of a forecast of sales",
    formula: "mean over the last 6 months of |billed - forecast| / billed; the forecast is the Theil-Sen line through the 12 months before each",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Invoices],
    needs: &[&invoices::ISSUED_AT, &invoices::TOTAL],
    window: 18,
    reach: Reach::Whole,
    minimum_n: 18,
    revision: 1,
    why: "Sales that a plain forecast foresees can be staffed and financed.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let billed: Result<Vec<f64>, Absence> = at
        .months()
        .map(|month| {
            let rows = at.at_end_of(month).over(1).invoices_issued()?;
            Ok(rows.numbers(&invoices::TOTAL)?.sum().unwrap_or(0.0))
        })
        .collect();
    forecast_error(&billed?)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any, table};

    fn invoices(last: u32) -> String {
        table("invoice number,client,date,total", 18, |n| {
            let (year, month) = (2025 + (n - 1) / 12, 1 + (n - 1) % 12);
            let total = if n == 18 { last } else { 1_000 };
            format!("{n},Acme,{year}-{month:02}-01,{total}")
        })
    }

    #[test]
    fn one_month_of_six_that_is_a_quarter_higher() {
        let (even, jump) = (invoices(1_000), invoices(1_250));
        check(
            "revenue_forecast_error",
            &[("i.csv", &even)],
            "2026-06",
            0.0,
        );
        check(
            "revenue_forecast_error",
            &[("i.csv", &jump)],
            "2026-06",
            0.2 / 6.0,
        );
        check_absent_of_any(
            "revenue_forecast_error",
            &[("i.csv", &even)],
            "2026-05",
            "outside_export",
        );
    }

    #[test]
    fn a_month_without_sales_cannot_be_missed_by_a_share_of_them() {
        let none = invoices(0);
        check_absent_of_any(
            "revenue_forecast_error",
            &[("i.csv", &none)],
            "2026-06",
            "zero_denominator",
        );
    }
}
