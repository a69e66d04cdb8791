use crate::sample::calendar::DAY_MINUTES;
use crate::sample::profile::DeskHabits;
use crate::sample::random::Random;
use crate::sample::records::{Priority, Team};

use super::case::Case;

/// Sorts what comes in, one ticket after the other, while on duty.
#[derive(Debug, Default)]
pub struct Dispatcher {
    free: u32,
}

impl Dispatcher {
    /// Answers a ticket and chooses its queue. Returns when that is done;
    /// `None` when nobody is on duty, so that it lies in the first line's queue
    /// until a technician takes it.
    pub fn sort(
        &mut self,
        case: &mut Case,
        habits: &DeskHabits,
        random: &mut Random,
    ) -> Option<u32> {
        if case.arrived % DAY_MINUTES >= habits.dispatcher_hours * 60 {
            return None;
        }
        let takes = random.exponential(habits.triage_minutes).max(1.0) as u32;
        let pressing = matches!(case.call.priority, Priority::Critical | Priority::High);
        let begins = if pressing {
            case.arrived
        } else {
            case.arrived.max(self.free)
        };
        self.free = self.free.max(case.arrived) + takes;
        let done = begins + takes;
        case.response = Some(done);
        let right = case.team();
        case.queue = match (random.chance(habits.misrouting), right) {
            (false, team) => team,
            (true, Team::FirstLine) => Team::SecondLine,
            (true, _) => Team::FirstLine,
        };
        Some(done)
    }
}
