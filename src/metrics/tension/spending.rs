//! Whether what is spent is written down.

use std::collections::{BTreeMap, BTreeSet};

use super::{Tension, whole_percent};
use crate::input::tables::costs;
use crate::language::{Value, message};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, ExactSum, Month, TableKind, exact_sum};

pub const SIGNS: &[&str] = &["healthy_recurring_revenue", "margin_and_forecast"];

/// Months without any cost of delivering services, costs of nothing, and
/// categories that cost the same to the cent in every month.
pub fn costs_read_as_free(at: &Snapshot<'_>) -> Result<Option<Tension>, Absence> {
    let begins = at
        .table_begins(TableKind::Costs)
        .ok_or(Absence::NoTable(TableKind::Costs))?;
    let year = at.over(12);
    let months: Vec<Month> = year.first_month().max(begins).up_to(at.month).collect();
    let mut direct: BTreeMap<Month, ExactSum> = months
        .iter()
        .map(|month| (*month, ExactSum::default()))
        .collect();
    let mut of_nothing: Vec<(Month, u32)> = Vec::new();
    let mut by_category: BTreeMap<u32, BTreeMap<Month, ExactSum>> = BTreeMap::new();
    let rows = year.costs()?;
    let dates = rows.seconds(&costs::DATE)?;
    let amounts = rows.numbers(&costs::AMOUNT)?;
    let is_direct = rows.flags(&costs::DIRECT)?;
    let categories = rows.codes(&costs::CATEGORY)?;
    for row in 0..rows.len() {
        let Some(month) = dates.get(row).and_then(Month::of_seconds) else {
            continue;
        };
        let amount = amounts.get(row).unwrap_or(0.0);
        if let Some(sum) = direct
            .get_mut(&month)
            .filter(|_| is_direct.get(row) != Some(false))
        {
            *sum += amount;
        }
        if let Some(category) = categories.get(row) {
            if amount.abs() < CENT {
                of_nothing.push((month, category));
            }
            let of_category = by_category.entry(category).or_default();
            *of_category.entry(month).or_default() += amount;
        }
    }
    let name = |category: u32| at.tables().labels.text(&costs::CATEGORY, category);
    let mut told = Vec::new();
    let blank: Vec<Month> = direct
        .into_iter()
        .filter(|(_, sum)| sum.value() < CENT)
        .map(|(month, _)| month)
        .collect();
    if !blank.is_empty() {
        told.push(message!(
            "tension-costs-blank",
            n = blank.len(),
            all = months.len(),
            names = listed(blank.iter().map(ToString::to_string).collect())
        ));
    }
    if !of_nothing.is_empty() {
        let names: BTreeSet<String> = of_nothing
            .iter()
            .filter_map(|(month, category)| Some(format!("{} {month}", name(*category)?)))
            .collect();
        told.push(message!(
            "tension-costs-nothing",
            n = of_nothing.len(),
            names = listed(names.into_iter().collect())
        ));
    }
    let constant = constant(&by_category, months.len());
    let is_large = constant.share >= MOST;
    if is_large {
        let names = constant.categories.iter().filter_map(|one| name(*one));
        let mut names: Vec<String> = names.map(str::to_owned).collect();
        names.sort();
        told.push(message!(
            "tension-costs-constant",
            n = months.len(),
            share = whole_percent(constant.share),
            names = listed(names)
        ));
    }
    Ok((!told.is_empty()).then(|| Tension {
        id: "costs_read_as_free",
        signs: SIGNS,
        told: message!("tension-costs", told = told),
    }))
}

/// Less than this is rounding.
const CENT: f64 = 0.005;
/// So much of all costs that never changes makes a margin an estimate.
const MOST: f64 = 0.8;

struct Constant {
    categories: Vec<u32>,
    /// Of all that is spent.
    share: f64,
}

/// The categories that cost the same in every month, where there are enough
/// months to tell.
fn constant(by_category: &BTreeMap<u32, BTreeMap<Month, ExactSum>>, months: usize) -> Constant {
    const ENOUGH: usize = 6;
    let each = by_category.values().flat_map(BTreeMap::values);
    let all = exact_sum(each.map(ExactSum::value));
    let mut share = ExactSum::default();
    let mut found = Constant {
        categories: Vec::new(),
        share: 0.0,
    };
    for (category, amounts) in by_category {
        let mut values = amounts.values().map(ExactSum::value);
        let Some(first) = values.next().filter(|first| *first >= CENT) else {
            continue;
        };
        let never_changes = values.all(|amount| (amount - first).abs() < CENT);
        if never_changes && amounts.len() == months && months >= ENOUGH && all > 0.0 {
            found.categories.push(*category);
            share += exact_sum(amounts.values().map(ExactSum::value)) / all;
        }
    }
    found.share = share.value();
    found
}

/// The first few of a list, and that there are more.
fn listed(mut names: Vec<String>) -> Value {
    const NAMED: usize = 3;
    let more = names.len() > NAMED;
    names.truncate(NAMED);
    if more {
        message!("tension-and-others", names = names).into()
    } else {
        names.into()
    }
}

#[cfg(test)]
mod tests {
    use crate::metrics::tension::struck;
    use crate::metrics::testing::table;

    /// Licences and rent in each month of 2025.
    fn costs(licences: impl Fn(u32) -> String, rent: u32) -> String {
        table("month,cost category,amount", 24, |n| {
            let month = 1 + (n - 1) / 2;
            match n % 2 {
                1 => format!("2025-{month:02},Licences,{}", licences(month)),
                _ => format!("2025-{month:02},Rent,{rent}"),
            }
        })
    }

    fn told(text: &str) -> Vec<(&'static str, String)> {
        struck(&[("c.csv", text), DATED], "2025-12")
    }

    const DATED: (&str, &str) = (
        "i.csv",
        "invoice number,client,date,total\n1,Acme,2025-01-01,5\n2,Acme,2025-12-31,5\n",
    );

    #[test]
    fn costs_that_vary_are_believed() {
        let text = costs(|month| format!("{}", 400 + month), 200);
        assert_eq!(told(&text), []);
    }

    #[test]
    fn a_month_without_a_cost_and_one_of_nothing_are_told_by_name() {
        let text = costs(
            |month| {
                if month == 6 {
                    "0".to_owned()
                } else {
                    format!("{}", 400 + month)
                }
            },
            200,
        );
        let found = told(&text);
        assert_eq!(found[0].0, "costs_read_as_free");
        let said = &found[0].1;
        assert!(
            said.contains("months without a cost of delivering services: 1 of 12 (2025-06)"),
            "{said}"
        );
        assert!(
            said.contains("records of nothing: 1 (Licences 2025-06)"),
            "{said}"
        );
    }

    #[test]
    fn what_never_changes_is_an_estimate() {
        let found = told(&costs(|_| "400".to_owned(), 200));
        let said = &found[0].1;
        assert!(
            said.contains(
                "the same to the cent in each of 12 months: 100% of all costs (Licences, Rent)"
            ),
            "{said}"
        );
        // Rent alone may well stay.
        assert_eq!(told(&costs(|month| format!("{}", 400 + month), 401)), []);
    }
}
