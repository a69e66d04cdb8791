//! `summary.md`: what fits into a chat message or a mail.

use super::certainty;
use super::document::Document;
use super::overview::{
    changes, effect, facts, first_actions, hardest_step, is_it_seen, key_criteria, made_with,
    months_on_target, nothing_on_the_path,
};
use super::plain_text::visible;
use super::wording;
use crate::language::{Words, say};
use crate::maturity::CriterionVerdict;

const BLIND_SPOTS: usize = 3;
const KEY_NUMBERS: usize = 6;

/// The analysis as a short text in Markdown, which can be read as it stands.
#[must_use]
pub fn markdown(document: &Document<'_>) -> String {
    let sections = [
        verdict(document),
        hardest(document),
        actions(document),
        blind_spots(document),
        numbers(document),
        since(document),
        vec![plain(&made_with(document.words, document.analysis))],
    ];
    let written: Vec<String> = sections
        .into_iter()
        .filter(|section| !section.is_empty())
        .map(|section| section.join("\n"))
        .collect();
    written.join("\n\n") + "\n"
}

/// A text as it is, whatever signs are in it.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in visible(text).chars() {
        // What marks something up anywhere in a line, or begins markup of the
        // web.
        if matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&'
        ) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

fn heading(words: &Words, id: &str) -> Vec<String> {
    vec![format!("## {}", words.text(id)), String::new()]
}

fn verdict(document: &Document<'_>) -> Vec<String> {
    let (analysis, words) = (document.analysis, document.words);
    let headline = analysis.verdict().headline;
    let mut lines = vec![
        format!(
            "# {}",
            say!(
                words,
                "summary-phase",
                month = analysis.as_of,
                phase = wording::headline(words, headline)
            )
        ),
        String::new(),
    ];
    if let Some(what_if) = certainty::what_if(document) {
        lines.extend([format!("**{}**", plain(&what_if)), String::new()]);
    }
    if let Some(phase) = headline.phase() {
        let in_short = wording::phase_in_short(words, phase);
        lines.extend([format!("{in_short}."), String::new()]);
    }
    lines.extend(facts(words, analysis).into_iter().map(|fact| {
        format!(
            "- {}: **{}** ({})",
            fact.label,
            plain(&fact.value),
            plain(&fact.gloss)
        )
    }));
    lines
}

fn hardest(document: &Document<'_>) -> Vec<String> {
    let (analysis, words) = (document.analysis, document.words);
    let mut lines = heading(words, "holds-you-back");
    let Some(step) = hardest_step(analysis) else {
        lines.push(plain(&nothing_on_the_path(words, analysis)));
        return lines;
    };
    lines.extend(is_it_seen(words, step).map(|unseen| plain(&unseen)));
    lines.push(plain(&wording::held_against(document, &step.criterion)));
    lines.extend(months_on_target(words, &step.criterion).map(|months| plain(&months)));
    lines.extend(certainty::parts(words, step).map(|parts| plain(&parts)));
    lines
}

fn actions(document: &Document<'_>) -> Vec<String> {
    let words = document.words;
    let actions = first_actions(document.analysis);
    if actions.is_empty() {
        return Vec::new();
    }
    let mut lines = heading(words, "opening-do-first");
    for (place, step) in (1..).zip(actions) {
        let remedy = plain(&words.say(&step.criterion.first_step()));
        let metric = plain(&document.metric_title(&step.criterion.metric));
        let effect = match effect(words, step) {
            (Some(closing), closes) => format!("{} {closes}", plain(&closing)),
            (None, moves) => moves,
        };
        lines.push(format!("{place}. {remedy} ({effect} {metric})"));
    }
    lines
}

fn blind_spots(document: &Document<'_>) -> Vec<String> {
    let words = document.words;
    let spots = &document.analysis.blind_spots;
    if spots.is_empty() {
        return Vec::new();
    }
    let mut lines = heading(words, "not-seen");
    lines.extend(spots.iter().take(BLIND_SPOTS).map(|spot| {
        let record = wording::sentences(words, &spot.record);
        format!("- {}: {}", plain(&words.known(&spot.title)), plain(&record))
    }));
    let more = spots.len().saturating_sub(BLIND_SPOTS);
    if more > 0 {
        lines.push(format!("- {}", say!(words, "summary-more-files", n = more)));
    }
    lines
}

fn numbers(document: &Document<'_>) -> Vec<String> {
    let (analysis, words) = (document.analysis, document.words);
    let criteria = key_criteria(analysis.verdict());
    if criteria.is_empty() {
        return Vec::new();
    }
    let heads = ["measure", "workbook-value", "workbook-target"].map(|id| words.text(id));
    let mut lines = heading(words, "summary-key-numbers");
    lines.extend([
        format!("| | {} |", heads.join(" | ")),
        "|---|---|---:|---|".to_owned(),
    ]);
    let row = |criterion: &CriterionVerdict| {
        let value = wording::judged_value(words, criterion).unwrap_or_default();
        format!(
            "| {} | {} | {} | {} |",
            wording::mark(criterion.status).replace('~', "\\~"),
            plain(&document.metric_title(&criterion.metric)),
            plain(&value),
            wording::target(words, &criterion.target, criterion.unit)
        )
    };
    lines.extend(criteria.into_iter().take(KEY_NUMBERS).map(row));
    lines
}

/// What changed since the month before.
fn since(document: &Document<'_>) -> Vec<String> {
    let words = document.words;
    let changes = changes(document.analysis).unwrap_or_default();
    if changes.is_empty() {
        return Vec::new();
    }
    let mut lines = heading(words, "since-title");
    lines.extend(changes.iter().map(|change| {
        let before = wording::sign_status(words, change.before);
        format!(
            "- {}: {} ({})",
            plain(&words.known(&change.sign.title)),
            wording::sign_status(words, change.sign.status),
            say!(words, "since-was", status = before)
        )
    }));
    lines
}

#[cfg(test)]
mod tests {
    use super::{markdown, plain};
    use crate::report::fixture::Case;

    #[test]
    fn it_fits_a_message_and_leads_with_the_phase() {
        let case = Case::usual();
        let text = markdown(&case.document());
        let first = text.lines().next().unwrap();
        assert_eq!(first, "# Phase at the end of October 2026: Stable");
        assert!(text.lines().count() <= 60, "{text}");
        assert!(text.len() < 4_000, "{} characters", text.len());
        assert!(text.contains("## What to do first"), "{text}");
    }

    #[test]
    fn what_comes_from_files_marks_nothing_up() {
        assert_eq!(plain("a*b* [x](y) <i>|"), "a\\*b\\* \\[x\\](y) \\<i\\>\\|");
        let text = markdown(&Case::hostile().document());
        let (all, escaped) = ("<script", "\\<script");
        assert!(text.contains(escaped), "{text}");
        assert_eq!(text.matches(all).count(), text.matches(escaped).count());
        assert!(!text.contains('\u{1b}'), "{text}");
    }
}
