//! How long tickets took, as a spread and not as an average.

use super::series::{alt, in_words, observed, span};
use crate::analysis::{Analysis, ResolutionTimes};
use crate::charts::{Chart, Content, Hue, Panel, Plot, Quantity, Spread, Spreads, Timeline};
use crate::language::{Words, say};
use crate::model::Month;

pub(super) fn chart(words: &Words, analysis: &Analysis) -> Option<Chart> {
    let times = |month: Month| {
        let mut times = analysis.resolution_times.iter();
        times.find(|times| times.month == month && times.n > 0)
    };
    let months = observed(span(analysis), |month| times(month).is_some());
    let by_month: Vec<Option<&ResolutionTimes>> =
        months.iter().map(|&month| times(month)).collect();
    let last = by_month.iter().rev().find_map(|times| *times)?;
    let shown = |hours| Quantity::Hours.show(words.language(), hours);
    let title = say!(
        words,
        "chart-resolution-title",
        month = last.month.short(),
        median = shown(last.median),
        p90 = shown(last.p90)
    );
    let column = |pick: fn(&ResolutionTimes) -> f64| -> Vec<Option<f64>> {
        by_month.iter().map(|times| times.map(pick)).collect()
    };
    let told = [
        ("chart-median", column(|times| times.median)),
        ("chart-p90", column(|times| times.p90)),
    ]
    .map(|(name, values)| in_words(words, &words.text(name), Quantity::Hours, &months, &values));
    Some(Chart {
        id: "resolution-time",
        alt: alt(words, &title, &months, &told),
        title,
        note: words.text("chart-resolution-note"),
        content: Content::Timeline(Timeline {
            language: words.language(),
            panels: vec![Panel {
                title: words.text("chart-resolution-panel"),
                height: 290.0,
                plot: Plot::Spreads(Spreads {
                    quantity: Quantity::Hours,
                    hue: Hue::Blue,
                    spreads: by_month.iter().map(|times| times.map(spread)).collect(),
                }),
            }],
            months,
            key: Vec::new(),
        }),
    })
}

fn spread(times: &ResolutionTimes) -> Spread {
    Spread {
        p10: times.p10,
        p25: times.p25,
        median: times.median,
        p75: times.p75,
        p90: times.p90,
    }
}
