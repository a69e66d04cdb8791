//! Runs and what changed between them, for a terminal. Whoever looks into a
//! history is spoken to in English; the summary of a run has its own language.

use crate::history::{Comparison, Listed, Run};
use crate::language::Words;
use crate::model::Month;
use crate::report::screen::{Screen, left};
use crate::report::wording;

use super::{Changes, fenced, sentences};

/// How many of each kind are shown.
const MOVED: usize = 5;
const RESTATED: usize = 8;
const ROWS: usize = 12;

/// In two sentences: what changed, and why.
pub(in crate::report) fn in_short(words: &Words, changes: &Changes) -> String {
    let comparison = &changes.comparison;
    let mut said = format!(
        "{}: {}",
        sentences::since(words, comparison),
        sentences::phase(words, comparison)
    );
    let causes: Vec<String> = comparison
        .effective()
        .map(|cause| {
            format!(
                "{}: {}.",
                sentences::cause_name(words, cause.kind),
                sentences::effect(words, cause)
            )
        })
        .collect();
    said.push(' ');
    if causes.is_empty() {
        said.push_str(&words.text("changes-no-sign"));
    } else {
        said.push_str(&causes.join(" "));
    }
    said
}

fn english() -> &'static Words {
    Words::english()
}

/// Everything that changed from one run to another.
#[must_use]
pub fn comparison_text(comparison: &Comparison) -> String {
    let mut screen = Screen::default();
    screen.line(&format!(
        "{} → {}",
        name(comparison.before.month, comparison.before.revision),
        name(comparison.after.month, comparison.after.revision)
    ));
    screen.paragraph(2, 3, &sentences::phase(english(), comparison));
    for note in &comparison.notes {
        screen.paragraph(2, 6, &english().say(note));
    }
    screen.blank();
    why(&mut screen, comparison);
    signs(&mut screen, comparison);
    moved(&mut screen, comparison);
    restated(&mut screen, comparison);
    rows(&mut screen, comparison);
    screen.into_text()
}

fn name(month: Month, revision: u32) -> String {
    format!("{} (revision {revision})", wording::month(english(), month))
}

fn why(screen: &mut Screen, comparison: &Comparison) {
    screen.line("Why");
    let mut any = false;
    for cause in &comparison.causes {
        let changed = cause.headline.0 != cause.headline.1 || !cause.signs.is_empty();
        if !cause.is_present && !changed {
            continue;
        }
        any = true;
        screen.line(&format!(
            "  {}: {}",
            sentences::cause_name(english(), cause.kind),
            sentences::effect(english(), cause)
        ));
        for told in &cause.told {
            screen.paragraph(4, 3, &english().say(told));
        }
    }
    if !any {
        screen.line("  Nothing is different.");
    }
    for change in &comparison.model_changes {
        screen.paragraph(4, 2, &format!("model: {change}"));
    }
    screen.blank();
}

fn signs(screen: &mut Screen, comparison: &Comparison) {
    if comparison.signs.is_empty() {
        return;
    }
    screen.line("Signs");
    for change in &comparison.signs {
        let line = format!(
            "{} {}",
            sentences::mark(change),
            sentences::sign(english(), change)
        );
        screen.paragraph(2, 2, &line);
    }
    screen.blank();
}

fn moved(screen: &mut Screen, comparison: &Comparison) {
    for (title, list) in [
        ("Moved most for the better", &comparison.better),
        ("Moved most for the worse", &comparison.worse),
    ] {
        if list.is_empty() {
            continue;
        }
        screen.line(title);
        for movement in list.iter().take(MOVED) {
            screen.line(&format!(
                "  {} ({:.1} times the usual step)",
                sentences::movement(english(), movement),
                movement.times_usual
            ));
        }
        screen.blank();
    }
    if let Some(metrics) = sentences::counted_otherwise(english(), comparison) {
        screen.paragraph(0, 4, &metrics);
        screen.blank();
    }
}

fn restated(screen: &mut Screen, comparison: &Comparison) {
    if comparison.restated.is_empty() {
        return;
    }
    screen.line("Told otherwise of past months");
    let mut shown = 0;
    for restatement in &comparison.restated {
        for fact in &restatement.months {
            shown += 1;
            if shown > RESTATED {
                continue;
            }
            let figure = |(numerator, denominator, n): (f64, Option<f64>, u64)| {
                let whole = denominator
                    .map(|denominator| format!(" of {}", short(denominator)))
                    .unwrap_or_default();
                format!("{}{whole} (n {n})", short(numerator))
            };
            screen.line(&format!(
                "  {} {}: {} → {}",
                fact.month,
                restatement.title,
                figure(fact.before),
                figure(fact.after)
            ));
        }
    }
    if shown > RESTATED {
        screen.line(&format!("  and {} more", shown - RESTATED));
    }
    screen.blank();
}

/// A figure with no more decimals than it needs.
fn short(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn rows(screen: &mut Screen, comparison: &Comparison) {
    let files = &comparison.files;
    let changes = sentences::files(english(), comparison);
    if changes.is_none() && files.fates.is_empty() {
        return;
    }
    screen.line("Files and rows");
    if let Some(changes) = changes {
        screen.paragraph(2, 2, &changes);
    }
    let listed = [
        ("new", &files.new),
        ("changed", &files.changed),
        ("gone", &files.gone),
    ];
    for (what, names) in listed {
        for file in names.iter().take(ROWS) {
            screen.line(&format!("  {what}: {file}"));
        }
        if names.len() > ROWS {
            screen.line(&format!("  {what}: and {} more", names.len() - ROWS));
        }
    }
    for change in files.fates.iter().take(ROWS) {
        screen.line(&format!("  {}", sentences::fate_change(english(), change)));
    }
    if files.fates.len() > ROWS {
        screen.line(&format!("  and {} more", files.fates.len() - ROWS));
    }
}

/// The runs of a history, fenced off where they cannot be compared.
#[must_use]
pub fn runs_text(runs: &[Listed]) -> String {
    let mut screen = Screen::default();
    if runs.is_empty() {
        screen.line("No month is recorded yet.");
        return screen.into_text();
    }
    screen.line("Month    Phase           Held            Recorded");
    let current: Vec<Listed> = runs.iter().filter(|run| run.is_current).cloned().collect();
    for fenced in fenced(&current) {
        if let Some(fence) = &fenced.fence {
            screen.line(&format!("-------- {}", english().say(fence)));
        }
        let run = fenced.run;
        screen.line(&format!("{}{}", line(run), recorded(run)));
        for earlier in runs
            .iter()
            .filter(|other| other.month == run.month && !other.is_current)
        {
            screen.line(&format!(
                "  revision {}: {}, held {}{}",
                earlier.revision,
                earlier.headline,
                earlier.held,
                recorded_after(earlier)
            ));
        }
    }
    screen.into_text()
}

fn line(run: &Listed) -> String {
    format!(
        "{}  {} {} ",
        run.month,
        left(&run.headline.to_string(), 15),
        left(&run.held.to_string(), 15)
    )
}

fn recorded(run: &Listed) -> String {
    let Some((first, last)) = &run.recorded else {
        return String::new();
    };
    let times = if run.times > 1 {
        format!(", {} times, first {first}", run.times)
    } else {
        String::new()
    };
    format!("{last}{times}, revision {}", run.revision)
}

fn recorded_after(run: &Listed) -> String {
    run.recorded
        .as_ref()
        .map(|(_, last)| format!(", recorded {last}"))
        .unwrap_or_default()
}

/// What is kept of a run.
#[must_use]
pub fn run_text(run: &Run) -> String {
    let mut screen = Screen::default();
    screen.line(&name(run.month, run.revision));
    if let Some(phase) = run.phase() {
        screen.line(&format!(
            "  {}, held {} for {} month ends, between {} and {}",
            phase.headline, run.held, run.months_in_phase, phase.lower, phase.upper
        ));
        screen.line(&format!(
            "  {:.0}% of the signs observed",
            phase.coverage * 100.0
        ));
    }
    screen.line(&format!(
        "  Model {} {} ({}), program {}",
        run.model.id, run.model.version, run.model.hash, run.tool_version
    ));
    screen.blank();
    screen.line("Signs");
    for sign in &run.signs {
        let reason = sign
            .reason
            .as_ref()
            .map(|reason| format!(": {reason}"))
            .unwrap_or_default();
        screen.paragraph(
            2,
            2,
            &format!(
                "{} {} {}{reason}",
                wording::mark(sign.status),
                sign.number,
                sign.title
            ),
        );
    }
    screen.blank();
    screen.line("Numbers");
    for metric in &run.metrics {
        let reading = run.readings.get(&metric.id, metric.window, run.month);
        if let Some(value) = reading.and_then(crate::model::Reading::value) {
            screen.line(&format!("  {}: {}", metric.title, metric.unit.show(value)));
        }
    }
    screen.blank();
    screen.line("Files");
    for input in &run.inputs {
        let rows = input.rows;
        screen.line(&format!(
            "  {}: {} rows, {} used, {} set aside",
            input.file,
            wording::count(english(), rows.read),
            wording::count(english(), rows.used),
            wording::count(english(), rows.set_aside)
        ));
    }
    screen.into_text()
}

#[cfg(test)]
mod tests {
    use super::{comparison_text, english, in_short, runs_text};
    use crate::report::fixture::HOSTILE;
    use crate::report::fixture::changes::changes;
    use crate::report::plain_text::columns;

    #[test]
    fn a_change_is_told_with_its_causes() {
        let changes = changes("tickets.csv");
        assert_eq!(
            in_short(english(), &changes),
            "Since September 2026: The phase rose from Reactive to Stable. The settled phase rose \
             from Reactive to Stable. The months since: made Stable of Reactive; sign 3 won."
        );
        let text = comparison_text(&changes.comparison);
        for said in [
            "September 2026 (revision 1) → October 2026",
            "+ 3 Billing is consistent (met, was not met)",
            "DSO: 41.0 days → 33.5 days (3.2 times the usual step)",
            "2026-07 Billed: 1200 (n 12) → 1100 of 12 (n 12)",
            "tickets.csv: rows that are superseded: 0 → 12",
            "model: coverage floor: 40% → 50%",
        ] {
            assert!(text.contains(said), "{said}\n{text}");
        }
    }

    #[test]
    fn months_that_cannot_be_compared_are_fenced_off() {
        let text = runs_text(&changes("tickets.csv").recorded);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[1].starts_with("2026-08  Reactive        Not determined  2026-09-02T"));
        assert!(lines[2].starts_with("-------- judged by another model from here: msp 1"));
        assert!(lines[3].starts_with("2026-09"));
    }

    #[test]
    fn names_of_files_steer_no_terminal() {
        let text = comparison_text(&changes(HOSTILE).comparison);
        assert!(
            text.chars().all(|c| c == '\n' || !c.is_control()),
            "{text:?}"
        );
        assert!(text.lines().all(|line| columns(line) <= 100));
    }
}
