//! What is known of a target, and what follows from it.

use crate::input::value::time::Moment;

const DAY: i64 = 86_400;

/// What is known of one target of one ticket.
#[derive(Default, Clone, Copy)]
pub(super) struct Known {
    /// What a flag says: whether it was met.
    pub(super) met: Option<bool>,
    pub(super) due: Option<i64>,
    pub(super) achieved: Option<i64>,
    /// A moment at which a flag without dates can be taken to hold.
    pub(super) settled_at: Option<i64>,
    /// When the clock began: what is breached without any other date was
    /// breached after it.
    pub(super) began_at: Option<i64>,
    /// Whether it may have been achieved without a date saying so: an export
    /// without that column, or a ticket that is done.
    pub(super) achieved_unseen: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Decided {
    pub(super) at: i64,
    pub(super) target: u32,
    pub(super) met: bool,
}

impl Known {
    /// The outcome and when it was settled; `None` while the clock runs or
    /// where nothing is known.
    pub(super) fn decide(self, target: u32, now: i64) -> Option<Decided> {
        let decided = |met: bool, at: Option<i64>| at.map(|at| Decided { at, target, met });
        match (self.met, self.due, self.achieved) {
            // Open and past due is breached, whatever a default says.
            (Some(true), Some(due), None)
                if due < now && self.settled_at.is_none() && !self.achieved_unseen =>
            {
                decided(false, Some(due))
            }
            // Met at a moment that nothing dates: no later than it was due.
            (Some(true), Some(due), None) if due < now && self.achieved_unseen => decided(
                true,
                Some(self.settled_at.map_or(due, |known| known.min(due))),
            ),
            (Some(true), _, achieved) => decided(true, achieved.or(self.settled_at)),
            (Some(false), due, achieved) => decided(
                false,
                due.or(achieved).or(self.settled_at).or(self.began_at),
            ),
            (None, Some(due), Some(achieved)) if achieved <= due => decided(true, Some(achieved)),
            (None, Some(due), Some(_)) => decided(false, Some(due)),
            (None, Some(due), None) if due < now && !self.achieved_unseen => {
                decided(false, Some(due))
            }
            (None, _, _) => None,
        }
    }
}

/// A due date without a time of day is kept until that day is over.
pub(super) fn due_seconds(moment: Moment) -> i64 {
    if moment.has_time {
        moment.seconds
    } else {
        moment.seconds + DAY
    }
}
