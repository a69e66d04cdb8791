use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::sample::calendar::DAY_MINUTES;
use crate::sample::profile::DeskHabits;
use crate::sample::records::Team;

use super::case::Case;

/// The longest planned desk duty of a day: there are also projects, visits,
/// and lunch.
const LONGEST_DUTY: u32 = 390;
const SHORTEST_DUTY: u32 = 60;
/// No technician works longer than this on tickets in one day.
const LONGEST_DAY: u32 = 480;
/// One sitting at a ticket.
pub const LONGEST_SITTING: u32 = 90;
const DAYS_IN_MONTH: f64 = 21.0;

/// Tickets by urgency, then by arrival.
pub type Queue = BinaryHeap<Reverse<(i64, u32)>>;

/// A technician's place at the desk.
#[derive(Debug)]
pub struct Seat {
    pub team: Team,
    /// The one who knows what nobody else knows.
    pub is_the_one: bool,
    /// Minutes into the service day.
    pub duty_begins: u32,
    duty_ends: u32,
    pub busy: Option<u32>,
    pub own_queue: Queue,
    today: u32,
    worked_today: u32,
    pub worked_month: u32,
}

impl Seat {
    /// Books a sitting of at most so many minutes from a desk minute on, and
    /// returns how long it can last.
    pub fn sit_down(&mut self, now: u32, wanted: u32) -> u32 {
        self.turn_to(now);
        let until_evening = DAY_MINUTES - now % DAY_MINUTES;
        let minutes = wanted
            .min(LONGEST_SITTING)
            .min(until_evening)
            .min(LONGEST_DAY - self.worked_today);
        self.worked_today += minutes;
        minutes
    }

    pub fn is_on_duty(&mut self, now: u32) -> bool {
        let minute = now % DAY_MINUTES;
        self.can_be_called(now) && (self.duty_begins..self.duty_ends).contains(&minute)
    }

    /// Whether there is time left today, on duty or not.
    pub fn can_be_called(&mut self, now: u32) -> bool {
        self.turn_to(now);
        self.busy.is_none() && self.worked_today < LONGEST_DAY
    }

    pub fn worked_today(&self) -> u32 {
        self.worked_today
    }

    fn turn_to(&mut self, now: u32) {
        let day = now / DAY_MINUTES;
        if self.today != day {
            self.today = day;
            self.worked_today = 0;
        }
    }
}

/// Minutes of work in a month, by whose it is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Load {
    pub first_line: f64,
    pub second_line: f64,
    /// For the one who knows what nobody else knows.
    pub the_one: f64,
}

impl Load {
    pub fn add(&mut self, case: &Case, minutes: u32) {
        let minutes = f64::from(minutes);
        match case.team() {
            _ if case.needs_the_one => self.the_one += minutes,
            Team::SecondLine => self.second_line += minutes,
            _ => self.first_line += minutes,
        }
    }

    /// The mean of what was planned and what came: plans have inertia.
    pub fn blend(self, came: Self) -> Self {
        self.plus(came).times(0.5)
    }

    pub fn plus(self, other: Self) -> Self {
        Self {
            first_line: self.first_line + other.first_line,
            second_line: self.second_line + other.second_line,
            the_one: self.the_one + other.the_one,
        }
    }

    pub fn times(self, factor: f64) -> Self {
        Self {
            first_line: self.first_line * factor,
            second_line: self.second_line * factor,
            the_one: self.the_one * factor,
        }
    }

    /// What is planned before anything has been measured.
    pub fn guess(minutes: f64, known_by_one: f64) -> Self {
        let shared = minutes * (1.0 - known_by_one);
        Self {
            first_line: shared * 0.55,
            second_line: shared * 0.45,
            the_one: minutes * known_by_one,
        }
    }
}

/// The seats of a desk: the one who knows, and two lines as equal as can be.
pub fn seats(habits: &DeskHabits) -> Vec<Seat> {
    let the_one = u32::from(habits.known_by_one > 0.0);
    let first_line = (habits.technicians - the_one).div_ceil(2);
    (0..habits.technicians)
        .map(|position| Seat {
            team: if position < first_line {
                Team::FirstLine
            } else {
                Team::SecondLine
            },
            is_the_one: the_one == 1 && position + 1 == habits.technicians,
            duty_begins: 0,
            duty_ends: 0,
            busy: None,
            own_queue: Queue::new(),
            today: 0,
            worked_today: 0,
            worked_month: 0,
        })
        .collect()
}

/// Plans the desk duty of a month for so much work. The duties
/// of a line are spread over the day, so that somebody is always there.
pub fn plan(seats: &mut [Seat], load: Load) {
    let the_one = |seat: &&mut Seat| seat.is_the_one;
    let line = |team: Team| move |seat: &&mut Seat| !seat.is_the_one && seat.team == team;
    spread(seats.iter_mut().filter(the_one), load.the_one);
    let first = seats.iter_mut().filter(line(Team::FirstLine));
    spread(first, load.first_line);
    let second = seats.iter_mut().filter(line(Team::SecondLine));
    spread(second, load.second_line);
}

fn spread<'a>(seats: impl Iterator<Item = &'a mut Seat>, minutes: f64) {
    let seats: Vec<&mut Seat> = seats.collect();
    let count = seats.len() as u32;
    let daily = minutes / DAYS_IN_MONTH / f64::from(count.max(1));
    let duty = (daily as u32).clamp(SHORTEST_DUTY, LONGEST_DUTY);
    for (slot, seat) in (0..).zip(seats) {
        let slack = DAY_MINUTES - duty;
        seat.duty_begins = if count > 1 {
            slack * slot / (count - 1)
        } else {
            slack / 3
        };
        seat.duty_ends = seat.duty_begins + duty;
    }
}
