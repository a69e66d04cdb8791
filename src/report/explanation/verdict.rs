use std::fmt::Write as _;

use super::english;
use crate::analysis::Analysis;
use crate::maturity::{CriterionVerdict, GateVerdict, SignVerdict};
use crate::model::Headline;
use crate::report::overview::{bounds, gate_standing, hardest_step, held, nothing_on_the_path};
use crate::report::plain_text::visible;
use crate::report::wording;

/// A sign as it was judged.
#[must_use]
pub fn sign(sign: &SignVerdict) -> String {
    let reason = sign.reason.as_ref().map_or_else(String::new, |reason| {
        format!(": {}", visible(&english().say(reason)))
    });
    let mut text = format!(
        "{} {}{reason}\n",
        wording::mark(sign.status),
        wording::sign_status(english(), sign.status)
    );
    for caveat in &sign.caveats {
        let _ = writeln!(text, "  Mind: {}", visible(&english().say(caveat)));
    }
    text
}

/// A gate as it was judged, with each of its signs and criteria.
#[must_use]
pub fn gate(analysis: &Analysis, gate: &GateVerdict, title: impl Fn(&str) -> String) -> String {
    let verdict = analysis.verdict();
    let mut text = format!(
        "{} to {}, at the end of {}: {}\n",
        gate.from,
        gate.to,
        wording::month(english(), analysis.as_of),
        gate_standing(english(), verdict, gate)
    );
    text.push_str(&signs(analysis, gate.gate, title));
    text
}

/// The signs of a gate, each with what its criteria came to.
#[must_use]
pub fn signs(analysis: &Analysis, gate: u8, title: impl Fn(&str) -> String) -> String {
    let mut text = String::new();
    let of_gate = analysis.verdict().signs.iter();
    for sign in of_gate.filter(|sign| sign.gate == gate) {
        let core = if sign.core { " (core)" } else { "" };
        let _ = writeln!(
            text,
            "\n  {} {:2}  {}{core}",
            wording::mark(sign.status),
            sign.number,
            visible(&sign.title)
        );
        if sign.criteria.is_empty() {
            let reason = wording::reason(english(), sign.reason.as_ref());
            let _ = writeln!(text, "        {}", visible(&reason));
        }
        for criterion in &sign.criteria {
            let _ = writeln!(
                text,
                "        {}",
                criterion_line(analysis, criterion, &title)
            );
        }
    }
    text
}

fn criterion_line(
    analysis: &Analysis,
    criterion: &CriterionVerdict,
    title: &impl Fn(&str) -> String,
) -> String {
    let target = wording::target(english(), &criterion.target, criterion.unit);
    let value =
        wording::judged_value(english(), criterion).unwrap_or_else(|| "no value".to_owned());
    let rule = criterion.months.map_or_else(String::new, |months| {
        format!(", {}", wording::months_in_target(english(), months))
    });
    let reason = criterion
        .reason
        .as_ref()
        .map_or_else(String::new, |reason| format!(": {}", english().say(reason)));
    let records = analysis
        .records_of(criterion)
        .filter(|records| records.against + records.in_favour > 0)
        .map_or_else(String::new, |records| {
            format!(
                "; {} {} against, {} for",
                wording::count(english(), records.against),
                records.of,
                wording::count(english(), records.in_favour)
            )
        });
    visible(&format!(
        "{} {}: {value}, target {target}{rule}{records}{reason}",
        wording::mark(criterion.status),
        title(&criterion.metric)
    ))
}

/// The phase as it was inferred: its bounds, its gates, and what binds.
#[must_use]
pub fn phase(analysis: &Analysis, title: impl Fn(&str) -> String) -> String {
    let verdict = analysis.verdict();
    let phase = match verdict.headline {
        Headline::Determined(phase) => phase.to_string(),
        Headline::NotDetermined => "not determined".to_owned(),
    };
    let mut text = format!(
        "Phase at the end of {}: {phase}\n",
        wording::month(english(), analysis.as_of)
    );
    let _ = writeln!(
        text,
        "{}\n{}\n",
        bounds(english(), verdict),
        held(english(), analysis)
    );
    for gate in &verdict.gates {
        let _ = writeln!(
            text,
            "  gate-{}  {} to {}: {}",
            gate.gate,
            gate.from,
            gate.to,
            gate_standing(english(), verdict, gate)
        );
    }
    text.push_str("\nWhat binds\n");
    if hardest_step(analysis).is_none() {
        let _ = writeln!(text, "  {}", nothing_on_the_path(english(), analysis));
    }
    for step in &analysis.path {
        let core = if step.core { ", core" } else { "" };
        let _ = writeln!(
            text,
            "  {}  (gate {}{core})",
            criterion_line(analysis, &step.criterion, &title),
            step.gate
        );
    }
    text
}
