//! What changed since an earlier run: in sentences for people, in fields for
//! programs.

mod fields;
mod page;
mod sentences;
mod table;
mod terminal;

pub(super) use fields::Fields;
pub(super) use page::ChangesView;
pub use table::{KeptTable, kept_csv};
pub(super) use terminal::in_short;
pub use terminal::{comparison_text, run_text, runs_text};

use crate::history::{Comparison, Listed};
use crate::language::{Message, message};

/// What a report says of the runs before it.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    /// The last run before the month that is reported, and what changed since.
    pub comparison: Comparison,
    /// The runs in force, by month, the one reported not among them.
    pub recorded: Vec<Listed>,
}

/// A run in a list of them, and why it cannot be compared with the one above.
pub(super) struct Fenced<'a> {
    pub(super) run: &'a Listed,
    /// What is another than for the run above; none for the first.
    pub(super) fence: Option<Message>,
}

/// Runs, fenced off where they were judged by another model or counted by
/// other formulas than the one before.
pub(super) fn fenced(runs: &[Listed]) -> Vec<Fenced<'_>> {
    let mut above: Option<&Listed> = None;
    runs.iter()
        .map(|run| {
            let fence = above.and_then(|above| fence(above, run));
            above = Some(run);
            Fenced { run, fence }
        })
        .collect()
}

fn fence(above: &Listed, run: &Listed) -> Option<Message> {
    let hash = |run: &Listed| run.model_hash.get(..8).unwrap_or_default().to_owned();
    if above.model_hash != run.model_hash {
        let model = format!("{} {} ({})", run.model_id, run.model_version, hash(run));
        return Some(message!("changes-fence-model", model = model));
    }
    (above.metrics != run.metrics)
        .then(|| message!("changes-fence-formulas", version = &run.tool_version))
}
