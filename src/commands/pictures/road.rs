//! Where the provider stands on the road of four phases.

use super::SPAN;
use super::series::observed;
use crate::analysis::Analysis;
use crate::charts::{Chart, Content, Hue, KeyEntry, KeySymbol, Panel, Plot, Step, Steps, Timeline};
use crate::language::{Value, Words, message, say};
use crate::maturity::MonthVerdict;
use crate::model::{Headline, Month, Phase};

pub(super) fn chart(words: &Words, analysis: &Analysis) -> Option<Chart> {
    let last = analysis.verdicts.last()?;
    let verdict = |month: Month| {
        let mut verdicts = analysis.verdicts.iter();
        verdicts.find(|verdict| verdict.month == month)
    };
    let span = last.month.minus(SPAN - 1).up_to(last.month).collect();
    let months = observed(span, |month| verdict(month).is_some());
    let verdicts: Vec<Option<&MonthVerdict>> = months.iter().map(|&month| verdict(month)).collect();
    let title = title(words, last, &verdicts);
    let alt = alt(words, &title, &verdicts);
    Some(Chart {
        id: "road",
        title,
        note: words.text("chart-road-note"),
        alt,
        content: Content::Timeline(Timeline {
            language: words.language(),
            key: key(words, &verdicts),
            panels: vec![Panel {
                title: words.text("phase"),
                height: 220.0,
                plot: Plot::Steps(Steps {
                    levels: Phase::ALL.map(|phase| words.say(&phase.spoken())).to_vec(),
                    steps: verdicts.iter().map(|verdict| verdict.map(step)).collect(),
                    mark_label: words.say(&last.headline.spoken()),
                    high_label: words.text("chart-not-ruled-out").to_lowercase(),
                }),
            }],
            months,
        }),
    })
}

fn step(verdict: &MonthVerdict) -> Step {
    Step {
        low: verdict.lower.rank(),
        high: verdict.upper.rank(),
        mark: verdict.headline.phase().map(Phase::rank),
    }
}

fn title(words: &Words, last: &MonthVerdict, verdicts: &[Option<&MonthVerdict>]) -> String {
    let Headline::Determined(phase) = last.headline else {
        let seen = message!(
            "unit-share",
            value = Value::number(last.coverage * 100.0, 0)
        );
        return say!(words, "chart-road-not-determined", seen = seen);
    };
    let streak = verdicts
        .iter()
        .rev()
        .take_while(|verdict| verdict.is_some_and(|v| v.headline == last.headline))
        .count();
    let since = last.month.minus(streak.saturating_sub(1) as u32);
    let before = verdicts.len().checked_sub(streak + 1);
    let before = before.and_then(|position| verdicts[position]?.headline.phase());
    let stand = match before {
        _ if verdicts.len() == 1 => {
            say!(
                words,
                "chart-road-in",
                phase = phase,
                month = last.month.short()
            )
        }
        _ if streak == verdicts.len() => {
            say!(words, "chart-road-all", phase = phase, n = streak)
        }
        Some(before) if before < phase => say!(
            words,
            "chart-road-up",
            phase = phase,
            month = since.short(),
            before = before
        ),
        Some(before) => say!(
            words,
            "chart-road-down",
            phase = phase,
            month = since.short(),
            before = before
        ),
        None => say!(
            words,
            "chart-road-since",
            phase = phase,
            month = since.short()
        ),
    };
    if last.upper > phase {
        say!(
            words,
            "chart-road-not-ruled-out",
            stand = stand,
            upper = last.upper
        )
    } else {
        stand
    }
}

fn key(words: &Words, verdicts: &[Option<&MonthVerdict>]) -> Vec<KeyEntry> {
    let any = |test: fn(&MonthVerdict) -> bool| verdicts.iter().flatten().any(|v| test(v));
    let mut key = Vec::new();
    if any(|verdict| verdict.headline != Headline::NotDetermined) {
        key.push(KeyEntry {
            symbol: KeySymbol::Full,
            hue: Hue::Blue,
            text: words.text("chart-supported").to_lowercase(),
        });
    }
    if any(|verdict| verdict.headline != Headline::NotDetermined && verdict.upper > verdict.lower) {
        key.push(KeyEntry {
            symbol: KeySymbol::Pale,
            hue: Hue::Blue,
            text: words.text("chart-possible"),
        });
    }
    if any(|verdict| verdict.headline == Headline::NotDetermined) {
        key.push(KeyEntry {
            symbol: KeySymbol::Unknown,
            hue: Hue::Grey,
            text: words.text("chart-too-little"),
        });
    }
    key
}

fn alt(words: &Words, title: &str, verdicts: &[Option<&MonthVerdict>]) -> String {
    let mut stretches = Vec::new();
    let mut before: Option<(Headline, Phase)> = None;
    for verdict in verdicts.iter().flatten() {
        let now = (verdict.headline, verdict.upper);
        if before == Some(now) {
            continue;
        }
        before = Some(now);
        let month = verdict.month.short();
        stretches.push(if verdict.headline.phase() == Some(verdict.upper) {
            message!("chart-road-from", month = month, phase = verdict.headline)
        } else {
            message!(
                "chart-road-from-at-most",
                month = month,
                phase = verdict.headline,
                upper = verdict.upper
            )
        });
    }
    say!(
        words,
        "chart-road-alt",
        title = title,
        stretches = stretches
    )
}
