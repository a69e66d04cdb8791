use crate::input::tables::invoices;
use crate::language::message;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{Forecast, forecast_error, forecasts};
use crate::model::{Absence, Direction, Measured, Month, TableKind, Unit};
pub static METRIC: Metric = Metric {
    id: "revenue_forecast_error",
    title: "Error of a forecast of sales",
    formula: "mean over the last 6 months of |billed - forecast| / billed; the forecast is the Theil-Sen line through the 12 months before each: their median + 6.5 x the median slope between any two of them",
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
    forecast_error(&billed_by_month(at)?)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("months");
    let months: Vec<Month> = at.months().collect();
    let forecasts = forecasts(&billed_by_month(at)?)?;
    for (place, month) in months.into_iter().enumerate() {
        let foreseen = forecasts.iter().find(|one| one.place == place);
        let rows = at.at_end_of(month).over(1).invoices_issued()?;
        let height = rows.len();
        let table = grounds.table(rows);
        let rows = (0..height).map(|row| (table, row));
        grounds.item(of_forecast(month, foreseen), rows);
    }
    Ok(grounds)
}

/// A month that a forecast was made of, or that only enters forecasts.
pub(in crate::metrics) fn of_forecast(month: Month, foreseen: Option<&Forecast>) -> Item {
    match foreseen {
        None => Item::of_month(month, Part::new(Side::Counted, 0.0, 0.0)),
        Some(one) => {
            let [value, forecast] =
                [one.value, one.foreseen].map(|value| Unit::Money.spoken(value));
            let says = message!(
                "row-foreseen",
                value = value,
                foreseen = forecast,
                error = Unit::Share.spoken(one.error())
            );
            Item::of_month(month, Part::new(Side::Counted, one.error(), 0.0)).saying(says)
        }
    }
}

fn billed_by_month(at: &Snapshot<'_>) -> Result<Vec<f64>, Absence> {
    at.months()
        .map(|month| {
            let rows = at.at_end_of(month).over(1).invoices_issued()?;
            Ok(rows.numbers(&invoices::TOTAL)?.sum())
        })
        .collect()
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
