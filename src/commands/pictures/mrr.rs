//! Monthly recurring revenue, and what moved it.

use super::series::{alt, in_words, known, last, months_with, values};
use crate::analysis::Analysis;
use crate::charts::{
    Chart, Columns, Content, Hue, Line, Lines, Panel, Plot, Quantity, Stack, Timeline, month_name,
};
use crate::model::Month;

const GAINS: [(&str, &str, Hue); 2] = [
    ("mrr_new", "New clients", Hue::Green),
    ("mrr_expansion", "Expansion", Hue::Sky),
];
const LOSSES: [(&str, &str, Hue); 2] = [
    ("mrr_contraction", "Contraction", Hue::Sand),
    ("mrr_lost", "Lost clients", Hue::Orange),
];

/// How far back the title looks, in months.
const YEAR: i32 = 12;

pub(super) fn chart(analysis: &Analysis) -> Option<Chart> {
    let months = months_with(analysis, &["mrr"]);
    let mrr = values(analysis, "mrr", &months);
    let title = title(&months, &mrr)?;
    let stacks = |parts: [(&str, &str, Hue); 2]| -> Vec<Stack> {
        parts
            .into_iter()
            .map(|(metric, name, hue)| Stack {
                name: name.to_owned(),
                hue,
                values: values(analysis, metric, &months),
            })
            .filter(|stack| stack.values.iter().any(Option::is_some))
            .collect()
    };
    let (up, down) = (stacks(GAINS), stacks(LOSSES));
    let mut words = vec![in_words("MRR", Quantity::Money, &months, &mrr)];
    for stack in up.iter().chain(&down) {
        words.push(in_words(
            &stack.name,
            Quantity::Money,
            &months,
            &stack.values,
        ));
    }
    let mut panels = vec![Panel {
        title: "MRR, in the main currency of the exports".to_owned(),
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
            title: "Change of MRR in the month: gained above zero, given up below".to_owned(),
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
        alt: alt(&title, &months, &words),
        title,
        note: "Monthly recurring revenue (MRR), and where its changes come from.".to_owned(),
        content: Content::Timeline(Timeline {
            months,
            panels,
            key: Vec::new(),
        }),
    })
}

fn title(months: &[Month], mrr: &[Option<f64>]) -> Option<String> {
    let (month, now) = last(months, mrr)?;
    let now_shown = Quantity::Money.show(now);
    let earlier = known(months, mrr)
        .find(|(earlier, _)| month.index() - earlier.index() <= YEAR)
        .filter(|&(earlier, before)| earlier != month && before > 0.0);
    let Some((since, before)) = earlier else {
        return Some(format!("MRR of {now_shown} in {}", month_name(month)));
    };
    let change = (now / before - 1.0) * 100.0;
    let span = match month.index() - since.index() {
        1 => "1 month".to_owned(),
        months => format!("{months} months"),
    };
    Some(if change.abs() < 0.5 {
        format!("MRR unchanged in {span}, at {now_shown}")
    } else if change >= 1_000.0 {
        let times = (now / before).min(1e6);
        format!("MRR {times:.0} times as high as {span} before, at {now_shown}")
    } else {
        let word = if change > 0.0 { "up" } else { "down" };
        let size = change.abs();
        format!("MRR {word} {size:.0} % in {span}, to {now_shown}")
    })
}
