//! Response and resolution within the agreed time, held against the targets.

use std::cmp::Reverse;

use super::series::{alt, criterion, goal, in_words, last, months_with, values};
use crate::analysis::Analysis;
use crate::charts::{
    Chart, Content, Goal, Hue, KeyEntry, KeySymbol, Line, Lines, Panel, Plot, Quantity, Timeline,
    month_name,
};
use crate::model::Month;

const METRICS: [(&str, &str, Hue); 2] = [
    ("sla_resolution_compliance", "Resolution", Hue::Blue),
    ("sla_response_compliance", "Response", Hue::Orange),
];

/// How far back the title looks where the criterion does not say.
const RECENT: usize = 6;

pub(super) fn chart(analysis: &Analysis) -> Option<Chart> {
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
                name: name.to_owned(),
                hue,
                goal: criterion.map(|found| goal(found.target, Quantity::Share, &values)),
                values,
            });
        }
    }
    let title = title(&lines, &months, recent);
    let words: Vec<Option<String>> = lines
        .iter()
        .map(|line| {
            let words = in_words(&line.name, Quantity::Share, &months, &line.values)?;
            let goal = line.goal.as_ref();
            Some(goal.map_or(words.clone(), |goal| {
                format!("{words} {}.", capital(&goal.label))
            }))
        })
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
        id: "sla",
        alt: alt(&title, &months, &words),
        title,
        note: "Share of tickets answered and resolved within the time that was agreed.".to_owned(),
        content: Content::Timeline(Timeline {
            months,
            key: ring.into_iter().collect(),
            panels: vec![Panel {
                title: "Tickets within SLA, %".to_owned(),
                height: 280.0,
                plot: Plot::Lines(Lines {
                    quantity: Quantity::Share,
                    lines,
                }),
            }],
        }),
    })
}

fn title(lines: &[Line], months: &[Month], recent: usize) -> String {
    let counts: Vec<(&str, usize, usize)> = lines
        .iter()
        .filter_map(|line| {
            let (missed, measured) = misses(line, line.goal.as_ref()?, recent);
            (measured > 0).then_some((line.name.as_str(), missed, measured))
        })
        .collect();
    let missed_in = |missed: usize, measured: usize| {
        if measured == 1 {
            format!("the only measured month of the last {recent}")
        } else {
            format!("{missed} of {}", span(measured, recent))
        }
    };
    let mut failing: Vec<_> = counts.iter().filter(|(_, missed, _)| *missed > 0).collect();
    failing.sort_by_key(|(_, missed, _)| Reverse(*missed));
    match (failing.as_slice(), counts.as_slice()) {
        ([(name, missed, measured)], _) => {
            format!(
                "{name} SLA below target in {}",
                missed_in(*missed, *measured)
            )
        }
        ([(name, missed, measured), (other, other_missed, _), ..], _) => format!(
            "{name} SLA below target in {}, {} in {other_missed}",
            missed_in(*missed, *measured),
            other.to_lowercase()
        ),
        ([], [(name, _, measured)]) => {
            format!(
                "{name} SLA on target throughout {}",
                span(*measured, recent)
            )
        }
        ([], [(_, _, measured), ..]) => {
            format!(
                "Both SLA targets met throughout {}",
                span(*measured, recent)
            )
        }
        ([], []) => lines
            .iter()
            .find_map(|line| {
                let (month, value) = last(months, &line.values)?;
                let share = Quantity::Share.show(value);
                Some(format!(
                    "{} within SLA: {share} in {}",
                    line.name,
                    month_name(month)
                ))
            })
            .unwrap_or_default(),
    }
}

/// The months that the title speaks of.
fn span(measured: usize, recent: usize) -> String {
    match measured {
        measured if measured == recent => format!("the last {recent} months"),
        1 => format!("the only measured month of the last {recent}"),
        _ => format!("the {measured} measured months of the last {recent}"),
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
