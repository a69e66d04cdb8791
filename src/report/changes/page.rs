//! What changed since an earlier run, for the page.

use crate::history::Movement;
use crate::language::Words;
use crate::report::wording;

use super::{Changes, fenced, sentences};

/// How many movements of each direction, and restated facts, are shown.
const MOVED: usize = 5;

/// The section about what changed, in finished sentences.
pub(in crate::report) struct ChangesView {
    pub(in crate::report) since: String,
    pub(in crate::report) phase: String,
    pub(in crate::report) causes: Vec<CauseView>,
    pub(in crate::report) signs: Vec<SignView>,
    pub(in crate::report) better: Vec<String>,
    pub(in crate::report) worse: Vec<String>,
    /// What a reader has to know, a sentence each.
    pub(in crate::report) remarks: Vec<String>,
    pub(in crate::report) recorded: Vec<RecordedView>,
}

pub(in crate::report) struct CauseView {
    pub(in crate::report) name: String,
    pub(in crate::report) effect: String,
    pub(in crate::report) told: Vec<String>,
}

pub(in crate::report) struct SignView {
    pub(in crate::report) id: String,
    pub(in crate::report) look: &'static str,
    pub(in crate::report) text: String,
}

/// A month as it was recorded then.
pub(in crate::report) struct RecordedView {
    pub(in crate::report) fence: Option<String>,
    pub(in crate::report) month: String,
    pub(in crate::report) phase: String,
    pub(in crate::report) held: String,
}

impl ChangesView {
    pub(in crate::report) fn of(words: &Words, changes: &Changes) -> Self {
        let comparison = &changes.comparison;
        let notes = comparison.notes.iter();
        let mut remarks: Vec<String> = notes.map(|note| words.say(note)).collect();
        remarks.extend(sentences::files(words, comparison));
        let fates = comparison.files.fates.iter().take(MOVED);
        remarks.extend(fates.map(|change| sentences::fate_change(words, change)));
        remarks.extend(sentences::counted_otherwise(words, comparison));
        let moved = |movements: &[Movement]| {
            let first = movements.iter().take(MOVED);
            first
                .map(|one| sentences::movement(words, one))
                .collect::<Vec<String>>()
        };
        Self {
            since: sentences::since(words, comparison),
            phase: sentences::phase(words, comparison),
            causes: comparison
                .causes
                .iter()
                .filter(|cause| cause.is_present || !cause.signs.is_empty())
                .map(|cause| CauseView {
                    name: sentences::cause_name(words, cause.kind),
                    effect: wording::sentence(&sentences::effect(words, cause)),
                    told: cause.told.iter().map(|one| words.say(one)).collect(),
                })
                .collect(),
            signs: comparison
                .signs
                .iter()
                .map(|change| SignView {
                    id: change.id.clone(),
                    look: if change.is_won() {
                        "met"
                    } else if change.is_lost() {
                        "not-met"
                    } else {
                        "unseen"
                    },
                    text: sentences::sign(words, change),
                })
                .collect(),
            better: moved(&comparison.better),
            worse: moved(&comparison.worse),
            remarks,
            recorded: fenced(&changes.recorded)
                .into_iter()
                .map(|fenced| RecordedView {
                    fence: fenced
                        .fence
                        .map(|fence| wording::sentence(&words.say(&fence))),
                    month: wording::month(words, fenced.run.month),
                    phase: wording::headline(words, fenced.run.headline),
                    held: wording::headline(words, fenced.run.held),
                })
                .collect(),
        }
    }
}
