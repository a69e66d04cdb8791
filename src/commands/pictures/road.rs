//! Where the provider stands on the road of four phases.

use super::SPAN;
use super::series::observed;
use crate::analysis::Analysis;
use crate::charts::{
    Chart, Content, Hue, KeyEntry, KeySymbol, Panel, Plot, Step, Steps, Timeline, month_name,
};
use crate::maturity::MonthVerdict;
use crate::model::{Headline, Month, Phase};

pub(super) fn chart(analysis: &Analysis) -> Option<Chart> {
    let last = analysis.verdicts.last()?;
    let verdict = |month: Month| {
        let mut verdicts = analysis.verdicts.iter();
        verdicts.find(|verdict| verdict.month == month)
    };
    let span = last.month.minus(SPAN - 1).up_to(last.month).collect();
    let months = observed(span, |month| verdict(month).is_some());
    let verdicts: Vec<Option<&MonthVerdict>> = months.iter().map(|&month| verdict(month)).collect();
    let title = title(last, &verdicts);
    let alt = alt(&title, &verdicts);
    Some(Chart {
        id: "road",
        title,
        note: "The phase that the records support at the end of each month.".to_owned(),
        alt,
        content: Content::Timeline(Timeline {
            key: key(&verdicts),
            panels: vec![Panel {
                title: "Phase".to_owned(),
                height: 220.0,
                plot: Plot::Steps(Steps {
                    levels: Phase::ALL.map(|phase| phase.name().to_owned()).to_vec(),
                    steps: verdicts.iter().map(|verdict| verdict.map(step)).collect(),
                    mark_label: last.headline.to_string(),
                    high_label: "not ruled out".to_owned(),
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

fn title(last: &MonthVerdict, verdicts: &[Option<&MonthVerdict>]) -> String {
    let Headline::Determined(phase) = last.headline else {
        let seen = last.coverage * 100.0;
        return format!("Phase not determined: only {seen:.0} % of the signs could be observed");
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
        _ if verdicts.len() == 1 => format!("{phase} in {}", month_name(last.month)),
        _ if streak == verdicts.len() => format!("{phase} in all {streak} months shown"),
        Some(before) if before < phase => {
            format!("{phase} since {}, up from {before}", month_name(since))
        }
        Some(before) => format!("{phase} since {}, down from {before}", month_name(since)),
        None => format!("{phase} since {}", month_name(since)),
    };
    if last.upper > phase {
        format!("{stand}; {} is not ruled out", last.upper)
    } else {
        stand
    }
}

fn key(verdicts: &[Option<&MonthVerdict>]) -> Vec<KeyEntry> {
    let any = |test: fn(&MonthVerdict) -> bool| verdicts.iter().flatten().any(|v| test(v));
    let mut key = Vec::new();
    if any(|verdict| verdict.headline != Headline::NotDetermined) {
        key.push(KeyEntry {
            symbol: KeySymbol::Full,
            hue: Hue::Blue,
            text: "supported by the records".to_owned(),
        });
    }
    if any(|verdict| verdict.headline != Headline::NotDetermined && verdict.upper > verdict.lower) {
        key.push(KeyEntry {
            symbol: KeySymbol::Pale,
            hue: Hue::Blue,
            text: "possible, if what the exports do not show were met".to_owned(),
        });
    }
    if any(|verdict| verdict.headline == Headline::NotDetermined) {
        key.push(KeyEntry {
            symbol: KeySymbol::Unknown,
            hue: Hue::Grey,
            text: "too little observed to say".to_owned(),
        });
    }
    key
}

fn alt(title: &str, verdicts: &[Option<&MonthVerdict>]) -> String {
    let mut text = format!("{title}. Month by month:");
    let mut before: Option<(Headline, Phase)> = None;
    for verdict in verdicts.iter().flatten() {
        let now = (verdict.headline, verdict.upper);
        if before == Some(now) {
            continue;
        }
        before = Some(now);
        let upper = if verdict.headline.phase() == Some(verdict.upper) {
            String::new()
        } else {
            format!(" (at most {})", verdict.upper)
        };
        let from = format!(
            " from {} {}{upper};",
            month_name(verdict.month),
            verdict.headline
        );
        text.push_str(&from);
    }
    text.pop();
    text.push('.');
    text
}
