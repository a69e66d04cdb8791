//! How long tickets took, as a spread and not as an average.

use super::series::{alt, in_words, observed, span};
use crate::analysis::{Analysis, ResolutionTimes};
use crate::charts::{
    Chart, Content, Hue, Panel, Plot, Quantity, Spread, Spreads, Timeline, month_name,
};
use crate::model::Month;

pub(super) fn chart(analysis: &Analysis) -> Option<Chart> {
    let times = |month: Month| {
        let mut times = analysis.resolution_times.iter();
        times.find(|times| times.month == month && times.n > 0)
    };
    let months = observed(span(analysis), |month| times(month).is_some());
    let by_month: Vec<Option<&ResolutionTimes>> =
        months.iter().map(|&month| times(month)).collect();
    let last = by_month.iter().rev().find_map(|times| *times)?;
    let title = format!(
        "Half of the tickets resolved in {} took at most {}, one in ten more than {}",
        month_name(last.month),
        Quantity::Hours.show(last.median),
        Quantity::Hours.show(last.p90)
    );
    let column = |pick: fn(&ResolutionTimes) -> f64| -> Vec<Option<f64>> {
        by_month.iter().map(|times| times.map(pick)).collect()
    };
    let words = [
        ("Median", column(|times| times.median)),
        ("90th percentile", column(|times| times.p90)),
    ]
    .map(|(name, values)| in_words(name, Quantity::Hours, &months, &values));
    Some(Chart {
        id: "resolution-time",
        alt: alt(&title, &months, &words),
        title,
        note: "Dark line: the median. Box: the middle half. Pale band: all but the fastest and \
               the slowest tenth. Tickets that are still open are not counted."
            .to_owned(),
        content: Content::Timeline(Timeline {
            panels: vec![Panel {
                title: "Time to resolve, by month of resolution".to_owned(),
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
