//! Who finds trouble first, and whether the same clients need less help.

use super::series::{alt, criterion, goal, in_words, last, months_with, values};
use crate::analysis::Analysis;
use crate::charts::{Chart, Content, Hue, Line, Lines, Panel, Plot, Quantity, Timeline};
use crate::model::Month;

const SHARES: [(&str, &str, Hue); 2] = [
    (
        "monitoring_detected_share",
        "Raised by monitoring",
        Hue::Green,
    ),
    ("repeat_ticket_share", "Repeats", Hue::Orange),
];
const CHANGE: (&str, &str, Hue) = ("same_client_volume_change", "Change", Hue::Blue);

pub(super) fn chart(analysis: &Analysis) -> Option<Chart> {
    let months = months_with(analysis, &[SHARES[0].0, SHARES[1].0, CHANGE.0]);
    let line = |(metric, name, hue): (&str, &str, Hue), quantity| {
        let values = values(analysis, metric, &months);
        let criterion = criterion(analysis, metric);
        values.iter().any(Option::is_some).then(|| Line {
            name: name.to_owned(),
            hue,
            goal: criterion.map(|found| goal(found.target, quantity, &values)),
            values,
        })
    };
    let shares: Vec<Line> = SHARES
        .into_iter()
        .filter_map(|share| line(share, Quantity::Share))
        .collect();
    let change = line(CHANGE, Quantity::Change);
    let title = title(&months, &shares, change.as_ref())?;
    let words: Vec<Option<String>> = shares
        .iter()
        .map(|line| (line, Quantity::Share))
        .chain(change.iter().map(|line| (line, Quantity::Change)))
        .map(|(line, quantity)| in_words(&line.name, quantity, &months, &line.values))
        .collect();
    let panel = |title: &str, height, quantity, lines: Vec<Line>| {
        (!lines.is_empty()).then(|| Panel {
            title: title.to_owned(),
            height,
            plot: Plot::Lines(Lines { quantity, lines }),
        })
    };
    // A course takes a few values; fewer are told in the title alone.
    let course = change.filter(|line| line.values.iter().flatten().count() >= 3);
    let panels = [
        panel(
            "Tickets of the last months, %",
            190.0,
            Quantity::Share,
            shares,
        ),
        panel(
            "Tickets of the same clients against the year before",
            150.0,
            Quantity::Change,
            course.into_iter().collect(),
        ),
    ];
    Some(Chart {
        id: "automation",
        alt: alt(&title, &months, &words),
        title,
        note: "What monitoring finds before a person calls, and whether work goes away for good. \
               Repeats are tickets of a kind that the same client had shortly before."
            .to_owned(),
        content: Content::Timeline(Timeline {
            months,
            panels: panels.into_iter().flatten().collect(),
            key: Vec::new(),
        }),
    })
}

fn title(months: &[Month], shares: &[Line], change: Option<&Line>) -> Option<String> {
    let raised = shares.iter().find(|line| line.name == SHARES[0].1);
    let raised = raised.and_then(|line| {
        let (_, value) = last(months, &line.values)?;
        let goal = line.goal.as_ref();
        let target = goal.map_or_else(String::new, |goal| format!(" ({})", goal.label));
        let share = Quantity::Share.show(value);
        Some(format!("Monitoring raises {share} of the tickets{target}"))
    });
    let change = change.and_then(|line| {
        let (_, value) = last(months, &line.values)?;
        let size = Quantity::Share.show((value.abs() * 100.0).round() / 100.0);
        Some(match value {
            value if value.abs() < 0.005 => "the same clients send as many as a year before".into(),
            value if value < 0.0 => {
                format!("the same clients send {size} fewer than a year before")
            }
            _ => format!("the same clients send {size} more than a year before"),
        })
    });
    let repeats = shares.iter().find(|line| line.name == SHARES[1].1);
    match (raised, change) {
        (Some(raised), Some(change)) => Some(format!("{raised}; {change}")),
        (Some(raised), None) => Some(raised),
        (None, Some(change)) => Some(capital(&change)),
        (None, None) => {
            let (_, value) = last(months, &repeats?.values)?;
            let share = Quantity::Share.show(value);
            Some(format!("{share} of the tickets are repeats"))
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
