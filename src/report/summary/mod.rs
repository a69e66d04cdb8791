mod questions;
mod tables;

use std::path::Path;

use crate::analysis::Analysis;
use crate::maturity::{BlindSpot, MonthVerdict, Status};
use crate::model::{Headline, Phase};

use questions::questions;
use tables::{files, numbers};

use super::certainty;
use super::changes;
use super::document::Document;
use super::overview::{
    bounds, first_actions, gate_standing, hardest_step, held, nothing_on_the_path, signs_seen,
    tally,
};
use super::perception;
use super::screen::{Screen, left};
use super::wording;

const BLIND_SPOTS: usize = 3;
const BELIEFS: usize = 1;

/// The analysis on one screen of a terminal: the phase first, then what holds
/// the provider back, then what could not be seen, then the rest.
///
/// `folder` is where the report was written, if it was.
#[must_use]
pub fn summary(document: &Document<'_>, folder: Option<&Path>) -> String {
    let mut screen = Screen::default();
    phase(&mut screen, document);
    hardest(&mut screen, document);
    beliefs(&mut screen, document.analysis);
    // What was asked for, and what changed, takes the room of what comes last.
    let asked = document.analysis.perception.is_some();
    let told = document.changes.is_some();
    let most = BLIND_SPOTS - usize::from(asked) - usize::from(told);
    blind_spots(&mut screen, &document.analysis.blind_spots, most);
    gates(&mut screen, document.analysis.verdict());
    numbers(&mut screen, document);
    questions(&mut screen, &document.analysis.inputs);
    files(&mut screen, &document.analysis.inputs);
    if let Some(folder) = folder {
        screen.line(&format!("Report: {}", folder.join("report.html").display()));
    }
    screen.into_text()
}

fn phase(screen: &mut Screen, document: &Document<'_>) {
    let analysis = document.analysis;
    let verdict = analysis.verdict();
    let (seen, all) = signs_seen(verdict);
    let name = match verdict.headline {
        Headline::Determined(phase) => phase.name().to_uppercase(),
        Headline::NotDetermined => "NOT DETERMINED – too few of the signs could be seen".to_owned(),
    };
    screen.line(&format!(
        "Phase at the end of {}: {name}",
        wording::month(analysis.as_of)
    ));
    screen.line(&format!("  {}", road(verdict.headline)));
    if let Some(what_if) = certainty::what_if(document) {
        screen.paragraph(2, 3, &what_if);
    }
    screen.paragraph(2, 2, &bounds(verdict));
    screen.paragraph(
        2,
        2,
        &format!(
            "{seen} of {all} signs observed ({}). {}",
            tally(verdict),
            held(analysis)
        ),
    );
    screen.paragraph(2, 2, &certainty::probability(analysis));
    for line in certainty::margin(document) {
        screen.paragraph(2, 2, &line);
    }
    for line in certainty::waivers(analysis) {
        screen.paragraph(2, 2, &line);
    }
    if let Some(changes) = document.changes {
        screen.paragraph(2, 2, &changes::in_short(changes));
    }
    screen.blank();
}

fn road(headline: Headline) -> String {
    let stops = Phase::ALL.map(|phase| {
        if headline.phase() == Some(phase) {
            format!("[{}]", phase.name().to_uppercase())
        } else {
            phase.name().to_owned()
        }
    });
    stops.join(" → ")
}

fn hardest(screen: &mut Screen, document: &Document<'_>) {
    let analysis = document.analysis;
    let Some(step) = hardest_step(analysis) else {
        screen.line("What holds you back");
        screen.paragraph(2, 2, &nothing_on_the_path(analysis));
        screen.blank();
        return;
    };
    let criterion = &step.criterion;
    let gate = analysis
        .verdict()
        .gates
        .iter()
        .find(|gate| gate.gate == step.gate);
    let to = gate.map_or_else(String::new, |gate| format!(" on the way to {}", gate.to));
    screen.line(&format!("What holds you back most{to}"));
    let title = document.metric_title(&criterion.metric);
    let target = wording::target(&criterion.target, criterion.unit);
    let held_against = match wording::judged_value(criterion) {
        Some(value) => {
            let gap = wording::gap(criterion)
                .filter(|_| criterion.months.is_none())
                .map_or_else(String::new, |gap| format!(": {gap}"));
            format!(
                "{title}: {value}, target {target}{gap} ({}, {})",
                wording::records(criterion.n),
                wording::window(criterion.window, analysis.as_of)
            )
        }
        None => format!(
            "{title}: not measured ({}), target {target}",
            criterion.reason.as_deref().unwrap_or("no reason given")
        ),
    };
    screen.paragraph(2, 2, &held_against);
    if let Some(months) = criterion.months {
        screen.paragraph(2, 1, &wording::sentence(&wording::months_in_target(months)));
    }
    if let Some(effort) = certainty::effort(step) {
        screen.paragraph(2, 2, &effort);
    }
    if let Some(action) = first_actions(analysis).first() {
        screen.paragraph(2, 2, &format!("First step: {}", action.criterion.remedy));
    }
    screen.blank();
}

/// Where a self-assessment and the records differ.
fn beliefs(screen: &mut Screen, analysis: &Analysis) {
    let Some(standing) = perception::standing(analysis) else {
        return;
    };
    let gaps = perception::gaps(analysis);
    let more = match gaps.len().saturating_sub(BELIEFS) {
        0 => String::new(),
        rest => format!(" ({rest} more differences in the report)"),
    };
    screen.line(&format!("Belief and records{more}"));
    screen.paragraph(2, 2, &standing);
    for gap in gaps.iter().take(BELIEFS) {
        screen.paragraph(2, 2, &perception::gap(gap));
    }
    screen.blank();
}

fn blind_spots(screen: &mut Screen, spots: &[BlindSpot], most: usize) {
    if spots.is_empty() {
        return;
    }
    let rest = spots.len().saturating_sub(most);
    let more = if rest > 0 {
        format!(" ({rest} more in the report)")
    } else {
        String::new()
    };
    screen.line(&format!("What could not be seen{more}"));
    for spot in spots.iter().take(most) {
        let weight = if spot.moves_bound {
            "Could change the phase. "
        } else {
            ""
        };
        screen.line(&format!("  ? {}", spot.title));
        let reason = wording::sentence(&spot.reason);
        screen.paragraph(4, 1, &format!("{weight}{reason} {}", spot.record));
    }
    screen.blank();
}

fn gates(screen: &mut Screen, verdict: &MonthVerdict) {
    let waived = verdict
        .signs
        .iter()
        .any(|sign| sign.status == Status::Waived);
    let waived = if waived { ", ~ waived" } else { "" };
    screen.line(&format!("Gates (✓ met, ✗ not met, ? not observed{waived})"));
    for gate in &verdict.gates {
        let name = format!("{} → {}", gate.from, gate.to);
        screen.line(&format!(
            "  {} {}  {}",
            left(&name, 22),
            left(&marks(verdict, gate.gate), 5),
            gate_standing(verdict, gate)
        ));
    }
    let strength = marks(verdict, 4);
    if !strength.is_empty() {
        screen.line(&format!(
            "  {} {}  {} of {} met",
            left("Strength in Scalable", 22),
            left(&strength, 5),
            verdict.strength(),
            strength.chars().count()
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
    use crate::model::Headline;
    use crate::report::fixture::Case;
    use crate::report::plain_text::columns;

    #[test]
    fn the_summary_fits_one_screen() {
        for case in [Case::usual(), Case::crowded()] {
            let text = summary(&case.document(), Some(Path::new("/srv/reports")));
            assert!(text.lines().count() <= 48, "{text}");
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
