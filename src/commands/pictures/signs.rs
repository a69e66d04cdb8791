//! The signs on a board, gate by gate.

use crate::analysis::Analysis;
use crate::charts::{Board, Card, CardGroup, Chart, Content, Verdict, month_name};
use crate::maturity::{GateVerdict, MonthVerdict, SignVerdict, Status};

pub(super) fn chart(analysis: &Analysis) -> Option<Chart> {
    let verdict = analysis.verdicts.last()?;
    if verdict.signs.is_empty() {
        return None;
    }
    let count = |status: Status| {
        let signs = verdict.signs.iter();
        signs.filter(|sign| sign.status == status).count()
    };
    let title = format!(
        "{} of {} signs met, {} not met, {} not observed at the end of {}",
        count(Status::Met),
        verdict.signs.len(),
        count(Status::NotMet),
        count(Status::NotObserved),
        month_name(verdict.month)
    );
    Some(Chart {
        id: "signs",
        alt: alt(&title, verdict),
        title,
        note: "A gate opens when all its core signs and enough of the others are met. What was \
               not observed does not count as met."
            .to_owned(),
        content: Content::Board(Board {
            groups: groups(verdict),
        }),
    })
}

fn groups(verdict: &MonthVerdict) -> Vec<CardGroup> {
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
                    let strength =
                        format!("strength {} of {}", verdict.strength(), signs().count());
                    ("Thriving in Scalable".to_owned(), strength)
                },
                |gate| (format!("{} → {}", gate.from, gate.to), standing(gate)),
            );
            CardGroup {
                title,
                note,
                cards: signs().map(card).collect(),
            }
        })
        .collect()
}

fn standing(gate: &GateVerdict) -> String {
    let GateVerdict {
        signs_met,
        signs_needed,
        ..
    } = gate;
    if gate.passed {
        format!("gate open: {signs_met} met, {signs_needed} needed")
    } else if signs_met >= signs_needed {
        "gate shut: a core sign is missing".to_owned()
    } else {
        format!("gate shut: {signs_met} met, {signs_needed} needed")
    }
}

fn card(sign: &SignVerdict) -> Card {
    let verdict = match sign.status {
        Status::Met => Verdict::Yes,
        Status::NotMet => Verdict::No,
        Status::NotObserved | Status::Waived => Verdict::Unknown,
    };
    Card {
        label: sign.number.to_string(),
        verdict,
        verdict_text: in_words(sign.status).to_owned(),
        tag: sign.core.then(|| "core".to_owned()),
        text: sign.title.clone(),
    }
}

fn in_words(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::NotMet => "not met",
        Status::NotObserved => "not observed",
        Status::Waived => "waived",
    }
}

fn alt(title: &str, verdict: &MonthVerdict) -> String {
    let mut text = format!("{title}.");
    for sign in &verdict.signs {
        let line = format!(
            " {}. {}: {}.",
            sign.number,
            sign.title,
            in_words(sign.status)
        );
        text.push_str(&line);
    }
    text
}
