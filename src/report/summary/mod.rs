mod questions;
mod tables;

use std::path::Path;

use crate::language::{Words, say};
use crate::maturity::{MonthVerdict, Status};
use crate::model::{Headline, Phase};

use questions::questions;
use tables::{files, numbers};

use super::certainty;
use super::changes;
use super::document::Document;
use super::overview::{
    bounds, first_actions, gate_standing, hardest_step, held, is_it_seen, months_on_target,
    nothing_on_the_path, signs_seen, tally,
};
use super::perception;
use super::screen::{Screen, left};
use super::wording;

const BLIND_SPOTS: usize = 3;
const BELIEFS: usize = 1;

/// The analysis on one screen of a terminal: the phase first, then what holds
/// the provider back, then what could not be seen, then the rest.
///
/// `written` is what to open of the report, where one was written.
#[must_use]
pub fn summary(document: &Document<'_>, written: Option<&Path>) -> String {
    let mut screen = Screen::default();
    phase(&mut screen, document);
    hardest(&mut screen, document);
    beliefs(&mut screen, document);
    // What was asked for, and what changed, takes the room of what comes last.
    let asked = document.analysis.perception.is_some();
    let told = document.changes.is_some();
    let most = BLIND_SPOTS - usize::from(asked) - usize::from(told);
    blind_spots(&mut screen, document, most);
    gates(&mut screen, document);
    numbers(&mut screen, document);
    questions(&mut screen, document);
    files(&mut screen, document);
    if let Some(path) = written {
        let path = path.display().to_string();
        screen.line(&say!(document.words, "summary-report", path = path));
    }
    screen.into_text()
}

fn phase(screen: &mut Screen, document: &Document<'_>) {
    let (analysis, words) = (document.analysis, document.words);
    let verdict = analysis.verdict();
    let (seen, all) = signs_seen(verdict);
    let name = match verdict.headline {
        Headline::Determined(phase) => wording::phase(words, phase).to_uppercase(),
        Headline::NotDetermined => words.text("summary-not-determined"),
    };
    screen.line(&say!(
        words,
        "summary-phase",
        month = analysis.as_of,
        phase = name
    ));
    screen.line(&format!("  {}", road(words, verdict.headline)));
    if let Some(what_if) = certainty::what_if(document) {
        screen.paragraph(2, 3, &what_if);
    }
    screen.paragraph(2, 2, &bounds(words, verdict));
    let seen = say!(
        words,
        "summary-seen",
        seen = seen,
        all = all,
        tally = tally(words, verdict)
    );
    screen.paragraph(2, 3, &format!("{seen} {}", held(words, analysis)));
    screen.paragraph(2, 2, &certainty::probability(words, analysis));
    for line in certainty::margin(document) {
        screen.paragraph(2, 2, &line);
    }
    for line in certainty::waivers(words, analysis) {
        screen.paragraph(2, 2, &line);
    }
    if let Some(changes) = document.changes {
        screen.paragraph(2, 2, &changes::in_short(document.words, changes));
    }
    screen.blank();
}

fn road(words: &Words, headline: Headline) -> String {
    let stops = Phase::ALL.map(|phase| {
        let name = wording::phase(words, phase);
        if headline.phase() == Some(phase) {
            format!("[{}]", name.to_uppercase())
        } else {
            name
        }
    });
    stops.join(" → ")
}

fn hardest(screen: &mut Screen, document: &Document<'_>) {
    let (analysis, words) = (document.analysis, document.words);
    let Some(step) = hardest_step(analysis) else {
        screen.line(&words.text("holds-you-back"));
        screen.paragraph(2, 2, &nothing_on_the_path(words, analysis));
        screen.blank();
        return;
    };
    let criterion = &step.criterion;
    let gate = analysis
        .verdict()
        .gates
        .iter()
        .find(|gate| gate.gate == step.gate);
    screen.line(&match gate {
        Some(gate) => say!(words, "summary-holds-back-to", phase = gate.to),
        None => words.text("holds-you-back"),
    });
    if let Some(unseen) = is_it_seen(words, step) {
        screen.paragraph(2, 2, &unseen);
    }
    screen.paragraph(2, 3, &wording::held_against(document, criterion));
    if let Some(months) = months_on_target(words, criterion) {
        screen.paragraph(2, 1, &months);
    }
    if let Some(effort) = certainty::effort(words, step).filter(|_| criterion.is_observed()) {
        screen.paragraph(2, 2, &effort);
    }
    if let Some(action) = first_actions(analysis).first() {
        let remedy = words.say(&action.criterion.first_step());
        screen.paragraph(2, 2, &say!(words, "summary-first-step", remedy = remedy));
    }
    screen.blank();
}

/// Where a self-assessment and the records differ.
fn beliefs(screen: &mut Screen, document: &Document<'_>) {
    let (analysis, words) = (document.analysis, document.words);
    let Some(standing) = perception::standing(words, analysis) else {
        return;
    };
    let gaps = perception::gaps(analysis);
    screen.line(&match gaps.len().saturating_sub(BELIEFS) {
        0 => words.text("summary-beliefs"),
        rest => say!(words, "summary-beliefs-more", n = rest),
    });
    screen.paragraph(2, 2, &standing);
    for gap in gaps.iter().take(BELIEFS) {
        screen.paragraph(2, 2, &perception::gap(words, gap));
    }
    screen.blank();
}

fn blind_spots(screen: &mut Screen, document: &Document<'_>, most: usize) {
    let words = document.words;
    let spots = &document.analysis.blind_spots;
    if spots.is_empty() {
        return;
    }
    screen.line(&match spots.len().saturating_sub(most) {
        0 => words.text("not-seen"),
        rest => say!(words, "summary-not-seen-more", n = rest),
    });
    for spot in spots.iter().take(most) {
        let weight = if spot.moves_bound {
            format!("{} ", words.text("summary-moves-bound"))
        } else {
            String::new()
        };
        screen.line(&format!("  ? {}", words.known(&spot.title)));
        let reason = wording::sentence(&wording::reason(words, spot.reason.as_ref()));
        let record = wording::sentences(words, &spot.record);
        // What the phase hangs on is said to the end.
        let most = if spot.moves_bound { 3 } else { 2 };
        screen.paragraph(4, most, &format!("{weight}{reason} {record}"));
    }
    screen.blank();
}

fn gates(screen: &mut Screen, document: &Document<'_>) {
    let (verdict, words) = (document.analysis.verdict(), document.words);
    let signs = verdict.signs.iter();
    let is_waived = signs
        .map(|sign| sign.status)
        .any(|status| status == Status::Waived);
    screen.line(&words.text(if is_waived {
        "summary-gates-with-waived"
    } else {
        "summary-gates"
    }));
    for gate in &verdict.gates {
        let [from, to] = [gate.from, gate.to].map(|phase| wording::phase(words, phase));
        screen.line(&format!(
            "  {} {}  {}",
            left(&format!("{from} → {to}"), 22),
            left(&marks(verdict, gate.gate), 5),
            gate_standing(words, verdict, gate)
        ));
    }
    let strength = marks(verdict, 4);
    if !strength.is_empty() {
        let met = say!(
            words,
            "summary-strength-met",
            met = verdict.strength(),
            all = strength.chars().count()
        );
        screen.line(&format!(
            "  {} {}  {met}",
            left(&words.text("summary-strength"), 22),
            left(&strength, 5),
        ));
    }
    screen.blank();
}

fn marks(verdict: &MonthVerdict, gate: u8) -> String {
    verdict
        .signs
        .iter()
        .filter(|sign| sign.gate == gate)
        .map(|sign| wording::mark(sign.status))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::summary;
    use crate::model::{Absence, Headline};
    use crate::report::fixture::Case;
    use crate::report::plain_text::columns;

    #[test]
    fn the_summary_fits_one_screen() {
        for case in [Case::usual(), Case::crowded()] {
            let text = summary(&case.document(), Some(Path::new("/srv/reports")));
            assert!(text.lines().count() <= 52, "{text}");
            for line in text.lines() {
                assert!(columns(line) <= 100, "{line}");
            }
        }
    }

    #[test]
    fn the_phase_and_its_bounds_come_first() {
        let case = Case::usual();
        let text = summary(&case.document(), None);
        let first = text.lines().next().unwrap();
        assert_eq!(first, "Phase at the end of October 2026: STABLE");
        assert!(text.contains("Lowest phase the evidence supports: Stable."));
        assert!(text.contains("Highest it does not exclude: Proactive."));
    }

    #[test]
    fn what_the_phase_hangs_on_is_said_to_the_end() {
        let mut case = Case::usual();
        case.analysis.perception = None;
        case.changes = None;
        let absence = Absence::CannotShow("cannot-show-payment-dates");
        let spot = &mut case.analysis.blind_spots[0];
        spot.moves_bound = true;
        spot.reason = Some(absence.spoken());
        spot.record = vec![absence.remedy()];
        let text = summary(&case.document(), None);
        let words: Vec<&str> = text.split_whitespace().collect();
        let end = "within a week of it. Add the date of payment to the export of invoices.";
        assert!(words.join(" ").contains(end), "{text}");
    }

    #[test]
    fn what_he_reads_first_is_free_of_ids() {
        let case = Case::usual();
        let text = summary(&case.document(), None);
        let (first, _) = text.split_once("Gates").unwrap();
        assert!(!first.contains('_'), "{first}");
    }

    #[test]
    fn too_little_evidence_is_not_reactive() {
        let mut case = Case::usual();
        let last = case.analysis.verdicts.len() - 1;
        case.analysis.verdicts[last].headline = Headline::NotDetermined;
        case.analysis.held = Headline::NotDetermined;
        let text = summary(&case.document(), None);
        assert!(text.contains("NOT DETERMINED"), "{text}");
        assert!(!text.contains("[REACTIVE]"));
    }
}
