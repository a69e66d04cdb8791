//! What a number rests on: the records that count for and against it, those
//! that only enter it, and those that are left out, with the reason.
//!
//! A metric tells its records by the same selection that it measures by, and a
//! test holds the sums of both together. A metric that tells none has no row
//! in the list; of those that a sign of the model needs, none may lack it.

mod catalogue;
mod gather;
mod line;
mod parted;
#[cfg(test)]
mod properties;
mod row_text;
#[cfg(test)]
mod tests;

pub use gather::Grounds;
pub(super) use gather::{Item, Part};
pub use line::{Line, People};
pub(super) use parted::{Lot, Parted};
pub(super) use row_text::moment;

use super::indexed::Indexed;
use super::measure::is_answerable;
use super::metric::Metric;
use super::snapshot::Snapshot;
use crate::model::{Absence, Month};

/// What a record does to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// It makes the number better.
    For,
    /// It makes the number worse.
    Against,
    /// It enters the number, and speaks neither for nor against it.
    Counted,
    /// It lies in the window and is left out, for this reason.
    LeftOut(&'static str),
}

impl Side {
    /// Its name in outputs for programs.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
            Self::Counted => "counted",
            Self::LeftOut(_) => "left_out",
        }
    }

    /// Whether it is the same, whatever the reason for what is left out.
    #[must_use]
    pub fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

/// The records that a metric's number at a month end rests on, over a window;
/// also where they are too few for a number. `None` for a metric that tells
/// none.
///
/// # Errors
/// The reason why there is nothing to count.
pub fn grounds(
    metric: &'static Metric,
    indexed: &Indexed,
    month: Month,
    window: u32,
) -> Option<Result<Grounds, Absence>> {
    let gather = catalogue::find(metric.id)?;
    let at = Snapshot::new(indexed, month, window);
    Some(is_answerable(metric, indexed, &at).and_then(|()| gather(&at)))
}
