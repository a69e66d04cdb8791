//! What changed since an earlier run, for the page.

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
    pub(in crate::report) name: &'static str,
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
    pub(in crate::report) fn of(changes: &Changes) -> Self {
        let comparison = &changes.comparison;
        let mut remarks = comparison.notes.clone();
        remarks.extend(sentences::files(comparison));
        let fates = comparison.files.fates.iter().take(MOVED);
        remarks.extend(fates.map(sentences::fate_change));
        if !comparison.counted_otherwise.is_empty() {
            remarks.push(format!(
                "Not compared, since they are counted by another formula now: {}.",
                comparison.counted_otherwise.join(", ")
            ));
        }
        Self {
            since: sentences::since(comparison),
            phase: sentences::phase(comparison),
            causes: comparison
                .causes
                .iter()
                .filter(|cause| cause.is_present || !cause.signs.is_empty())
                .map(|cause| CauseView {
                    name: sentences::cause_name(cause.kind),
                    effect: wording::sentence(&sentences::effect(cause)),
                    told: cause.told.clone(),
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
                    text: sentences::sign(change),
                })
                .collect(),
            better: comparison
                .better
                .iter()
                .take(MOVED)
                .map(sentences::movement)
                .collect(),
            worse: comparison
                .worse
                .iter()
                .take(MOVED)
                .map(sentences::movement)
                .collect(),
            remarks,
            recorded: fenced(&changes.recorded)
                .into_iter()
                .map(|fenced| RecordedView {
                    fence: fenced.fence.as_deref().map(wording::sentence),
                    month: wording::month(Words::english(), fenced.run.month),
                    phase: fenced.run.headline.to_string(),
                    held: fenced.run.held.to_string(),
                })
                .collect(),
        }
    }
}
