//! Monthly recurring revenue, and what moved it.

use super::series::{alt, in_words, known, last, months_with, values};
use crate::analysis::Analysis;
use crate::charts::{
    Chart, Columns, Content, Hue, Line, Lines, Panel, Plot, Quantity, Stack, Timeline,
};
use crate::language::{Value, Words, message, say};
use crate::model::Month;

const GAINS: [(&str, &str, Hue); 2] = [
    ("mrr_new", "chart-mrr-new", Hue::Green),
    ("mrr_expansion", "chart-mrr-expansion", Hue::Sky),
];
const LOSSES: [(&str, &str, Hue); 2] = [
    ("mrr_contraction", "chart-mrr-contraction", Hue::Sand),
    ("mrr_lost", "chart-mrr-lost", Hue::Orange),
];

/// How far back the title looks, in months.
const YEAR: i32 = 12;

pub(super) fn chart(words: &Words, analysis: &Analysis) -> Option<Chart> {
    let months = months_with(analysis, &["mrr"]);
    let mrr = values(analysis, "mrr", &months);
    let title = title(words, &months, &mrr)?;
    let stacks = |parts: [(&str, &str, Hue); 2]| -> Vec<Stack> {
        parts
            .into_iter()
            .map(|(metric, name, hue)| Stack {
                name: words.text(name),
                hue,
                values: values(analysis, metric, &months),
            })
            .filter(|stack| stack.values.iter().any(Option::is_some))
            .collect()
    };
    let (up, down) = (stacks(GAINS), stacks(LOSSES));
    let mut told = vec![in_words(words, "MRR", Quantity::Money, &months, &mrr)];
    for stack in up.iter().chain(&down) {
        told.push(in_words(
            words,
            &stack.name,
            Quantity::Money,
            &months,
            &stack.values,
        ));
    }
    let mut panels = vec![Panel {
        title: match words.currency() {
            Some(code) => say!(words, "chart-mrr-in", code = code),
            None => words.text("chart-mrr"),
        },
        height: 170.0,
        plot: Plot::Lines(Lines {
            quantity: Quantity::Money,
            lines: vec![Line {
                name: "MRR".to_owned(),
                hue: Hue::Blue,
                values: mrr,
                goal: None,
            }],
        }),
    }];
    if !(up.is_empty() && down.is_empty()) {
        panels.push(Panel {
            title: words.text("chart-mrr-change"),
            height: 160.0,
            plot: Plot::Columns(Columns {
                quantity: Quantity::Money,
                up,
                down,
            }),
        });
    }
    Some(Chart {
        id: "mrr",
        alt: alt(words, &title, &months, &told),
        title,
        note: words.text("chart-mrr-note"),
        content: Content::Timeline(Timeline {
            language: words.language(),
            months,
            panels,
            key: Vec::new(),
        }),
    })
}

fn title(words: &Words, months: &[Month], mrr: &[Option<f64>]) -> Option<String> {
    let (month, now) = last(months, mrr)?;
    let now_shown = words.with_code(&Quantity::Money.show(words.language(), now));
    let earlier = known(months, mrr)
        .find(|(earlier, _)| month.index() - earlier.index() <= YEAR)
        .filter(|&(earlier, before)| earlier != month && before > 0.0);
    let Some((since, before)) = earlier else {
        return Some(say!(
            words,
            "chart-mrr-only",
            now = now_shown,
            month = month.short()
        ));
    };
    let change = (now / before - 1.0) * 100.0;
    let span = month.index().abs_diff(since.index());
    let span = say!(words, "n-months", n = span);
    Some(if change.abs() < 0.5 {
        say!(words, "chart-mrr-unchanged", span = span, now = now_shown)
    } else if change >= 1_000.0 {
        let times = Value::number((now / before).min(1e6), 0);
        say!(
            words,
            "chart-mrr-times",
            times = times,
            span = span,
            now = now_shown
        )
    } else {
        let size = message!("unit-share", value = Value::number(change.abs(), 0));
        let way = if change > 0.0 { "up" } else { "down" };
        say!(
            words,
            "chart-mrr-moved",
            way = way,
            size = size,
            span = span,
            now = now_shown
        )
    })
}
