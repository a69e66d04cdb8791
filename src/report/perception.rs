//! Where belief and records differ, in the sentences that the terminal and the
//! page share.

use crate::analysis::Analysis;
use crate::language::{Message, Words, message, say};
use crate::maturity::{PerceptionGap, Status};

/// What a self-assessment came to, in a sentence; nothing without one.
pub(super) fn standing(words: &Words, analysis: &Analysis) -> Option<String> {
    let perception = analysis.perception.as_ref()?;
    let asked = perception.asked;
    if perception.answered == 0 {
        return Some(say!(
            words,
            "answers-none",
            file = &perception.file,
            asked = asked
        ));
    }
    let over = perception.gaps.iter().filter(|gap| gap.is_over).count();
    let under = perception.gaps.len() - over;
    let parts = [
        (over, message!("answers-over")),
        (under, message!("answers-under")),
        (perception.alike, message!("answers-alike")),
        (perception.undecided, message!("answers-undecided")),
        (perception.not_observed, message!("answers-not-observed")),
    ];
    let parts: Vec<Message> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, message)| message.with("n", count))
        .collect();
    Some(say!(
        words,
        "answers",
        answered = perception.answered,
        asked = asked,
        parts = parts
    ))
}

/// One difference in a sentence.
pub(super) fn gap(words: &Words, gap: &PerceptionGap) -> String {
    let message = match gap.status {
        Status::Met => message!("belief-met"),
        _ => message!("belief-not-met"),
    };
    let message = message
        .with("number", gap.number)
        .with("title", words.known(&gap.title).into_owned())
        .with("agreement", gap.agreement);
    let told = words.say(&message);
    match (gap.is_over, gap.is_binding, gap.core) {
        (true, true, true) => format!("{told} {}", words.text("belief-binding-core")),
        (true, true, false) => format!("{told} {}", words.text("belief-binding")),
        _ => told,
    }
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
    use crate::language::Words;
    use crate::report::fixture;

    #[test]
    fn what_was_answered_is_told_with_what_it_came_to() {
        let mut analysis = fixture::analysis();
        assert_eq!(
            standing(Words::english(), &analysis).unwrap(),
            "9 of 20 statements answered: 1 believed more than the records show, 1 believed less, 4 borne out, 1 undecided, 2 about signs not observed. Answers never move the phase."
        );
        let gaps = &analysis.perception.as_ref().unwrap().gaps;
        assert_eq!(
            gap(Words::english(), &gaps[0]),
            "Sign 8, Automation is being introduced and brings the ticket volume down: answered 5 of 5, and the records show it not met. It belongs to the next gate."
        );
        assert!(
            gap(Words::english(), &gaps[1])
                .ends_with("answered 2 of 5, and the records show it met.")
        );
        analysis.perception = None;
        assert_eq!(standing(Words::english(), &analysis), None);
    }
}
