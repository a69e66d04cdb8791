//! What a metric, sign, gate or phase is, from the same statics and the same
//! model that the verdict is made of.

use std::fmt::Write as _;

use crate::language::{Words, say};
use crate::metrics::{self, CATALOGUE, Metric};
use crate::model::{Criterion, Evidence, Gate, MaturityModel, Phase, Role, Sign};
use crate::report::{columns_of, labelled, linked_source};

/// All names that can be asked for.
pub(super) fn list(words: &Words, model: &MaturityModel) -> String {
    let mut text = format!(
        "{}\n  phase: {}\n",
        words.text("explain-phases"),
        words.text("explain-phase-found")
    );
    for phase in Phase::ALL {
        let name = phase.name().to_lowercase();
        let said = words.say(&phase.spoken());
        // The name to type, and what it is called where that is another.
        let _ = if said.to_lowercase() == name {
            writeln!(text, "  {name}")
        } else {
            writeln!(text, "  {name:14} {said}")
        };
    }
    let _ = writeln!(text, "\n{}", words.text("explain-gates"));
    for gate in &model.gates {
        let of = say!(words, "explain-gate-of", from = gate.from(), to = gate.to());
        let _ = writeln!(text, "  gate-{}  {of}", gate.gate);
    }
    let _ = writeln!(text, "\n{}", words.text("explain-signs"));
    for sign in &model.signs {
        let title = words.known(&sign.title);
        let _ = writeln!(text, "  {:2}  {:27} {title}", sign.number, sign.id);
    }
    let _ = writeln!(text, "\n{}", words.text("explain-metrics"));
    for metric in CATALOGUE {
        let title = words.known(metric.title);
        let _ = writeln!(text, "  {:31} {title}", metric.id);
    }
    text
}

pub(super) fn of_metric(words: &Words, metric: &Metric, model: &MaturityModel) -> String {
    let mut text = format!(
        "{} ({})\n{}\n\n",
        words.known(metric.title),
        metric.id,
        words.known(metric.why)
    );
    let needs: Vec<String> = metric
        .needs
        .iter()
        .map(|column| format!("{}.{}", column.table, column.name))
        .collect();
    let fields = [
        ("explain-formula", words.known(metric.formula).into_owned()),
        (
            "explain-unit",
            words.known(&metric.unit.to_string()).into_owned(),
        ),
        ("explain-window", say!(words, "n-months", n = metric.window)),
        ("explain-minimum", metric.minimum_n.to_string()),
        ("explain-needs", needs.join(", ")),
        ("explain-revision", metric.revision.to_string()),
    ];
    let wide = columns_of(words, &fields.each_ref().map(|(label, _)| *label), 10);
    for (label, said) in &fields {
        let _ = writeln!(text, "{}", labelled(words, label, wide, said));
    }
    let users: Vec<(&Sign, &Criterion)> = model
        .signs
        .iter()
        .flat_map(|sign| sign.criteria.iter().map(move |criterion| (sign, criterion)))
        .filter(|(_, criterion)| criterion.metric == metric.id)
        .collect();
    if users.is_empty() {
        let _ = writeln!(text, "\n{}", words.text("explain-judges-none"));
    }
    for (sign, criterion) in users {
        let judges = say!(
            words,
            "explain-judges",
            number = sign.number,
            title = &*words.known(&sign.title)
        );
        let _ = writeln!(text, "\n{judges}");
        text.push_str(&of_criterion(words, criterion));
    }
    text
}

pub(super) fn of_sign(words: &Words, sign: &Sign) -> String {
    let evidence = words.text(match sign.evidence {
        Evidence::Direct => "explain-direct",
        Evidence::Proxy => "explain-proxy",
    });
    let heading = say!(
        words,
        "explain-sign",
        number = sign.number,
        title = &*words.known(&sign.title),
        id = &sign.id
    );
    let belongs = match (sign.gate, sign.core) {
        (4, _) => say!(words, "explain-belongs-strength", evidence = evidence),
        (gate, true) => say!(
            words,
            "explain-belongs-core",
            gate = gate,
            evidence = evidence
        ),
        (gate, false) => say!(
            words,
            "explain-belongs-gate",
            gate = gate,
            evidence = evidence
        ),
    };
    let mut text = format!("{heading}\n{belongs}\n");
    if let Some(unseen) = &sign.unseen {
        let said = say!(words, "explain-not-observed", why = &*words.known(unseen));
        let _ = writeln!(text, "\n{said}");
    }
    for criterion in &sign.criteria {
        let title = metrics::find(&criterion.metric).map_or("", |metric| metric.title);
        let title = words.known(title);
        let _ = writeln!(text, "\n{title} ({})", criterion.metric);
        text.push_str(&of_criterion(words, criterion));
    }
    for caveat in &sign.caveats {
        let mind = say!(words, "explain-mind", caveat = &*words.known(caveat));
        let _ = writeln!(text, "\n{mind}");
    }
    text
}

/// The labels of a criterion.
const LABELS: [&str; 5] = [
    "explain-target",
    "explain-role",
    "explain-why",
    "explain-source",
    "explain-remedy",
];

fn of_criterion(words: &Words, criterion: &Criterion) -> String {
    let metric = metrics::find(&criterion.metric);
    let target = metric.map_or_else(String::new, |metric| {
        words.say(&criterion.target.spoken(metric.unit))
    });
    let window = criterion
        .window
        .or(metric.map(|metric| metric.window))
        .unwrap_or(1);
    let months = match criterion.months {
        None => say!(words, "explain-over-months", n = window),
        Some((needed, of)) => say!(words, "explain-in-months", needed = needed, of = of),
    };
    let standing = match &criterion.role {
        Role::Needed => None,
        Role::InsteadOf(other) => Some(say!(words, "explain-instead-of", other = other)),
        Role::Beside => Some(words.text("explain-beside")),
    };
    let fields = [
        ("explain-target", Some(format!("{target} {months}"))),
        ("explain-role", standing),
        (
            "explain-why",
            Some(words.known(&criterion.rationale).into_owned()),
        ),
        (
            "explain-source",
            Some(linked_source(words, &criterion.source)),
        ),
        (
            "explain-remedy",
            Some(words.known(&criterion.remedy).into_owned()),
        ),
    ];
    let wide = columns_of(words, &LABELS, 8);
    let mut text = String::new();
    for (label, said) in fields {
        if let Some(said) = said {
            let _ = writeln!(text, "  {}", labelled(words, label, wide, &said));
        }
    }
    text
}

pub(super) fn of_gate(words: &Words, gate: &Gate, model: &MaturityModel) -> String {
    let heading = say!(
        words,
        "explain-gate",
        gate = gate.gate,
        from = gate.from(),
        to = gate.to()
    );
    let passes = say!(words, "explain-gate-passes", n = gate.signs_needed);
    let mut text = format!("{heading}\n{passes}\n\n");
    for sign in model.signs_of(gate.gate) {
        let core = if sign.core {
            format!(" ({})", words.text("core"))
        } else {
            String::new()
        };
        let title = words.known(&sign.title);
        let _ = writeln!(text, "  {:2}  {title}{core}", sign.number);
    }
    let ready = say!(
        words,
        "explain-ready",
        when = &*words.known(&gate.ready_when)
    );
    let ask = say!(words, "explain-ask", question = &*words.known(&gate.ask));
    let _ = writeln!(text, "\n{ready}\n{ask}");
    text
}

pub(super) fn of_phase(words: &Words, phase: Phase, model: &MaturityModel) -> String {
    let mut text = match phase.rank() {
        0 => say!(words, "explain-phase-first", phase = phase),
        rank => say!(words, "explain-phase-after", phase = phase, n = rank),
    };
    text.push('\n');
    if let Some(gate) = model.gates.get(phase.rank()) {
        let _ = write!(
            text,
            "{}\n\n{}",
            words.text("explain-way-on"),
            of_gate(words, gate, model)
        );
    } else {
        let _ = writeln!(text, "\n{}\n", words.text("explain-thrives"));
        for sign in model.signs_of(4) {
            let title = words.known(&sign.title);
            let _ = writeln!(text, "  {:2}  {title}", sign.number);
        }
    }
    text
}

/// The phases, and the way from each to the next.
pub(super) fn of_phases(words: &Words, model: &MaturityModel) -> String {
    let each = Phase::ALL
        .into_iter()
        .map(|phase| of_phase(words, phase, model));
    each.collect::<Vec<_>>().join("\n")
}
