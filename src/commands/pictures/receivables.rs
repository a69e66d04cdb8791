//! What clients owe, by how late it is.

use super::series::{alt, in_words, observed, span};
use crate::analysis::{Analysis, ReceivablesByAge};
use crate::charts::{
    Chart, Columns, Content, Hue, Panel, Plot, Quantity, Stack, Timeline, month_name,
};
use crate::model::Month;

type Age = (&'static str, Hue, fn(&ReceivablesByAge) -> f64);

const AGES: [Age; 5] = [
    ("Not due", Hue::Grey, |owed| owed.not_due),
    ("1–30 days late", Hue::Sky, |owed| owed.days_1_to_30),
    ("31–60 days late", Hue::Sand, |owed| owed.days_31_to_60),
    ("61–90 days late", Hue::Orange, |owed| owed.days_61_to_90),
    ("Over 90 days late", Hue::Purple, |owed| owed.over_90),
];

pub(super) fn chart(analysis: &Analysis) -> Option<Chart> {
    let owed = |month: Month| {
        let mut owed = analysis.receivables.iter();
        owed.find(|owed| owed.month == month)
    };
    let months = observed(span(analysis), |month| owed(month).is_some());
    let by_month: Vec<Option<&ReceivablesByAge>> =
        months.iter().map(|&month| owed(month)).collect();
    let last = by_month.iter().rev().find_map(|owed| *owed)?;
    let title = title(last);
    let up: Vec<Stack> = AGES
        .iter()
        .map(|&(name, hue, amount)| Stack {
            name: name.to_owned(),
            hue,
            values: by_month.iter().map(|owed| owed.map(amount)).collect(),
        })
        .collect();
    let words: Vec<Option<String>> = up
        .iter()
        .map(|stack| in_words(&stack.name, Quantity::Money, &months, &stack.values))
        .collect();
    Some(Chart {
        id: "receivables",
        alt: alt(&title, &months, &words),
        title,
        note: "What clients owe at the end of each month, by days past the due date.".to_owned(),
        content: Content::Timeline(Timeline {
            months,
            panels: vec![Panel {
                title: "Receivables, in the main currency of the exports".to_owned(),
                height: 270.0,
                plot: Plot::Columns(Columns {
                    quantity: Quantity::Money,
                    up,
                    down: Vec::new(),
                }),
            }],
            key: Vec::new(),
        }),
    })
}

fn title(last: &ReceivablesByAge) -> String {
    let total: f64 = AGES.iter().map(|(_, _, amount)| amount(last)).sum();
    let month = month_name(last.month);
    if total <= 0.0 {
        return format!("Nothing outstanding at the end of {month}");
    }
    let late = total - last.not_due;
    let share = |part: f64| match (part / total * 100.0).round() {
        0.0 => "none".to_owned(),
        percent => Quantity::Share.show(percent / 100.0),
    };
    format!(
        "{} of receivables late at the end of {month}, {} by more than 90 days",
        share(late),
        share(last.over_90)
    )
}
