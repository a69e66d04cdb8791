//! What to know about the phase, in a word or two each.

use super::{signs_seen, tally};
use crate::analysis::Analysis;
use crate::language::{Words, say};
use crate::maturity::{MonthVerdict, held_at_most};
use crate::model::{Headline, Phase};
use crate::report::certainty::per_cent;
use crate::report::wording;

/// Something to know about the phase, in a word or two, with what they mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::report) struct Fact {
    pub(in crate::report) label: String,
    pub(in crate::report) value: String,
    pub(in crate::report) gloss: String,
}

/// Since when the phase holds, how sure it is, between which bounds, and how
/// much was seen.
pub(in crate::report) fn facts(words: &Words, analysis: &Analysis) -> Vec<Fact> {
    vec![
        since(words, analysis),
        how_sure(words, analysis),
        if_all_were_seen(words, analysis.verdict()),
        what_was_seen(words, analysis.verdict()),
    ]
}

fn since(words: &Words, analysis: &Analysis) -> Fact {
    let label = words.text("fact-since");
    let months = analysis.months_in_phase;
    let since = analysis.as_of.minus(months.saturating_sub(1));
    let is_new = analysis.held != analysis.verdict().headline;
    if let Some((lower, upper)) = analysis.held.phase().zip(held_at_most(&analysis.verdicts)) {
        return Fact {
            label,
            value: words.text("fact-since-not-yet"),
            gloss: say!(words, "fact-since-unseen", lower = lower, upper = upper),
        };
    }
    match (analysis.held, is_new) {
        (Headline::Determined(_), false) => Fact {
            label,
            value: wording::month(words, since),
            gloss: say!(words, "fact-since-months", n = months),
        },
        (Headline::Determined(phase), true) => Fact {
            label,
            value: words.text("fact-since-lately"),
            gloss: say!(words, "fact-since-before", phase = phase),
        },
        (Headline::NotDetermined, _) => Fact {
            label,
            value: words.text("fact-since-not-yet"),
            gloss: words.text("fact-since-it-takes"),
        },
    }
}

fn how_sure(words: &Words, analysis: &Analysis) -> Fact {
    let label = words.text("fact-sure");
    let verdict = analysis.verdict();
    let known = verdict.headline.phase().zip(analysis.inference.probability);
    let Some((phase, probability)) = known else {
        return Fact {
            label,
            value: words.text("fact-sure-not"),
            gloss: words.text("fact-sure-too-little"),
        };
    };
    let share = probability.of(phase);
    let value = words.text(match share {
        share if share >= 0.95 => "fact-sure-very",
        share if share >= 0.8 => "fact-sure-fairly",
        share if share >= 0.6 => "fact-sure-rather",
        _ => "fact-sure-close",
    });
    let other = Phase::ALL
        .into_iter()
        .filter(|other| *other != phase && probability.of(*other) > 0.0)
        .max_by(|a, b| probability.of(*a).total_cmp(&probability.of(*b)));
    // The draw knows nothing of what was not seen: it may still be higher.
    let value = if verdict.lower < verdict.upper {
        say!(words, "fact-sure-as-measured", sure = value)
    } else {
        value
    };
    let share = per_cent(words, share);
    let gloss = match other {
        None => say!(words, "fact-sure-drawn", phase = phase, share = share),
        Some(other) => say!(
            words,
            "fact-sure-drawn-other",
            phase = phase,
            share = share,
            other = other,
            other_share = per_cent(words, probability.of(other))
        ),
    };
    Fact {
        label,
        value,
        gloss,
    }
}

fn if_all_were_seen(words: &Words, verdict: &MonthVerdict) -> Fact {
    let label = words.text("fact-bounds");
    let (lower, upper) = (verdict.lower, verdict.upper);
    if lower == upper {
        return Fact {
            label,
            value: match verdict.headline {
                Headline::Determined(_) => say!(words, "fact-bounds-still", phase = lower),
                Headline::NotDetermined => say!(words, "fact-bounds-at-most", phase = upper),
            },
            gloss: words.text("fact-bounds-no-change"),
        };
    }
    Fact {
        label,
        value: say!(words, "fact-bounds-range", lower = lower, upper = upper),
        gloss: words.text("fact-bounds-by"),
    }
}

fn what_was_seen(words: &Words, verdict: &MonthVerdict) -> Fact {
    let (seen, signs) = signs_seen(verdict);
    Fact {
        label: words.text("fact-seen"),
        value: say!(words, "fact-seen-signs", seen = seen, all = signs),
        gloss: tally(words, verdict),
    }
}

#[cfg(test)]
mod tests {
    use super::facts;
    use crate::language::Words;
    use crate::report::fixture;

    #[test]
    fn how_sure_it_is_speaks_of_what_was_measured() {
        let mut analysis = fixture::analysis();
        let sure = |analysis: &_| facts(Words::english(), analysis).swap_remove(1);
        let told = sure(&analysis);
        assert!(told.value.ends_with("as far as it was measured"));
        assert!(told.gloss.starts_with("going by what was measured"));
        let last = analysis.verdicts.len() - 1;
        analysis.verdicts[last].upper = analysis.verdicts[last].lower;
        assert!(!sure(&analysis).value.contains("measured"));
    }
}
