use chrono::NaiveDateTime;

use crate::sample::calendar::ServiceCalendar;
use crate::sample::demand::Call;
use crate::sample::kinds::KINDS;
use crate::sample::profile::{DeskHabits, RecordHabits};
use crate::sample::random::Random;
use crate::sample::records::{Deadlines, Filing, Priority, Team, Ticket, TicketStatus, TicketType};

/// Minutes to find the cause of a trouble and remove it, beyond solving it.
const REMOVAL_EFFORT: f64 = 40.0;

/// A ticket on its way through the desk. Times are desk minutes.
#[derive(Debug, Clone)]
pub struct Case {
    pub call: Call,
    /// The second within the minute that all moments of this ticket share, so
    /// that no order is lost between minutes and seconds.
    second: u32,
    pub arrived: u32,
    response_due: u32,
    pub resolution_due: u32,
    pub response: Option<u32>,
    pub resolved: Option<u32>,
    pub closed: Option<NaiveDateTime>,
    pub status: TicketStatus,
    pub queue: Team,
    pub owner: Option<u8>,
    /// Minutes of work left.
    pub left: u32,
    pub worked: u32,
    pub waiting: u32,
    pub reopened: u8,
    pub reassigned: u8,
    pub will_wait: bool,
    pub will_be_handed_over: bool,
    pub needs_the_one: bool,
    /// The cause that the solution will remove too.
    pub removes: Option<u32>,
    /// Lower is sooner.
    pub urgency: i64,
}

impl Case {
    pub fn open(
        call: Call,
        calendar: &ServiceCalendar,
        habits: &DeskHabits,
        random: &mut Random,
    ) -> Self {
        let arrived = calendar.desk_minute(call.created);
        let (response, resolution) = promised_minutes(call.priority);
        let kind = &KINDS[usize::from(call.subject)];
        let removes = (call.cause).filter(|_| random.chance(habits.root_cause_removal));
        let extra = removes.map_or(0.0, |_| REMOVAL_EFFORT);
        let effort = random.log_normal(kind.effort, 0.6) + extra;
        let noise = (1.0 - habits.queue_discipline) * 1500.0 * random.normal();
        let resolution_due = arrived + resolution;
        Self {
            second: random.below(60),
            arrived,
            response_due: arrived + response,
            resolution_due,
            response: None,
            resolved: None,
            closed: None,
            status: TicketStatus::New,
            queue: Team::FirstLine,
            owner: None,
            left: (effort as u32).max(5),
            worked: 0,
            waiting: 0,
            reopened: 0,
            reassigned: 0,
            will_wait: random.chance(0.18) && call.priority != Priority::Critical,
            will_be_handed_over: random.chance(habits.handovers),
            needs_the_one: random.chance(habits.known_by_one),
            removes,
            urgency: i64::from(resolution_due) + noise as i64,
            call,
        }
    }

    /// Whose skills it takes.
    pub fn team(&self) -> Team {
        KINDS[usize::from(self.call.subject)].team
    }

    /// The client has the word: the promise waits too.
    pub fn pause(&mut self, minutes: u32) {
        self.resolution_due += minutes;
        self.urgency += i64::from(minutes);
    }

    pub fn kept_promise(&self) -> bool {
        self.resolved
            .is_some_and(|done| done <= self.resolution_due)
    }

    pub fn moment(&self, minute: u32, calendar: &ServiceCalendar) -> NaiveDateTime {
        // A ticket that is answered in the minute of its creation is answered
        // at its creation, and never before.
        calendar.moment(minute, self.second).max(self.call.created)
    }

    /// The record that was kept of it, as it stood when the export was run.
    pub fn record(
        self,
        calendar: &ServiceCalendar,
        exported: NaiveDateTime,
        habits: &RecordHabits,
        random: &mut Random,
    ) -> Ticket {
        let priority = (!random.chance(habits.no_priority)).then_some(self.call.priority);
        let filing = if random.chance(habits.no_category) {
            Filing::Blank
        } else if random.chance(habits.vague_category) {
            Filing::Other
        } else {
            Filing::Kind(self.call.subject)
        };
        let shown = |minute: u32| self.moment(minute, calendar);
        let past = |moment: &NaiveDateTime| *moment < exported;
        let closed = self.closed.filter(past);
        let status = match self.status {
            TicketStatus::Closed if closed.is_none() => TicketStatus::Resolved,
            status => status,
        };
        Ticket {
            created: self.call.created,
            first_response: self.response.map(shown).filter(past),
            resolved: self.resolved.map(shown),
            closed,
            deadlines: priority.map(|_| Deadlines {
                response: shown(self.response_due),
                resolution: shown(self.resolution_due),
            }),
            status,
            kind: self.call.kind,
            filing,
            subject: self.call.subject,
            priority,
            channel: self.call.channel,
            team: self.queue,
            client: (!random.chance(habits.no_client)).then_some(self.call.client),
            technician: (self.owner)
                .filter(|_| !random.chance(habits.no_owner))
                .map(u32::from),
            reopened: self.reopened,
            reassigned: self.reassigned,
            waiting_minutes: self.waiting,
            worked_minutes: self.worked,
        }
    }
}

/// Minutes in service hours until the first answer and until the solution, as
/// promised to every client.
fn promised_minutes(priority: Priority) -> (u32, u32) {
    match priority {
        Priority::Critical => (30, 300),
        Priority::High => (60, 720),
        Priority::Medium => (240, 1800),
        Priority::Low => (480, 3600),
    }
}

/// A review is a meeting that was held as planned; nobody promised a time.
pub fn held_review(call: &Call, held: NaiveDateTime, technician: u32, minutes: u32) -> Ticket {
    Ticket {
        created: call.created,
        first_response: Some(call.created),
        resolved: Some(held),
        closed: Some(held),
        deadlines: None,
        status: TicketStatus::Closed,
        kind: TicketType::Review,
        filing: Filing::Kind(call.subject),
        subject: call.subject,
        priority: Some(call.priority),
        channel: call.channel,
        team: Team::AccountManagement,
        client: Some(call.client),
        technician: Some(technician),
        reopened: 0,
        reassigned: 0,
        waiting_minutes: 0,
        worked_minutes: minutes,
    }
}
