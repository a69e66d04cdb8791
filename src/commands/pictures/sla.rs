//! Response and resolution within the agreed time, held against the targets.

use std::cmp::Reverse;

use super::series::{alt, criterion, goal, in_words, last, missed_months, months_with, values};
use crate::analysis::Analysis;
use crate::charts::{Chart, Content, Goal, Hue, Line, Lines, Panel, Plot, Quantity, Timeline};
use crate::language::{Message, Words, message, say};
use crate::model::Month;

const METRICS: [(&str, &str, Hue); 2] = [
    (
        "sla_resolution_compliance",
        "chart-sla-resolution",
        Hue::Blue,
    ),
    ("sla_response_compliance", "chart-sla-response", Hue::Orange),
];

/// How far back the title looks where the criterion does not say.
const RECENT: usize = 6;

pub(super) fn chart(words: &Words, analysis: &Analysis) -> Option<Chart> {
    let months = months_with(analysis, &METRICS.map(|(metric, ..)| metric));
    if months.is_empty() {
        return None;
    }
    let mut lines = Vec::new();
    let mut recent = RECENT;
    for (metric, name, hue) in METRICS {
        let values = values(analysis, metric, &months);
        let criterion = criterion(analysis, metric);
        if let Some(months) = criterion.and_then(|criterion| criterion.months) {
            recent = months.of as usize;
        }
        if values.iter().any(Option::is_some) {
            lines.push(Line {
                name: words.text(name),
                hue,
                goal: criterion.map(|found| goal(words, found.target, Quantity::Share, &values)),
                values,
            });
        }
    }
    let title = title(words, &lines, &months, recent);
    let told: Vec<Option<String>> = lines
        .iter()
        .map(|line| {
            let told = in_words(words, &line.name, Quantity::Share, &months, &line.values)?;
            let goal = line.goal.as_ref();
            Some(goal.map_or(told.clone(), |goal| {
                format!("{told} {}.", capital(&goal.label))
            }))
        })
        .collect();
    let key = missed_months(words, &lines).into_iter().collect();
    Some(Chart {
        id: "sla",
        alt: alt(words, &title, &months, &told),
        title,
        note: words.text("chart-sla-note"),
        content: Content::Timeline(Timeline {
            language: words.language(),
            months,
            key,
            panels: vec![Panel {
                title: words.text("chart-sla-panel"),
                height: 280.0,
                plot: Plot::Lines(Lines {
                    quantity: Quantity::Share,
                    lines,
                }),
            }],
        }),
    })
}

fn title(words: &Words, lines: &[Line], months: &[Month], recent: usize) -> String {
    let counts: Vec<(&str, usize, usize)> = lines
        .iter()
        .filter_map(|line| {
            let (missed, measured) = misses(line, line.goal.as_ref()?, recent);
            (measured > 0).then_some((line.name.as_str(), missed, measured))
        })
        .collect();
    let span = |measured| span(measured, recent);
    let missed_in = |missed: usize, measured: usize| {
        if measured == 1 {
            span(measured)
        } else {
            message!("chart-months-of", missed = missed, span = span(measured))
        }
    };
    let mut failing: Vec<_> = counts.iter().filter(|(_, missed, _)| *missed > 0).collect();
    failing.sort_by_key(|(_, missed, _)| Reverse(*missed));
    match (failing.as_slice(), counts.as_slice()) {
        ([(name, missed, measured)], _) => say!(
            words,
            "chart-sla-below",
            name = *name,
            months = missed_in(*missed, *measured)
        ),
        ([(_, missed, measured), (_, other_missed, other_measured), ..], _)
            if missed == measured && other_missed == measured && other_measured == measured =>
        {
            say!(words, "chart-sla-both-missed", span = span(*measured))
        }
        ([(name, missed, measured), (other, other_missed, _), ..], _) => say!(
            words,
            "chart-sla-both-below",
            name = *name,
            months = missed_in(*missed, *measured),
            other = other.to_lowercase(),
            other_missed = *other_missed
        ),
        ([], [(name, _, measured)]) => {
            say!(
                words,
                "chart-sla-on-target",
                name = *name,
                span = span(*measured)
            )
        }
        ([], [(_, _, measured), ..]) => {
            say!(words, "chart-sla-both-on-target", span = span(*measured))
        }
        ([], []) => lines
            .iter()
            .find_map(|line| {
                let (month, value) = last(months, &line.values)?;
                let share = Quantity::Share.show(words.language(), value);
                Some(say!(
                    words,
                    "chart-sla-share",
                    name = &line.name,
                    share = share,
                    month = month.short()
                ))
            })
            .unwrap_or_default(),
    }
}

/// The months that the title speaks of.
fn span(measured: usize, recent: usize) -> Message {
    match measured {
        measured if measured == recent => message!("chart-last-months", n = recent),
        1 => message!("chart-only-month", n = recent),
        _ => message!("chart-measured-months", measured = measured, n = recent),
    }
}

/// In how many of the last months the goal was missed, and how many of them
/// have a value.
fn misses(line: &Line, goal: &Goal, recent: usize) -> (usize, usize) {
    let from = line.values.len().saturating_sub(recent);
    let measured = line.values[from..].iter().flatten().count();
    let missed = goal.missed[from..].iter().filter(|&&missed| missed).count();
    (missed, measured)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
