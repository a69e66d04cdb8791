//! What is left of what is billed. A cost that is not on record is not taken
//! for none: a month without any has no margin.

pub mod fixed_cost_cover;
pub mod gross_margin;
pub mod gross_margin_spread;
pub mod operating_margin;
pub mod overhead_ratio;
pub mod recurring_margin;

use super::agreements::{mrr, past_is_known};
use super::grounds::{Grounds, Part, Side};
use super::snapshot::Snapshot;
use crate::input::tables::{Column, costs, invoices};
use crate::model::{Absence, exact_sum};

/// What every one of these metrics is made of.
const NEEDED: &[&Column] = &[
    &invoices::ISSUED_AT,
    &invoices::NET,
    &costs::DATE,
    &costs::AMOUNT,
    &costs::DIRECT,
];

/// The money of one month, without tax.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Money {
    billed: f64,
    /// Spent on delivering services. A cost whose category does not tell is
    /// taken for one: a margin is rather told too small.
    direct: f64,
    /// Spent on the company itself.
    indirect: f64,
    /// Records of costs.
    n: u64,
}

impl Money {
    fn plus(self, other: Self) -> Self {
        Self {
            billed: self.billed + other.billed,
            direct: self.direct + other.direct,
            indirect: self.indirect + other.indirect,
            n: self.n + other.n,
        }
    }
}

/// The money of each month of the window.
fn by_month(at: &Snapshot<'_>) -> Result<Vec<Money>, Absence> {
    at.months()
        .map(|month| {
            let money = of_month(&at.at_end_of(month).over(1))?;
            if money.direct <= 0.0 {
                return Err(Absence::CannotShow("cannot-show-delivery-costs"));
            }
            Ok(money)
        })
        .collect()
}

fn of_month(at: &Snapshot<'_>) -> Result<Money, Absence> {
    let rows = at.costs()?;
    let amounts = rows.numbers(&costs::AMOUNT)?;
    let direct = rows.flags(&costs::DIRECT)?;
    let billed = at.invoices_issued()?.numbers(&invoices::NET)?;
    let spent = |on_itself: bool| {
        let each = amounts.iter().zip(direct.iter());
        let counted = each.filter(|(_, direct)| (*direct == Some(false)) == on_itself);
        exact_sum(counted.filter_map(|(amount, _)| amount))
    };
    Ok(Money {
        billed: billed.sum(),
        direct: spent(false),
        indirect: spent(true),
        n: rows.len() as u64,
    })
}

/// The sum over the window.
fn of_window(at: &Snapshot<'_>) -> Result<Money, Absence> {
    let months = by_month(at)?;
    Ok(months.into_iter().fold(Money::default(), Money::plus))
}

/// As [`of_window`], where both kinds of cost are on record in each month.
fn of_window_in_full(at: &Snapshot<'_>) -> Result<Money, Absence> {
    let months = by_month(at)?;
    if months.iter().any(|month| month.indirect <= 0.0) {
        return Err(Absence::CannotShow("cannot-show-own-costs"));
    }
    Ok(months.into_iter().fold(Money::default(), Money::plus))
}

/// What was billed over the window, and what was spent: on delivering services
/// alone, or on the company itself as well.
fn grounds_of_margin(at: &Snapshot<'_>, takes_indirect: bool) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("costs");
    let rows = at.costs()?;
    let amounts = rows.numbers(&costs::AMOUNT)?;
    let direct = rows.flags(&costs::DIRECT)?;
    grounds.each_row(rows, |row| {
        if direct.get(row) == Some(false) && !takes_indirect {
            // It is among the records of costs, and not among those taken off.
            let part = Part::left_out("spent on the company itself");
            return Some(Part { n: 1, ..part });
        }
        let amount = amounts.get(row).unwrap_or(0.0);
        Some(Part::new(Side::Against, 0.0 - amount, 0.0))
    });
    let rows = at.invoices_issued()?;
    let billed = rows.numbers(&invoices::NET)?;
    grounds.each_row(rows, |row| {
        Some(match billed.get(row) {
            Some(billed) => Part::new(Side::For, billed, billed).beside(),
            None => Part::left_out("no amount without tax"),
        })
    });
    Ok(grounds)
}

/// What was billed for agreements over the window; where invoices do not tell,
/// what agreements were worth at its month ends.
fn recurring_revenue(at: &Snapshot<'_>) -> Result<f64, Absence> {
    if at.has_column(&invoices::RECURRING_AMOUNT) {
        let rows = at.invoices_issued()?;
        let named = rows.numbers(&invoices::RECURRING_AMOUNT)?;
        return Ok(named.sum());
    }
    past_is_known(at, at.first_month())?;
    at.months().map(|month| mrr(&at.at_end_of(month))).sum()
}

#[cfg(test)]
mod testing {
    use crate::metrics::testing::table;

    /// 1,000 billed in each month of 2025, without tax.
    pub fn invoices() -> String {
        table("invoice number,client,date,total,tax", 12, |month| {
            format!("{month},Acme,2025-{month:02}-01,1100,100")
        })
    }

    /// Licences and rent in each month of 2025, by number of the month.
    pub fn costs(licences: impl Fn(u32) -> u32, rent: impl Fn(u32) -> u32) -> String {
        table("month,cost category,amount", 24, |n| {
            let month = 1 + (n - 1) / 2;
            let (what, amount) = match n % 2 {
                1 => ("Licences", licences(month)),
                _ => ("Rent", rent(month)),
            };
            format!("2025-{month:02},{what},{amount}")
        })
    }
}
