//! The service desk, event by event: tickets wait in queues, technicians with
//! limited hours take them, clients are waited for, solutions fail.

mod case;
mod dispatcher;
mod outcome;
mod roster;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::calendar::{DAY_MINUTES, ServiceCalendar};
use super::clientele::Account;
use super::demand::Call;
use super::profile::DeskHabits;
use super::random::Random;
use super::records::{Priority, Team, TicketStatus};

pub use case::{Case, held_review};
use dispatcher::Dispatcher;
pub use roster::Load;
use roster::{Queue, Seat};

/// Minutes until somebody sees that the ticket is not his.
const GLANCE: u32 = 15;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    /// A technician gets up from a ticket.
    Rises(u8),
    /// A technician's desk duty begins.
    Begins(u8),
    /// A ticket reaches its queue.
    Queued(u32),
    /// A ticket comes back from waiting, from oblivion or from the client.
    Returns(u32),
}

/// What a sitting was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sitting {
    Work,
    /// To see that it belongs to the other queue.
    WrongTeam,
    /// To see that only one technician knows this.
    ForTheOne,
}

#[derive(Debug)]
pub struct Desk {
    pub cases: Vec<Case>,
    habits: DeskHabits,
    calendar: ServiceCalendar,
    pub seats: Vec<Seat>,
    sittings: Vec<Sitting>,
    sitting_minutes: Vec<u32>,
    dispatcher: Dispatcher,
    first_line: Queue,
    second_line: Queue,
    events: BinaryHeap<Reverse<(u32, Event)>>,
    pub load: Load,
    random: Random,
}

impl Desk {
    pub fn new(habits: &DeskHabits, calendar: ServiceCalendar, random: Random) -> Self {
        let seats = roster::seats(habits);
        Self {
            cases: Vec::new(),
            habits: habits.clone(),
            calendar,
            sittings: vec![Sitting::Work; seats.len()],
            sitting_minutes: vec![0; seats.len()],
            seats,
            dispatcher: Dispatcher::default(),
            first_line: Queue::new(),
            second_line: Queue::new(),
            events: BinaryHeap::new(),
            load: Load::default(),
            random,
        }
    }

    /// Plans the technicians' duties for the work that is expected in a month.
    pub fn plan(&mut self, expected: Load) {
        let mut undone = Load::default();
        for case in self.cases.iter().filter(|case| case.resolved.is_none()) {
            undone.add(case, case.left);
        }
        let wanted = expected.times(self.habits.staffing);
        let wanted = wanted.plus(undone.times(self.habits.catching_up));
        roster::plan(&mut self.seats, wanted);
        self.load = Load::default();
    }

    pub fn receive(&mut self, call: Call) {
        let mut case = Case::open(call, &self.calendar, &self.habits, &mut self.random);
        self.load.add(&case, case.left);
        let sorted = (self.dispatcher).sort(&mut case, &self.habits, &mut self.random);
        let position = self.cases.len() as u32;
        self.schedule(sorted.unwrap_or(case.arrived), Event::Queued(position));
        self.cases.push(case);
    }

    /// Works through one service day, given by how many lie before it.
    pub fn work_day(&mut self, day: u32, accounts: &mut [Account]) {
        for position in 0..self.seats.len() {
            let begins = day * DAY_MINUTES + self.seats[position].duty_begins;
            self.schedule(begins, Event::Begins(position as u8));
        }
        let evening = (day + 1) * DAY_MINUTES;
        while let Some(&Reverse((now, event))) = self.events.peek() {
            if now >= evening {
                break;
            }
            self.events.pop();
            match event {
                Event::Rises(seat) => self.rise(now, seat, accounts),
                Event::Begins(seat) => self.take_next(now, seat),
                Event::Queued(case) => self.queue(now, case),
                Event::Returns(case) => self.take_back(now, case),
            }
        }
    }

    fn schedule(&mut self, minute: u32, event: Event) {
        self.events.push(Reverse((minute, event)));
    }

    fn queue(&mut self, now: u32, position: u32) {
        let case = &self.cases[position as usize];
        let queue = case.queue;
        let sorted = case.response.is_some();
        let right_team = queue == case.team();
        let entry = Reverse((case.urgency, position));
        let pressing = case.call.priority == Priority::Critical;
        if case.needs_the_one && sorted && right_team {
            self.give_to_the_one(now, position);
            return;
        }
        match queue {
            Team::SecondLine => self.second_line.push(entry),
            _ => self.first_line.push(entry),
        }
        if let Some(seat) = self.idle_seat(now, queue, pressing) {
            self.take_next(now, seat);
        }
    }

    /// The least tired technician who can begin at once. A critical ticket may
    /// call somebody away from a project.
    fn idle_seat(&mut self, now: u32, team: Team, pressing: bool) -> Option<u8> {
        let mut idle: Option<(u32, usize)> = None;
        for (position, seat) in self.seats.iter_mut().enumerate() {
            let may = seat.team == team || seat.team == Team::SecondLine;
            let there = seat.is_on_duty(now) || (pressing && seat.can_be_called(now));
            // Off duty, and for the other team's work, only when nobody else.
            let reluctance = u32::from(seat.team != team) * 1000;
            let rank = (seat.worked_today() + reluctance, position);
            if may && there && !seat.is_the_one && idle.is_none_or(|best| rank < best) {
                idle = Some(rank);
            }
        }
        idle.map(|(_, position)| position as u8)
    }

    fn give_to_the_one(&mut self, now: u32, position: u32) {
        let Some(seat) = self.seats.iter().position(|seat| seat.is_the_one) else {
            return;
        };
        let entry = Reverse((self.cases[position as usize].urgency, position));
        self.seats[seat].own_queue.push(entry);
        if self.seats[seat].is_on_duty(now) {
            self.take_next(now, seat as u8);
        }
    }

    fn take_next(&mut self, now: u32, seat: u8) {
        let place = &mut self.seats[usize::from(seat)];
        if !place.can_be_called(now) {
            return;
        }
        let on_duty = place.is_on_duty(now);
        let (team_queue, other) = match place.team {
            Team::SecondLine => (&mut self.second_line, Some(&mut self.first_line)),
            _ => (&mut self.first_line, None),
        };
        // The heads are reversed for the heap: the greater one is more urgent.
        let own_first = place.own_queue.peek() >= team_queue.peek();
        let queue = if own_first {
            &mut place.own_queue
        } else {
            team_queue
        };
        let queue = match other {
            Some(other) if queue.is_empty() => other,
            _ => queue,
        };
        let Some(&Reverse((_, position))) = queue.peek() else {
            return;
        };
        // Off duty, only a critical ticket is worth leaving a project for.
        let critical = self.cases[position as usize].call.priority == Priority::Critical;
        if critical || on_duty {
            queue.pop();
            self.sit_down(now, seat, position);
        }
    }

    fn sit_down(&mut self, now: u32, seat: u8, position: u32) {
        let place = &mut self.seats[usize::from(seat)];
        let case = &mut self.cases[position as usize];
        let foreign = case.queue != case.team();
        let sitting = if case.needs_the_one && !place.is_the_one && case.worked == 0 {
            Sitting::ForTheOne
        } else if foreign && place.team == case.queue && case.worked == 0 {
            Sitting::WrongTeam
        } else {
            Sitting::Work
        };
        let wanted = match sitting {
            Sitting::Work => case.left,
            Sitting::WrongTeam | Sitting::ForTheOne => GLANCE,
        };
        let minutes = place.sit_down(now, wanted);
        place.busy = Some(position);
        case.response.get_or_insert(now);
        case.status = TicketStatus::InProgress;
        case.owner = Some(seat);
        self.sittings[usize::from(seat)] = sitting;
        self.sitting_minutes[usize::from(seat)] = minutes;
        self.schedule(now + minutes, Event::Rises(seat));
    }
}
