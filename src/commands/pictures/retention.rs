//! What is left of the clients and the revenue of a year before.

use super::series::{alt, criterion, goal, in_words, last, months_with, values};
use crate::analysis::Analysis;
use crate::charts::{
    Chart, Content, Hue, KeyEntry, KeySymbol, Line, Lines, Panel, Plot, Quantity, Timeline,
    month_name,
};

/// Metric, name of the line, what the title says of its value.
const METRICS: [(&str, &str, &str, Hue); 3] = [
    ("client_retention", "Clients", "of clients", Hue::Orange),
    (
        "gross_revenue_retention",
        "Gross revenue",
        "of revenue",
        Hue::Blue,
    ),
    (
        "net_revenue_retention",
        "Net revenue",
        "with growth",
        Hue::Green,
    ),
];

pub(super) fn chart(analysis: &Analysis) -> Option<Chart> {
    let months = months_with(analysis, &METRICS.map(|(metric, ..)| metric));
    let &end = months.last()?;
    let mut lines = Vec::new();
    let mut kept = Vec::new();
    for (metric, name, phrase, hue) in METRICS {
        let values = values(analysis, metric, &months);
        let Some((month, value)) = last(&months, &values) else {
            continue;
        };
        if month == end {
            let whole = (value * 100.0).round() / 100.0;
            kept.push(format!("{} {phrase}", Quantity::Share.show(whole)));
        }
        let criterion = criterion(analysis, metric);
        lines.push(Line {
            name: name.to_owned(),
            hue,
            goal: criterion.map(|found| goal(found.target, Quantity::Share, &values)),
            values,
        });
    }
    let title = if kept.is_empty() {
        format!("Retention could not be measured in {}", month_name(end))
    } else {
        format!(
            "Kept in the year to {}: {}",
            month_name(end),
            kept.join(", ")
        )
    };
    let words: Vec<Option<String>> = lines
        .iter()
        .map(|line| in_words(&line.name, Quantity::Share, &months, &line.values))
        .collect();
    let missed = lines
        .iter()
        .filter_map(|line| line.goal.as_ref())
        .any(|goal| goal.missed.contains(&true));
    let ring = missed.then(|| KeyEntry {
        symbol: KeySymbol::Ring,
        hue: Hue::Grey,
        text: "month that misses its target".to_owned(),
    });
    Some(Chart {
        id: "retention",
        alt: alt(&title, &months, &words),
        title,
        note:
            "Of the clients of twelve months before: how many are still there, how much of their \
               revenue is (gross), and how much with what they buy in addition (net)."
                .to_owned(),
        content: Content::Timeline(Timeline {
            months,
            panels: vec![Panel {
                title: "Kept over twelve months, %".to_owned(),
                height: 260.0,
                plot: Plot::Lines(Lines {
                    quantity: Quantity::Share,
                    lines,
                }),
            }],
            key: ring.into_iter().collect(),
        }),
    })
}
