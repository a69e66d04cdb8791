//! What a metric, sign, gate or phase is, from the same statics and the same
//! model that the verdict is made of.

use std::fmt::Write as _;

use crate::metrics::{self, CATALOGUE, Metric};
use crate::model::{Criterion, Evidence, Gate, MaturityModel, Operator, Phase, Role, Sign};

/// All names that can be asked for.
pub(super) fn list(model: &MaturityModel) -> String {
    let mut text = String::from("Phases\n  phase: the one that records show\n");
    for phase in Phase::ALL {
        let _ = writeln!(text, "  {}", phase.name().to_lowercase());
    }
    text.push_str("\nGates\n");
    for gate in &model.gates {
        let _ = writeln!(
            text,
            "  gate-{}  {} to {}",
            gate.gate,
            gate.from(),
            gate.to()
        );
    }
    text.push_str("\nSigns\n");
    for sign in &model.signs {
        let _ = writeln!(text, "  {:2}  {:27} {}", sign.number, sign.id, sign.title);
    }
    text.push_str("\nMetrics\n");
    for metric in CATALOGUE {
        let _ = writeln!(text, "  {:31} {}", metric.id, metric.title);
    }
    text
}

pub(super) fn of_metric(metric: &Metric, model: &MaturityModel) -> String {
    let mut text = format!("{} ({})\n{}\n\n", metric.title, metric.id, metric.why);
    let _ = writeln!(text, "Formula    {}", metric.formula);
    let _ = writeln!(text, "Unit       {}", metric.unit);
    let _ = writeln!(text, "Window     {}", months(metric.window));
    let _ = writeln!(text, "Minimum n  {}", metric.minimum_n);
    let needs: Vec<String> = metric
        .needs
        .iter()
        .map(|column| format!("{}.{}", column.table, column.name))
        .collect();
    let _ = writeln!(text, "Needs      {}", needs.join(", "));
    let _ = writeln!(text, "Revision   {}", metric.revision);
    let users: Vec<(&Sign, &Criterion)> = model
        .signs
        .iter()
        .flat_map(|sign| sign.criteria.iter().map(move |criterion| (sign, criterion)))
        .filter(|(_, criterion)| criterion.metric == metric.id)
        .collect();
    if users.is_empty() {
        text.push_str("\nNo sign is judged by it; it is shown beside those that are.\n");
    }
    for (sign, criterion) in users {
        let _ = writeln!(text, "\nJudges sign {}: {}", sign.number, sign.title);
        text.push_str(&of_criterion(criterion));
    }
    text
}

pub(super) fn of_sign(sign: &Sign) -> String {
    let gate = match sign.gate {
        4 => "strength within Scalable".to_owned(),
        gate => format!("gate {gate}"),
    };
    let core = if sign.core {
        ", core: the gate stays shut without it"
    } else {
        ""
    };
    let evidence = match sign.evidence {
        Evidence::Direct => "the records show the sign itself",
        Evidence::Proxy => "the records show only something near it",
    };
    let mut text = format!(
        "Sign {}: {} ({})\nBelongs to {gate}{core}; {evidence}.\n",
        sign.number, sign.title, sign.id
    );
    if let Some(unseen) = &sign.unseen {
        let _ = writeln!(text, "\nNot observed: {unseen}");
    }
    for criterion in &sign.criteria {
        let title = metrics::find(&criterion.metric).map_or("", |metric| metric.title);
        let _ = writeln!(text, "\n{title} ({})", criterion.metric);
        text.push_str(&of_criterion(criterion));
    }
    for caveat in &sign.caveats {
        let _ = writeln!(text, "\nMind: {caveat}");
    }
    text
}

fn of_criterion(criterion: &Criterion) -> String {
    let metric = metrics::find(&criterion.metric);
    let show = |value: f64| metric.map_or(value.to_string(), |metric| metric.unit.show(value));
    let target = match criterion.target.operator {
        Operator::AtLeast => format!("at least {}", show(criterion.target.value)),
        Operator::AtMost => format!("at most {}", show(criterion.target.value)),
        Operator::Between => format!(
            "between {} and {}",
            show(criterion.target.value),
            show(criterion.target.upper.unwrap_or(criterion.target.value))
        ),
    };
    let window = criterion
        .window
        .or(metric.map(|metric| metric.window))
        .unwrap_or(1);
    let rule = criterion.months.map_or_else(
        || format!("over {}", months(window)),
        |(needed, of)| format!("in {needed} of the last {of} months"),
    );
    let source = &criterion.source;
    let link = source
        .url
        .as_ref()
        .map_or(String::new(), |url| format!(" <{url}>"));
    let stands = match &criterion.role {
        Role::Needed => String::new(),
        Role::InsteadOf(other) => format!("  Role     can stand in for {other}\n"),
        Role::Beside => "  Role     told beside the others, decides nothing\n".to_owned(),
    };
    format!(
        "  Target   {target} {rule}\n{stands}  Why      {}\n  Source   {}{link} (grade {})\n  Remedy   {}\n",
        criterion.rationale, source.title, source.grade, criterion.remedy
    )
}

pub(super) fn of_gate(gate: &Gate, model: &MaturityModel) -> String {
    let mut text = format!(
        "Gate {}: from {} to {}\nPasses when its core signs and at least {} of its signs are met.\n\n",
        gate.gate,
        gate.from(),
        gate.to(),
        gate.signs_needed
    );
    for sign in model.signs_of(gate.gate) {
        let core = if sign.core { " (core)" } else { "" };
        let _ = writeln!(text, "  {:2}  {}{core}", sign.number, sign.title);
    }
    let _ = writeln!(text, "\nReady when: {}\nAsk: {}", gate.ready_when, gate.ask);
    text
}

pub(super) fn of_phase(phase: Phase, model: &MaturityModel) -> String {
    let passed = match phase.rank() {
        0 => "no gate is passed yet".to_owned(),
        1 => "gate 1 is passed".to_owned(),
        rank => format!("gates 1 to {rank} are passed"),
    };
    let mut text = format!("{phase}: {passed}.\n");
    if let Some(gate) = model.gates.get(phase.rank()) {
        let _ = write!(text, "The way on is this gate.\n\n{}", of_gate(gate, model));
    } else {
        text.push_str("\nHow well it thrives is told by these signs:\n\n");
        for sign in model.signs_of(4) {
            let _ = writeln!(text, "  {:2}  {}", sign.number, sign.title);
        }
    }
    text
}

/// The phases, and the way from each to the next.
pub(super) fn of_phases(model: &MaturityModel) -> String {
    let each = Phase::ALL.into_iter().map(|phase| of_phase(phase, model));
    each.collect::<Vec<_>>().join("\n")
}

fn months(window: u32) -> String {
    if window == 1 {
        "one month".to_owned()
    } else {
        format!("{window} months")
    }
}
