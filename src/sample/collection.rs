use chrono::{Days, NaiveDate};

use super::profile::CollectionHabits;
use super::random::Random;

/// How a client pays when nobody reminds it.
#[derive(Debug, Clone, Copy)]
enum Payer {
    DirectDebit,
    Punctual,
    Slow,
    Late,
}

/// Who pays when.
#[derive(Debug)]
pub struct Collection {
    habits: CollectionHabits,
    payers: Vec<Payer>,
    random: Random,
}

impl Collection {
    pub fn new(habits: &CollectionHabits, random: Random) -> Self {
        Self {
            habits: habits.clone(),
            payers: Vec::new(),
            random,
        }
    }

    pub fn due(&self, issued: NaiveDate) -> NaiveDate {
        issued + Days::new(u64::from(self.habits.terms))
    }

    /// The day on which an invoice is paid. `None` when it never is: a client
    /// that leaves keeps what nobody asks for.
    pub fn paid(&mut self, client: usize, issued: NaiveDate, leaving: bool) -> Option<NaiveDate> {
        let payer = self.payer(client);
        let due = self.due(issued);
        if matches!(payer, Payer::DirectDebit) {
            return Some(due);
        }
        if leaving && self.habits.reminders.is_none() && self.random.chance(0.7) {
            return None;
        }
        let forgets = match payer {
            Payer::DirectDebit | Payer::Punctual => 0.04,
            Payer::Slow => 0.15,
            Payer::Late => 0.35,
        };
        // Where nobody asks, everybody learns to wait.
        let slackness = if self.habits.reminders.is_none() {
            1.6
        } else {
            1.0
        };
        let late = if self.random.chance(forgets * slackness) {
            // Lost on a desk, until somebody asks or it turns up.
            match self.habits.reminders {
                Some(days) => {
                    let asked = 1 + self.random.below(3);
                    f64::from(asked * days) + self.random.between(1.0, 10.0)
                }
                None => self.random.exponential(150.0),
            }
        } else {
            let (mean, spread): (f64, f64) = match payer {
                Payer::DirectDebit | Payer::Punctual => (-2.0, 4.0),
                Payer::Slow => (12.0, 8.0),
                Payer::Late => (40.0, 18.0),
            };
            let own = mean.max(mean * slackness) + spread * self.random.normal();
            // The first reminder moves those who would have waited longer.
            match self.habits.reminders {
                Some(days) => own.min(f64::from(days) + self.random.between(0.0, 6.0)),
                None => own,
            }
        };
        let day = due + chrono::TimeDelta::days(late as i64);
        Some(day.max(issued))
    }

    fn payer(&mut self, client: usize) -> Payer {
        while self.payers.len() <= client {
            let payer = if self.random.chance(self.habits.direct_debit) {
                Payer::DirectDebit
            } else {
                match self.random.unit() {
                    share if share < 0.5 => Payer::Punctual,
                    share if share < 0.8 => Payer::Slow,
                    _ => Payer::Late,
                }
            };
            self.payers.push(payer);
        }
        self.payers[client]
    }
}
