use crate::model::Month;

use super::kinds::draw_cause;
use super::profile::{Demand, Market};
use super::random::Random;
use super::records::Departure;

/// A recurring cause of trouble at a client.
#[derive(Debug, Clone, Copy)]
pub struct Cause {
    pub id: u32,
    pub kind: u8,
}

/// A client as the simulation sees it.
#[derive(Debug, Clone)]
pub struct Account {
    pub arrived: Month,
    pub left: Option<(Month, Departure)>,
    /// Fractional, so that slow growth adds up.
    pub size: f64,
    growth: f64,
    pub causes: Vec<Cause>,
    /// The recent share of broken promises, as it is remembered.
    pub disappointment: f64,
    /// Minutes worked for the client in the current month.
    pub worked_minutes: u32,
}

impl Account {
    pub fn endpoints(&self) -> u32 {
        self.size.round().max(1.0) as u32
    }

    pub fn is_served_in(&self, month: Month) -> bool {
        self.arrived <= month && self.left.is_none_or(|(last, _)| month <= last)
    }

    pub fn remember(&mut self, kept: bool) {
        let now = if kept { 0.0 } else { 1.0 };
        self.disappointment = 0.92 * self.disappointment + 0.08 * now;
    }

    pub fn remove_cause(&mut self, id: u32) {
        self.causes.retain(|cause| cause.id != id);
    }
}

/// The clients of one service desk: they come, grow, suffer and go.
#[derive(Debug)]
pub struct Clientele {
    pub accounts: Vec<Account>,
    random: Random,
    next_cause: u32,
    /// Arrivals that have ripened, in clients.
    pipeline: f64,
}

impl Clientele {
    /// The clients that are there when the records begin.
    pub fn opening(market: &Market, demand: &Demand, first: Month, mut random: Random) -> Self {
        let mut clientele = Self {
            accounts: Vec::new(),
            pipeline: random.unit(),
            random,
            next_cause: 0,
        };
        for _ in 0..market.clients {
            let since = 1 + clientele.random.below(60);
            clientele.sign(market, demand.causes, first.minus(since));
        }
        clientele
    }

    fn sign(&mut self, market: &Market, causes: f64, arrived: Month) {
        let size = self
            .random
            .log_normal(market.endpoints, market.size_spread)
            .max(3.0);
        let growth = market.growth + 0.03 * self.random.normal();
        let mut account = Account {
            arrived,
            left: None,
            size,
            growth,
            causes: Vec::new(),
            disappointment: 0.05,
            worked_minutes: 0,
        };
        let expected = causes * size;
        for _ in 0..self.random.poisson(expected) {
            account.causes.push(self.new_cause());
        }
        self.accounts.push(account);
    }

    fn new_cause(&mut self) -> Cause {
        self.next_cause += 1;
        Cause {
            id: self.next_cause,
            kind: draw_cause(&mut self.random),
        }
    }

    /// What happens between two months. Returns how many clients came.
    pub fn begin_month(&mut self, market: &Market, demand: &Demand, month: Month) -> usize {
        for position in 0..self.accounts.len() {
            let account = &mut self.accounts[position];
            if !account.is_served_in(month) {
                continue;
            }
            account.size *= 1.0 + account.growth / 12.0;
            let births = demand.cause_births * account.size;
            for _ in 0..self.random.poisson(births) {
                let cause = self.new_cause();
                self.accounts[position].causes.push(cause);
            }
        }
        self.pipeline += market.arrivals * self.random.between(0.6, 1.4);
        let ripe = self.pipeline.floor() as usize;
        self.pipeline -= ripe as f64;
        for _ in 0..ripe {
            self.sign(market, demand.inherited_causes, month);
        }
        ripe
    }

    /// Who has had enough: the month that ends is the last one.
    pub fn end_month(&mut self, market: &Market, month: Month) {
        for account in &mut self.accounts {
            // Nobody leaves within the first half year.
            let settled = account.arrived.plus(6) <= month;
            if !settled || !account.is_served_in(month) {
                continue;
            }
            let by_service = market.leaving_by_service * account.disappointment;
            if self.random.chance(market.leaving + by_service) {
                let total = market.leaving + by_service;
                let reason = if self.random.chance(by_service / total) {
                    Departure::PoorService
                } else if self.random.chance(0.6) {
                    Departure::Price
                } else {
                    Departure::ClosedDown
                };
                account.left = Some((month, reason));
            }
        }
    }
}
