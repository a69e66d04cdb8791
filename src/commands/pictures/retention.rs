//! What is left of the clients and the revenue of a year before.

use super::series::{alt, criterion, goal, in_words, last, missed_months, months_with, values};
use crate::analysis::Analysis;
use crate::charts::{Chart, Content, Hue, Line, Lines, Panel, Plot, Quantity, Timeline};
use crate::language::{Message, Words, say};

/// Metric, the ids of the name of the line and of what the title says of its
/// value.
const METRICS: [(&str, &str, &str, Hue); 3] = [
    (
        "client_retention",
        "chart-kept-clients",
        "chart-kept-clients.part",
        Hue::Orange,
    ),
    (
        "gross_revenue_retention",
        "chart-kept-gross",
        "chart-kept-gross.part",
        Hue::Blue,
    ),
    (
        "net_revenue_retention",
        "chart-kept-net",
        "chart-kept-net.part",
        Hue::Green,
    ),
];

pub(super) fn chart(words: &Words, analysis: &Analysis) -> Option<Chart> {
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
            let share = Quantity::Share.show(words.language(), whole);
            kept.push(words.say(&Message::new(phrase).with("share", share)));
        }
        let criterion = criterion(analysis, metric);
        lines.push(Line {
            name: words.text(name),
            hue,
            goal: criterion.map(|found| goal(words, found.target, Quantity::Share, &values)),
            values,
        });
    }
    let title = if kept.is_empty() {
        say!(words, "chart-kept-not-measured", month = end.short())
    } else {
        say!(words, "chart-kept-title", month = end.short(), kept = kept)
    };
    let told: Vec<Option<String>> = lines
        .iter()
        .map(|line| in_words(words, &line.name, Quantity::Share, &months, &line.values))
        .collect();
    let key = missed_months(words, &lines).into_iter().collect();
    Some(Chart {
        id: "retention",
        alt: alt(words, &title, &months, &told),
        title,
        note: words.text("chart-kept-note"),
        content: Content::Timeline(Timeline {
            language: words.language(),
            months,
            panels: vec![Panel {
                title: words.text("chart-kept-panel"),
                height: 260.0,
                plot: Plot::Lines(Lines {
                    quantity: Quantity::Share,
                    lines,
                }),
            }],
            key,
        }),
    })
}
