//! What becomes of a ticket when a technician gets up from it.

use std::cmp::Reverse;

use chrono::TimeDelta;

use super::roster::LONGEST_SITTING;
use super::{Desk, Event, Sitting};
use crate::sample::calendar::{DAY_MINUTES, is_weekend};
use crate::sample::clientele::Account;
use crate::sample::records::{Team, TicketStatus};

impl Desk {
    pub fn rise(&mut self, now: u32, seat: u8, accounts: &mut [Account]) {
        let place = &mut self.seats[usize::from(seat)];
        let minutes = self.sitting_minutes[usize::from(seat)];
        if let Some(position) = place.busy.take() {
            let case = &mut self.cases[position as usize];
            case.worked += minutes;
            if self.sittings[usize::from(seat)] != Sitting::Work {
                self.load.first_line += f64::from(minutes);
            }
            place.worked_month += minutes;
            accounts[case.call.client as usize].worked_minutes += minutes;
            match self.sittings[usize::from(seat)] {
                Sitting::Work => {
                    case.left = case.left.saturating_sub(minutes);
                    self.go_on(now, seat, position, accounts);
                }
                Sitting::WrongTeam => {
                    case.reassigned += 1;
                    case.queue = case.team();
                    self.schedule(now, Event::Queued(position));
                }
                Sitting::ForTheOne => {
                    case.reassigned += 1;
                    case.queue = Team::SecondLine;
                    self.give_to_the_one(now, position);
                }
            }
        }
        self.take_next(now, seat);
    }

    /// After a sitting of real work: wait, hand over, go on, or be done.
    fn go_on(&mut self, now: u32, seat: u8, position: u32, accounts: &mut [Account]) {
        let case = &mut self.cases[position as usize];
        if case.will_wait {
            case.will_wait = false;
            case.left = case.left.max(10);
            let wait = self.random.log_normal(600.0, 0.7) as u32;
            case.status = TicketStatus::WaitingOnClient;
            case.waiting += wait;
            case.pause(wait);
            self.schedule(now + wait, Event::Returns(position));
        } else if case.worked <= 2 * LONGEST_SITTING && self.random.chance(self.habits.forgetting) {
            case.left = case.left.max(10);
            let days = match self.habits.backlog_review {
                Some(days) => f64::from(days) * self.random.between(0.2, 1.2),
                None => self.random.exponential(90.0),
            };
            let gone = (days * f64::from(DAY_MINUTES)) as u32;
            self.schedule(now + gone, Event::Returns(position));
        } else if case.will_be_handed_over {
            case.will_be_handed_over = false;
            case.left = case.left.max(10);
            case.reassigned += 1;
            // To whoever is next in the line that it came from.
            let entry = Reverse((case.urgency, position));
            match self.seats[usize::from(seat)].team {
                Team::SecondLine => self.second_line.push(entry),
                _ => self.first_line.push(entry),
            }
        } else if case.left > 0 {
            let entry = Reverse((case.urgency, position));
            self.seats[usize::from(seat)].own_queue.push(entry);
        } else {
            self.solve(now, position, accounts);
        }
    }

    fn solve(&mut self, now: u32, position: u32, accounts: &mut [Account]) {
        let case = &mut self.cases[position as usize];
        case.resolved = Some(now);
        case.status = TicketStatus::Resolved;
        let account = &mut accounts[case.call.client as usize];
        account.remember(case.kept_promise());
        if self.random.chance(self.habits.symptomatic) {
            account.remember(false);
            let gone = self.random.exponential(900.0) as u32 + 30;
            case.left = (case.worked / 2).max(10);
            self.load.add(case, case.left);
            self.schedule(now + gone, Event::Returns(position));
            return;
        }
        for cause in case.removes.iter().chain(&case.call.clears) {
            account.remove_cause(*cause);
        }
        if !self.random.chance(self.habits.left_unclosed) {
            let hours = self.habits.closing_days * 24.0 * self.random.between(0.6, 1.4);
            let solved = case.moment(now, &self.calendar);
            let mut closed = solved + TimeDelta::minutes((hours * 60.0) as i64);
            while is_weekend(closed.date()) {
                closed += TimeDelta::days(1);
            }
            case.closed = Some(closed);
            case.status = TicketStatus::Closed;
        }
    }

    pub fn take_back(&mut self, now: u32, position: u32) {
        let case = &mut self.cases[position as usize];
        if let Some(resolved) = case.resolved.take() {
            case.reopened += 1;
            case.pause(now - resolved);
        }
        case.status = TicketStatus::InProgress;
        let entry = Reverse((case.urgency, position));
        let Some(owner) = case.owner else {
            self.schedule(now, Event::Queued(position));
            return;
        };
        let seat = &mut self.seats[usize::from(owner)];
        seat.own_queue.push(entry);
        if seat.is_on_duty(now) {
            self.take_next(now, owner);
        }
    }
}
