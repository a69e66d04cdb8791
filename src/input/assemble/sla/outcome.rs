//! What is known of a target, and what follows from it.

use std::num::NonZeroU32;

use crate::input::assemble::contradictions::precedes;
use crate::input::tables::Origin;
use crate::input::tables::sla::{Basis, Outcome};
use crate::input::value::time::Moment;
use crate::input::value::vocabulary::TargetState;
use crate::model::DAY;

/// What is known of one target of one ticket.
#[derive(Default, Clone, Copy)]
pub(super) struct Known {
    /// What a flag says: whether it was met.
    pub(super) met: Option<bool>,
    pub(super) due: Option<i64>,
    pub(super) achieved: Option<i64>,
    /// Minutes left on its clock; negative once it has run out.
    pub(super) remaining: Option<f64>,
    /// That its clock stands still, or that it does not count.
    pub(super) state: Option<TargetState>,
    /// A moment at which a flag without dates can be taken to hold.
    pub(super) settled_at: Option<i64>,
    /// When the clock began: what is breached without any other date was
    /// breached after it.
    pub(super) began_at: Option<i64>,
    /// The row of its ticket in the table of tickets.
    pub(super) ticket: Option<u32>,
    /// Whether it may have been achieved without a date saying so: an export
    /// without that column, or a ticket that is done.
    pub(super) achieved_unseen: bool,
}

/// One target of one ticket, judged. Exports hold millions of them: it is kept
/// small.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Judged {
    /// Whether anything is told of it.
    pub(super) is_told: bool,
    /// When it was settled, or [`UNDATED`].
    at: i64,
    target: u8,
    pub(super) outcome: Outcome,
    pub(super) basis: Option<Basis>,
    /// Seconds from the beginning of its clock to when it falls due.
    length: Option<NonZeroU32>,
    /// One more than the row of its ticket in the table of tickets.
    ticket: Option<NonZeroU32>,
    /// Where it was read.
    pub(super) origin: Origin,
    /// What else its row shows of it.
    pub(super) shown: Shown,
}

/// It is not settled, or nothing dates it.
const UNDATED: i64 = i64::MIN;

/// What a row shows of a target beside its outcome.
#[derive(Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shown {
    pub(super) has_due: bool,
    /// Whether it carries an outcome without a due date, in an export that has
    /// them.
    pub(super) is_unsupported: bool,
    /// What is said of how it went, where that says nothing.
    pub(super) empty_word: Option<EmptyWord>,
}

/// What says nothing of how a target went.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum EmptyWord {
    /// A word that is not known.
    Unread,
    /// That it is not overdue, when it could not be any more.
    Forgotten,
}

impl EmptyWord {
    pub(super) fn of(is_unread: bool, is_forgotten: impl FnOnce() -> bool) -> Option<Self> {
        if is_unread {
            return Some(Self::Unread);
        }
        is_forgotten().then_some(Self::Forgotten)
    }
}

impl Judged {
    /// Nothing is told: it goes before all others.
    pub(super) const UNTOLD: Self = Self {
        is_told: false,
        at: UNDATED,
        target: 0,
        outcome: Outcome::Unknown,
        basis: None,
        length: None,
        ticket: None,
        origin: Origin { file: 0, line: 0 },
        shown: Shown {
            has_due: false,
            is_unsupported: false,
            empty_word: None,
        },
    };

    /// When it was settled; `None` while it is not, or where nothing dates it.
    pub(super) fn at(&self) -> Option<i64> {
        (self.at != UNDATED).then_some(self.at)
    }

    /// The same with what else its row shows.
    pub(super) fn showing(self, shown: Shown) -> Self {
        Self { shown, ..self }
    }

    /// Whether it counts for a month: met or breached, at a known moment.
    pub(super) fn is_decided(&self) -> bool {
        self.at().is_some()
    }

    /// The code of the target.
    pub(super) fn target(&self) -> u32 {
        u32::from(self.target)
    }

    /// Hours from the beginning of its clock to when it falls due.
    pub(super) fn hours(&self) -> Option<f64> {
        self.length.map(|seconds| f64::from(seconds.get()) / 3600.0)
    }

    /// The row of its ticket in the table of tickets.
    pub(super) fn ticket(&self) -> Option<u32> {
        self.ticket.map(|next| next.get() - 1)
    }
}

impl Known {
    /// Whether anything is known of the target itself.
    pub(super) fn has_evidence(&self) -> bool {
        self.met.is_some() || self.due.is_some() || self.remaining.is_some()
    }

    /// The same of a ticket at this row of the table of tickets.
    pub(super) fn of_ticket(self, ticket: Option<u32>) -> Self {
        Self { ticket, ..self }
    }

    /// The same where it is told when it was achieved, or not; what came before
    /// the clock began came at no known time. Beside a flag such a moment dates
    /// what the flag says.
    pub(super) fn reached_if(self, is_told: bool) -> Self {
        let span = self.achieved.zip(self.began_at);
        let is_told = is_told && !span.is_some_and(|(at, began)| precedes(at, began));
        Self {
            achieved: self.achieved.filter(|_| is_told || self.met.is_some()),
            achieved_unseen: self.achieved_unseen || !is_told,
            ..self
        }
    }

    /// The outcome, what it rests on, and when it was settled: by a flag, else
    /// by dates, else by the time left.
    pub(super) fn judge(self, target: u32, now: i64, origin: Origin) -> Judged {
        let decided = match self.state {
            Some(TargetState::Excluded) => None,
            _ => self
                .by_flag_or_dates(now)
                .or_else(|| self.by_time_left(now)),
        };
        let (outcome, basis, at) = match decided {
            Some((met, basis, at)) => {
                let outcome = if met { Outcome::Met } else { Outcome::Breached };
                (outcome, Some(basis), at)
            }
            None => (self.undecided(now), None, None),
        };
        // What fell due before there was anybody to promise it to was settled
        // when there was.
        let at = at.map(|at| self.began_at.map_or(at, |began| at.max(began)));
        let length = self
            .due
            .zip(self.began_at)
            .map(|(due, began)| due - began)
            .and_then(|length| u32::try_from(length).ok())
            .and_then(NonZeroU32::new);
        Judged {
            is_told: true,
            at: at.unwrap_or(UNDATED),
            target: target as u8,
            outcome,
            basis,
            length,
            ticket: self.ticket.and_then(|row| NonZeroU32::new(row + 1)),
            origin,
            shown: Shown::default(),
        }
    }

    fn undecided(&self, now: i64) -> Outcome {
        match self.state {
            Some(TargetState::Excluded) => Outcome::Excluded,
            Some(TargetState::Paused) => Outcome::Paused,
            _ if self.achieved.is_some() || self.settled_at.is_some() => Outcome::Unknown,
            Some(TargetState::Running) => Outcome::Running,
            None if self.met == Some(true) => Outcome::Running,
            None => match (self.due, self.remaining) {
                (Some(due), _) if due >= now => Outcome::Running,
                (None, Some(left)) if left >= 0.0 => Outcome::Running,
                _ => Outcome::Unknown,
            },
        }
    }

    fn by_flag_or_dates(&self, now: i64) -> Option<(bool, Basis, Option<i64>)> {
        let past_due = self.due.filter(|due| *due < now);
        match (self.met, self.due, self.achieved) {
            // Open and past due is breached, whatever a default says.
            (Some(true), Some(due), None)
                if past_due.is_some() && self.settled_at.is_none() && !self.achieved_unseen =>
            {
                Some((false, Basis::Dates, Some(due)))
            }
            // "Within" and "not breached" say met only once the clock has
            // stopped; until then it runs.
            (Some(true), _, None) if self.settled_at.is_none() && !self.achieved_unseen => None,
            // Met at a moment that nothing dates: no later than it was due.
            (Some(true), Some(due), None) if past_due.is_some() && self.achieved_unseen => {
                let at = self.settled_at.map_or(due, |known| known.min(due));
                Some((true, Basis::Flag, Some(at)))
            }
            (Some(true), _, achieved) => Some((true, Basis::Flag, achieved.or(self.settled_at))),
            (Some(false), due, achieved) => Some((
                false,
                Basis::Flag,
                due.or(achieved).or(self.settled_at).or(self.began_at),
            )),
            (None, Some(due), Some(achieved)) if achieved <= due => {
                Some((true, Basis::Dates, Some(achieved)))
            }
            (None, Some(due), Some(_)) => Some((false, Basis::Dates, Some(due))),
            // A clock that stands still is not past due, whatever day it is.
            (None, Some(due), None)
                if past_due.is_some()
                    && !self.achieved_unseen
                    && self.state != Some(TargetState::Paused) =>
            {
                Some((false, Basis::Dates, Some(due)))
            }
            (None, _, _) => None,
        }
    }

    /// Time that has run out is breached, open or not, since it ran out; time
    /// left is met once the clock has stopped.
    fn by_time_left(&self, now: i64) -> Option<(bool, Basis, Option<i64>)> {
        let left = self.remaining.filter(|_| self.due.is_none())?;
        let ended = self.achieved.or(self.settled_at);
        if left < 0.0 {
            let ran_out = ended.unwrap_or(now).saturating_add((left * 60.0) as i64);
            let at = self.began_at.map_or(ran_out, |began| ran_out.max(began));
            Some((false, Basis::Remaining, Some(at)))
        } else {
            ended.map(|at| (true, Basis::Remaining, Some(at)))
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
