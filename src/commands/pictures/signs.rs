//! The signs on a board, gate by gate.

use crate::analysis::Analysis;
use crate::charts::{Board, Card, CardGroup, Chart, Content, Verdict};
use crate::language::{Words, say};
use crate::maturity::{GateVerdict, MonthVerdict, SignVerdict, Status};

pub(super) fn chart(words: &Words, analysis: &Analysis) -> Option<Chart> {
    let verdict = analysis.verdicts.last()?;
    if verdict.signs.is_empty() {
        return None;
    }
    let count = |status: Status| {
        let signs = verdict.signs.iter();
        signs.filter(|sign| sign.status == status).count()
    };
    let title = say!(
        words,
        "chart-signs-title",
        met = count(Status::Met),
        all = verdict.signs.len(),
        not_met = count(Status::NotMet),
        not_observed = count(Status::NotObserved),
        month = verdict.month.short()
    );
    Some(Chart {
        id: "signs",
        alt: alt(words, &title, verdict),
        title,
        note: words.text("chart-signs-note"),
        content: Content::Board(Board {
            groups: groups(words, verdict),
        }),
    })
}

fn groups(words: &Words, verdict: &MonthVerdict) -> Vec<CardGroup> {
    let mut numbers: Vec<u8> = verdict.signs.iter().map(|sign| sign.gate).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
        .into_iter()
        .map(|number| {
            let signs = || verdict.signs.iter().filter(move |sign| sign.gate == number);
            let gate = verdict.gates.iter().find(|gate| gate.gate == number);
            let (title, note) = gate.map_or_else(
                || {
                    let (met, all) = (verdict.strength(), signs().count());
                    let strength = say!(words, "board-strength-met", met = met, all = all);
                    (words.text("board-strength"), strength)
                },
                |gate| {
                    let [from, to] = [gate.from, gate.to].map(|phase| words.say(&phase.spoken()));
                    (format!("{from} → {to}"), standing(words, gate))
                },
            );
            CardGroup {
                title,
                note,
                cards: signs().map(|sign| card(words, sign)).collect(),
            }
        })
        .collect()
}

fn standing(words: &Words, gate: &GateVerdict) -> String {
    let GateVerdict {
        signs_met,
        signs_needed,
        ..
    } = gate;
    let (met, needed) = (*signs_met, *signs_needed);
    if gate.passed {
        say!(words, "chart-gate-open", met = met, needed = needed)
    } else if met >= needed {
        words.text("chart-gate-core-missing")
    } else {
        say!(words, "chart-gate-shut", met = met, needed = needed)
    }
}

fn card(words: &Words, sign: &SignVerdict) -> Card {
    let verdict = match sign.status {
        Status::Met => Verdict::Yes,
        Status::NotMet => Verdict::No,
        Status::NotObserved | Status::Waived => Verdict::Unknown,
    };
    Card {
        label: sign.number.to_string(),
        verdict,
        verdict_text: in_words(words, sign.status),
        tag: sign.core.then(|| words.text("core")),
        text: words.known(&sign.title).into_owned(),
    }
}

fn in_words(words: &Words, status: Status) -> String {
    words.text(match status {
        Status::Met => "sign-met",
        Status::NotMet => "sign-not-met",
        Status::NotObserved => "sign-not-observed",
        Status::Waived => "sign-waived",
    })
}

fn alt(words: &Words, title: &str, verdict: &MonthVerdict) -> String {
    let mut text = format!("{title}.");
    for sign in &verdict.signs {
        let line = format!(
            " {}. {}: {}.",
            sign.number,
            words.known(&sign.title),
            in_words(words, sign.status)
        );
        text.push_str(&line);
    }
    text
}
