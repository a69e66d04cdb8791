//! Tickets coming in and going out, and what stays behind.

use super::series::{alt, in_words, known, last, months_with, values};
use crate::analysis::Analysis;
use crate::charts::{
    Chart, Columns, Content, Hue, Line, Lines, Panel, Plot, Quantity, Stack, Timeline, month_name,
};
use crate::model::Month;

/// How far back the title looks, in months.
const YEAR: usize = 12;

pub(super) fn chart(analysis: &Analysis) -> Option<Chart> {
    let months = months_with(
        analysis,
        &["tickets_opened", "tickets_closed", "open_backlog"],
    );
    if months.is_empty() {
        return None;
    }
    let opened = values(analysis, "tickets_opened", &months);
    let closed = values(analysis, "tickets_closed", &months);
    let backlog = values(analysis, "open_backlog", &months);
    let title = title(&months, &opened, &closed, &backlog);
    let words = [
        ("Opened", &opened),
        ("Closed", &closed),
        ("Open at month end", &backlog),
    ]
    .map(|(name, values)| in_words(name, Quantity::Count, &months, values));

    let mut panels = Vec::new();
    let flows: Vec<Line> = [
        ("Opened", Hue::Orange, opened),
        ("Closed", Hue::Blue, closed),
    ]
    .into_iter()
    .filter(|(_, _, values)| values.iter().any(Option::is_some))
    .map(|(name, hue, values)| Line {
        name: name.to_owned(),
        hue,
        values,
        goal: None,
    })
    .collect();
    if !flows.is_empty() {
        panels.push(Panel {
            title: "Tickets opened and closed in the month".to_owned(),
            height: 180.0,
            plot: Plot::Lines(Lines {
                quantity: Quantity::Count,
                lines: flows,
            }),
        });
    }
    if backlog.iter().any(Option::is_some) {
        panels.push(Panel {
            title: "Tickets open at the end of the month".to_owned(),
            height: 120.0,
            plot: Plot::Columns(Columns {
                quantity: Quantity::Count,
                up: vec![Stack {
                    name: "Open".to_owned(),
                    hue: Hue::Purple,
                    values: backlog,
                }],
                down: Vec::new(),
            }),
        });
    }
    Some(Chart {
        id: "tickets",
        alt: alt(&title, &months, &words),
        title,
        note: "Where more are opened than closed, the backlog grows.".to_owned(),
        content: Content::Timeline(Timeline {
            months,
            panels,
            key: Vec::new(),
        }),
    })
}

fn title(
    months: &[Month],
    opened: &[Option<f64>],
    closed: &[Option<f64>],
    backlog: &[Option<f64>],
) -> String {
    if let Some(sentence) = backlog_sentence(months, backlog) {
        return sentence;
    }
    let from = months.len().saturating_sub(YEAR);
    let both: Vec<(f64, f64)> = opened[from..]
        .iter()
        .zip(&closed[from..])
        .filter_map(|(opened, closed)| Some(((*opened)?, (*closed)?)))
        .collect();
    let growing = both
        .iter()
        .filter(|(opened, closed)| opened > closed)
        .count();
    if both.is_empty() {
        let opened = last(months, opened).map(|found| ("opened", found));
        let closed = last(months, closed).map(|found| ("closed", found));
        return opened
            .or(closed)
            .map(|(what, (month, count))| {
                let count = Quantity::Count.show(count);
                format!("{count} tickets {what} in {}", month_name(month))
            })
            .unwrap_or_default();
    }
    format!(
        "More tickets opened than closed in {growing} of {} months",
        both.len()
    )
}

fn backlog_sentence(months: &[Month], backlog: &[Option<f64>]) -> Option<String> {
    let (month, now) = last(months, backlog)?;
    let earlier = known(months, backlog)
        .find(|(earlier, _)| month.index() - earlier.index() <= YEAR as i32)
        .filter(|(earlier, _)| *earlier != month);
    let now_shown = Quantity::Count.show(now);
    let Some((since, before)) = earlier else {
        return Some(format!(
            "{now_shown} tickets open at the end of {}",
            month_name(month)
        ));
    };
    let before_shown = Quantity::Count.show(before);
    let (since, month) = (month_name(since), month_name(month));
    // A few tickets more or less are no news.
    Some(if (now - before).abs() <= before * 0.05 {
        format!(
            "Open backlog about the same: {before_shown} tickets in {since}, {now_shown} in {month}"
        )
    } else {
        let verb = if now > before { "grew" } else { "shrank" };
        format!(
            "Open backlog {verb} from {before_shown} tickets in {since} to {now_shown} in {month}"
        )
    })
}
