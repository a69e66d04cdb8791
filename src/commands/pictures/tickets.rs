//! Tickets coming in and going out, and what stays behind.

use super::series::{alt, in_words, known, last, months_with, values};
use crate::analysis::Analysis;
use crate::charts::{
    Chart, Columns, Content, Hue, Line, Lines, Panel, Plot, Quantity, Stack, Timeline,
};
use crate::language::{Words, message, say};
use crate::model::Month;

/// How far back the title looks, in months.
const YEAR: usize = 12;

pub(super) fn chart(words: &Words, analysis: &Analysis) -> Option<Chart> {
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
    let title = title(words, &months, (&opened, &closed), &backlog);
    let told = [
        ("listing-opened", &opened),
        ("chart-closed", &closed),
        ("chart-open-at-end", &backlog),
    ]
    .map(|(name, values)| in_words(words, &words.text(name), Quantity::Count, &months, values));

    let mut panels = Vec::new();
    let flows: Vec<Line> = [
        ("listing-opened", Hue::Orange, opened),
        ("chart-closed", Hue::Blue, closed),
    ]
    .into_iter()
    .filter(|(_, _, values)| values.iter().any(Option::is_some))
    .map(|(name, hue, values)| Line {
        name: words.text(name),
        hue,
        values,
        goal: None,
    })
    .collect();
    if !flows.is_empty() {
        panels.push(Panel {
            title: words.text("chart-tickets-flow"),
            height: 180.0,
            plot: Plot::Lines(Lines {
                quantity: Quantity::Count,
                lines: flows,
            }),
        });
    }
    if backlog.iter().any(Option::is_some) {
        panels.push(Panel {
            title: words.text("chart-tickets-open"),
            height: 120.0,
            plot: Plot::Columns(Columns {
                quantity: Quantity::Count,
                up: vec![Stack {
                    name: words.text("chart-open"),
                    hue: Hue::Purple,
                    values: backlog,
                }],
                down: Vec::new(),
            }),
        });
    }
    Some(Chart {
        id: "tickets",
        alt: alt(words, &title, &months, &told),
        title,
        note: words.text("chart-tickets-note"),
        content: Content::Timeline(Timeline {
            language: words.language(),
            months,
            panels,
            key: Vec::new(),
        }),
    })
}

fn title(
    words: &Words,
    months: &[Month],
    (opened, closed): (&[Option<f64>], &[Option<f64>]),
    backlog: &[Option<f64>],
) -> String {
    if let Some(sentence) = backlog_sentence(words, months, backlog) {
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
        let opened = last(months, opened).map(|found| (message!("chart-tickets-opened-in"), found));
        let closed = last(months, closed).map(|found| (message!("chart-tickets-closed-in"), found));
        return opened
            .or(closed)
            .map(|(message, (month, count))| {
                let count = Quantity::Count.show(words.language(), count);
                words.say(&message.with("count", count).with("month", month.short()))
            })
            .unwrap_or_default();
    }
    say!(words, "chart-tickets-growing", n = growing, of = both.len())
}

fn backlog_sentence(words: &Words, months: &[Month], backlog: &[Option<f64>]) -> Option<String> {
    let (month, now) = last(months, backlog)?;
    let earlier = known(months, backlog)
        .find(|(earlier, _)| month.index() - earlier.index() <= YEAR as i32)
        .filter(|(earlier, _)| *earlier != month);
    let shown = |count| Quantity::Count.show(words.language(), count);
    let Some((since, before)) = earlier else {
        return Some(say!(
            words,
            "chart-tickets-open-only",
            now = shown(now),
            month = month.short()
        ));
    };
    // A few tickets more or less are no news.
    let message = if (now - before).abs() <= before * 0.05 {
        message!("chart-backlog-same")
    } else if now > before {
        message!("chart-backlog-grew")
    } else {
        message!("chart-backlog-shrank")
    };
    let message = message
        .with("before", shown(before))
        .with("since", since.short())
        .with("now", shown(now))
        .with("month", month.short());
    Some(words.say(&message))
}
