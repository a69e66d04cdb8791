//! What clients owe, by how late it is.

use super::series::{alt, in_words, observed, span};
use crate::analysis::{Analysis, ReceivablesByAge};
use crate::charts::{Chart, Columns, Content, Hue, Panel, Plot, Quantity, Stack, Timeline};
use crate::language::{Words, say};
use crate::model::Month;

type Age = (&'static str, Hue, fn(&ReceivablesByAge) -> f64);

const AGES: [Age; 5] = [
    ("chart-not-due", Hue::Grey, |owed| owed.not_due),
    ("chart-late-1-30", Hue::Sky, |owed| owed.days_1_to_30),
    ("chart-late-31-60", Hue::Sand, |owed| owed.days_31_to_60),
    ("chart-late-61-90", Hue::Orange, |owed| owed.days_61_to_90),
    ("chart-late-over-90", Hue::Purple, |owed| owed.over_90),
];

pub(super) fn chart(words: &Words, analysis: &Analysis) -> Option<Chart> {
    let owed = |month: Month| {
        let mut owed = analysis.receivables.iter();
        owed.find(|owed| owed.month == month)
    };
    let months = observed(span(analysis), |month| owed(month).is_some());
    let by_month: Vec<Option<&ReceivablesByAge>> =
        months.iter().map(|&month| owed(month)).collect();
    let last = by_month.iter().rev().find_map(|owed| *owed)?;
    let title = title(words, last);
    let up: Vec<Stack> = AGES
        .iter()
        .map(|&(name, hue, amount)| Stack {
            name: words.text(name),
            hue,
            values: by_month.iter().map(|owed| owed.map(amount)).collect(),
        })
        .collect();
    let told: Vec<Option<String>> = up
        .iter()
        .map(|stack| in_words(words, &stack.name, Quantity::Money, &months, &stack.values))
        .collect();
    Some(Chart {
        id: "receivables",
        alt: alt(words, &title, &months, &told),
        title,
        note: words.text("chart-receivables-note"),
        content: Content::Timeline(Timeline {
            language: words.language(),
            months,
            panels: vec![Panel {
                title: match words.currency() {
                    Some(code) => say!(words, "chart-receivables-in", code = code),
                    None => words.text("chart-receivables"),
                },
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

fn title(words: &Words, last: &ReceivablesByAge) -> String {
    let total: f64 = AGES.iter().map(|(_, _, amount)| amount(last)).sum();
    let month = last.month.short();
    if total <= 0.0 {
        return say!(words, "chart-receivables-none", month = month);
    }
    let late = total - last.not_due;
    let share = |part: f64| match (part / total * 100.0).round() {
        0.0 => words.text("chart-none"),
        percent => Quantity::Share.show(words.language(), percent / 100.0),
    };
    say!(
        words,
        "chart-receivables-title",
        month = month,
        late = share(late),
        over_90 = share(last.over_90)
    )
}
