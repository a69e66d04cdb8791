use std::fmt::Write as _;

use crate::analysis::Analysis;
use crate::language::{Value, Words, say};
use crate::maturity::{CriterionVerdict, GateVerdict, SignVerdict};
use crate::model::Headline;
use crate::report::overview::{
    bounds, gate_standing, hardest_step, held, made_with, nothing_on_the_path,
};
use crate::report::plain_text::visible;
use crate::report::wording;

/// A sign as it was judged.
#[must_use]
pub fn sign(words: &Words, sign: &SignVerdict) -> String {
    let reason = sign.reason.as_ref().map_or_else(String::new, |reason| {
        format!(": {}", visible(&words.say(reason)))
    });
    let mut text = format!(
        "{} {}{reason}\n",
        wording::mark(sign.status),
        wording::sign_status(words, sign.status)
    );
    for caveat in &sign.caveats {
        let mind = say!(words, "explain-mind", caveat = caveat.clone());
        let _ = writeln!(text, "  {}", visible(&mind));
    }
    text
}

/// What is said beside a sign that a gate takes.
fn core(words: &Words, is_core: bool) -> String {
    if is_core {
        format!(" ({})", words.text("core"))
    } else {
        String::new()
    }
}

/// A gate as it was judged, with each of its signs and criteria.
#[must_use]
pub fn gate(
    words: &Words,
    analysis: &Analysis,
    gate: &GateVerdict,
    title: impl Fn(&str) -> String,
) -> String {
    let verdict = analysis.verdict();
    let mut text = say!(
        words,
        "explain-gate-standing",
        from = gate.from,
        to = gate.to,
        month = analysis.as_of,
        standing = gate_standing(words, verdict, gate)
    );
    text.push('\n');
    text.push_str(&signs(words, analysis, gate.gate, title));
    text
}

/// The signs of a gate, each with what its criteria came to.
#[must_use]
pub fn signs(
    words: &Words,
    analysis: &Analysis,
    gate: u8,
    title: impl Fn(&str) -> String,
) -> String {
    let mut text = String::new();
    let of_gate = analysis.verdict().signs.iter();
    for sign in of_gate.filter(|sign| sign.gate == gate) {
        let core = core(words, sign.core);
        let _ = writeln!(
            text,
            "\n  {} {:2}  {}{core}",
            wording::mark(sign.status),
            sign.number,
            visible(&words.known(&sign.title))
        );
        if sign.criteria.is_empty() {
            let reason = wording::reason(words, sign.reason.as_ref());
            let _ = writeln!(text, "        {}", visible(&reason));
        }
        for criterion in &sign.criteria {
            let _ = writeln!(
                text,
                "        {}",
                criterion_line(words, analysis, criterion, &title)
            );
        }
    }
    text
}

fn criterion_line(
    words: &Words,
    analysis: &Analysis,
    criterion: &CriterionVerdict,
    title: &impl Fn(&str) -> String,
) -> String {
    let target = wording::target(words, &criterion.target, criterion.unit);
    let value =
        wording::judged_value(words, criterion).unwrap_or_else(|| words.text("explain-no-value"));
    let rule = criterion.months.map_or_else(String::new, |months| {
        format!(", {}", wording::months_in_target(words, months))
    });
    let reason = criterion
        .reason
        .as_ref()
        .map_or_else(String::new, |reason| format!(": {}", words.say(reason)));
    let records = analysis
        .records_of(criterion)
        .filter(|records| records.against + records.in_favour > 0)
        .map_or_else(String::new, |records| {
            let said = say!(
                words,
                "explain-of-records",
                of = &*words.known(records.of),
                against = Value::number(records.against as f64, 0),
                in_favour = Value::number(records.in_favour as f64, 0)
            );
            format!("; {said}")
        });
    visible(&format!(
        "{} {}: {value}, {}{rule}{records}{reason}",
        wording::mark(criterion.status),
        title(&criterion.metric),
        say!(words, "summary-target", target = target)
    ))
}

/// The phase as it was inferred: its bounds, its gates, and what binds.
#[must_use]
pub fn phase(words: &Words, analysis: &Analysis, title: impl Fn(&str) -> String) -> String {
    let verdict = analysis.verdict();
    let phase = match verdict.headline {
        Headline::Determined(phase) => wording::phase(words, phase),
        Headline::NotDetermined => words.text("explain-not-determined"),
    };
    let mut text = say!(
        words,
        "summary-phase",
        month = analysis.as_of,
        phase = phase
    );
    text.push('\n');
    let _ = writeln!(
        text,
        "{}\n{}\n",
        bounds(words, verdict),
        held(words, analysis)
    );
    for gate in &verdict.gates {
        let _ = writeln!(
            text,
            "  gate-{}  {}: {}",
            gate.gate,
            say!(words, "explain-gate-of", from = gate.from, to = gate.to),
            gate_standing(words, verdict, gate)
        );
    }
    let _ = writeln!(text, "\n{}", words.text("explain-what-binds"));
    if hardest_step(analysis).is_none() {
        let _ = writeln!(text, "  {}", nothing_on_the_path(words, analysis));
    }
    for step in &analysis.path {
        let gate = say!(words, "explain-gate-number", gate = step.gate);
        let core = if step.core {
            format!(", {}", words.text("core"))
        } else {
            String::new()
        };
        let _ = writeln!(
            text,
            "  {}  ({gate}{core})",
            criterion_line(words, analysis, &step.criterion, &title)
        );
    }
    let _ = writeln!(text, "\n{}", visible(&made_with(words, analysis)));
    text
}
