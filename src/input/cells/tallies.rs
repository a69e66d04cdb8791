//! What the cells of a column show of how all of them are written.

use crate::input::value::time::{DateOrder, NumericDate};

/// What a column of times holds beside dates.
#[derive(Debug, Default, Clone, Copy)]
pub struct TimeTally {
    pub serials: u64,
    pub ages: u64,
    pub filled: u64,
}

impl TimeTally {
    pub fn add(&mut self, other: Self) {
        self.serials += other.serials;
        self.ages += other.ages;
        self.filled += other.filled;
    }

    /// Whether numbers of days are dates here: in a column that mostly holds
    /// such numbers.
    #[must_use]
    pub fn takes_serials(self) -> bool {
        self.serials * 2 > self.filled
    }
}

/// What numeric dates prove about their order.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct DayOrderVotes {
    pub dates: u64,
    pub day_first: u64,
    pub month_first: u64,
}

impl DayOrderVotes {
    pub(super) fn count(&mut self, date: NumericDate) {
        self.dates += 1;
        match date.proven_order() {
            Some(DateOrder::DayFirst) => self.day_first += 1,
            Some(DateOrder::MonthFirst) => self.month_first += 1,
            None => {}
        }
    }

    pub fn add(&mut self, other: Self) {
        self.dates += other.dates;
        self.day_first += other.day_first;
        self.month_first += other.month_first;
    }

    /// The order that most of the proving dates show.
    #[must_use]
    pub fn winner(self) -> Option<DateOrder> {
        match self.day_first.cmp(&self.month_first) {
            std::cmp::Ordering::Greater => Some(DateOrder::DayFirst),
            std::cmp::Ordering::Less => Some(DateOrder::MonthFirst),
            std::cmp::Ordering::Equal => None,
        }
    }
}
