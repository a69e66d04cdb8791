//! Who finds trouble first, and whether the same clients need less help.

use super::series::{alt, criterion, goal, in_words, last, months_with, values};
use crate::analysis::Analysis;
use crate::charts::{Chart, Content, Hue, Line, Lines, Panel, Plot, Quantity, Timeline};
use crate::language::{Words, say};
use crate::model::Month;

const SHARES: [(&str, &str, Hue); 2] = [
    (
        "monitoring_detected_share",
        "listing-monitoring",
        Hue::Green,
    ),
    ("repeat_ticket_share", "chart-repeats", Hue::Orange),
];
const CHANGE: (&str, &str, Hue) = ("same_client_volume_change", "chart-change", Hue::Blue);

pub(super) fn chart(words: &Words, analysis: &Analysis) -> Option<Chart> {
    let months = months_with(analysis, &[SHARES[0].0, SHARES[1].0, CHANGE.0]);
    let line = |(metric, name, hue): (&str, &str, Hue), quantity| {
        let values = values(analysis, metric, &months);
        let criterion = criterion(analysis, metric);
        values.iter().any(Option::is_some).then(|| Line {
            name: words.text(name),
            hue,
            goal: criterion.map(|found| goal(words, found.target, quantity, &values)),
            values,
        })
    };
    let shares: Vec<Line> = SHARES
        .into_iter()
        .filter_map(|share| line(share, Quantity::Share))
        .collect();
    let change = line(CHANGE, Quantity::Change);
    let title = title(words, &months, &shares, change.as_ref())?;
    let told: Vec<Option<String>> = shares
        .iter()
        .map(|line| (line, Quantity::Share))
        .chain(change.iter().map(|line| (line, Quantity::Change)))
        .map(|(line, quantity)| in_words(words, &line.name, quantity, &months, &line.values))
        .collect();
    let panel = |title: &str, height, quantity, lines: Vec<Line>| {
        (!lines.is_empty()).then(|| Panel {
            title: words.text(title),
            height,
            plot: Plot::Lines(Lines { quantity, lines }),
        })
    };
    // A course takes a few values; fewer are told in the title alone.
    let course = change.filter(|line| line.values.iter().flatten().count() >= 3);
    let panels = [
        panel("chart-automation-shares", 190.0, Quantity::Share, shares),
        panel(
            "chart-automation-change",
            150.0,
            Quantity::Change,
            course.into_iter().collect(),
        ),
    ];
    Some(Chart {
        id: "automation",
        alt: alt(words, &title, &months, &told),
        title,
        note: words.text("chart-automation-note"),
        content: Content::Timeline(Timeline {
            language: words.language(),
            months,
            panels: panels.into_iter().flatten().collect(),
            key: Vec::new(),
        }),
    })
}

fn title(
    words: &Words,
    months: &[Month],
    shares: &[Line],
    change: Option<&Line>,
) -> Option<String> {
    let raised = shares
        .iter()
        .find(|line| line.name == words.text(SHARES[0].1));
    let raised = raised.and_then(|line| {
        let (_, value) = last(months, &line.values)?;
        let goal = line.goal.as_ref();
        let share = Quantity::Share.show(words.language(), value);
        Some(match goal {
            Some(goal) => say!(
                words,
                "chart-monitoring-raises-target",
                share = share,
                target = &goal.label
            ),
            None => say!(words, "chart-monitoring-raises", share = share),
        })
    });
    let change = change.and_then(|line| {
        let (_, value) = last(months, &line.values)?;
        let size = Quantity::Share.show(words.language(), (value.abs() * 100.0).round() / 100.0);
        Some(match value {
            value if value.abs() < 0.005 => words.text("chart-clients-same"),
            value if value < 0.0 => say!(words, "chart-clients-fewer", size = size),
            _ => say!(words, "chart-clients-more", size = size),
        })
    });
    let repeats = shares
        .iter()
        .find(|line| line.name == words.text(SHARES[1].1));
    match (raised, change) {
        (Some(raised), Some(change)) => Some(format!("{raised}; {change}")),
        (Some(raised), None) => Some(raised),
        (None, Some(change)) => Some(capital(&change)),
        (None, None) => {
            let (_, value) = last(months, &repeats?.values)?;
            let share = Quantity::Share.show(words.language(), value);
            Some(say!(words, "chart-repeats-share", share = share))
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
