//! Where belief and records differ, in the sentences that the terminal and the
//! page share.

use crate::analysis::Analysis;
use crate::maturity::{PerceptionGap, Status};

use super::wording;

/// What a self-assessment came to, in a sentence; nothing without one.
pub(super) fn standing(analysis: &Analysis) -> Option<String> {
    let perception = analysis.perception.as_ref()?;
    if perception.answered == 0 {
        return Some(format!(
            "{} answers none of its {} statements.",
            wording::quoted(&perception.file),
            perception.asked
        ));
    }
    let over = perception.gaps.iter().filter(|gap| gap.is_over).count();
    let parts = [
        (over, "believed more than the records show"),
        (perception.gaps.len() - over, "believed less"),
        (perception.alike, "borne out"),
        (perception.undecided, "undecided"),
        (perception.not_observed, "about signs not observed"),
    ];
    let parts: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    Some(format!(
        "{} of {} statements answered: {}. Answers never move the phase.",
        perception.answered,
        perception.asked,
        parts.join(", ")
    ))
}

/// One difference in a sentence.
pub(super) fn gap(gap: &PerceptionGap) -> String {
    let why_it_matters = match (gap.is_over, gap.is_binding, gap.core) {
        (true, true, true) => " It is a core sign of the next gate.",
        (true, true, false) => " It belongs to the next gate.",
        _ => "",
    };
    let records = match gap.status {
        Status::Met => "the records show it met",
        _ => "the records show it not met",
    };
    format!(
        "Sign {}, {}: answered {} of 5, and {records}.{why_it_matters}",
        gap.number, gap.title, gap.agreement
    )
}

/// The differences, the most important first.
pub(super) fn gaps(analysis: &Analysis) -> &[PerceptionGap] {
    analysis
        .perception
        .as_ref()
        .map_or(&[], |perception| &perception.gaps)
}

#[cfg(test)]
mod tests {
    use super::{gap, standing};
    use crate::report::fixture;

    #[test]
    fn what_was_answered_is_told_with_what_it_came_to() {
        let mut analysis = fixture::analysis();
        assert_eq!(
            standing(&analysis).unwrap(),
            "9 of 20 statements answered: 1 believed more than the records show, 1 believed less, 4 borne out, 1 undecided, 2 about signs not observed. Answers never move the phase."
        );
        let gaps = &analysis.perception.as_ref().unwrap().gaps;
        assert_eq!(
            gap(&gaps[0]),
            "Sign 8, Automation is being introduced and brings the ticket volume down: answered 5 of 5, and the records show it not met. It belongs to the next gate."
        );
        assert!(gap(&gaps[1]).ends_with("answered 2 of 5, and the records show it met."));
        analysis.perception = None;
        assert_eq!(standing(&analysis), None);
    }
}
