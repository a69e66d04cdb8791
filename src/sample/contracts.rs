use crate::model::Month;

use super::clientele::Account;
use super::profile::Offer;
use super::random::Random;
use super::records::{Agreement, Cycle};

/// The agreements of one service desk's clients.
#[derive(Debug)]
pub struct Contracts {
    pub all: Vec<Agreement>,
    /// For each client, the position of the agreement in force.
    current: Vec<Option<usize>>,
    /// How much dearer the list is than at the beginning.
    list_level: f64,
    random: Random,
}

impl Contracts {
    pub fn new(random: Random) -> Self {
        Self {
            all: Vec::new(),
            current: Vec::new(),
            list_level: 1.0,
            random,
        }
    }

    pub fn of(&self, client: usize) -> Option<&Agreement> {
        self.current
            .get(client)
            .copied()
            .flatten()
            .map(|position| &self.all[position])
    }

    /// Signs what the clients without a decision so far want.
    pub fn sign_new(&mut self, offer: &Offer, accounts: &[Account]) {
        let undecided = accounts.iter().enumerate().skip(self.current.len());
        for (client, account) in undecided {
            let signs = self.random.chance(offer.agreements);
            self.current.push(signs.then_some(self.all.len()));
            if signs {
                let agreement = self.agreement(offer, client as u32, account);
                self.all.push(agreement);
            }
        }
    }

    fn agreement(&mut self, offer: &Offer, client: u32, account: &Account) -> Agreement {
        let package = self.random.chance(offer.packages);
        let tier = self.random.weighted([0.35, 0.45, 0.2].into_iter());
        // Who bargains alone pays anything.
        let spread = if package {
            offer.price_spread
        } else {
            offer.price_spread.max(0.3)
        };
        let deviation = (1.0 + spread * self.random.normal()).clamp(0.4, 1.8);
        let price = offer.prices[tier] as f64 * self.list_level * deviation;
        let cycle = match self.random.chance(offer.longer_cycles) {
            false => Cycle::Monthly,
            true if self.random.chance(0.7) => Cycle::Quarterly,
            true => Cycle::Annual,
        };
        Agreement {
            client,
            package: package.then_some(tier as u8),
            quantity: account.endpoints(),
            unit_price: round_to(price, 25),
            cycle,
            start: account.arrived.first_day(),
            end: None,
        }
    }

    /// Prices and quantities that change with the month.
    pub fn begin_month(&mut self, offer: &Offer, accounts: &[Account], month: Month) {
        let january = month.number() == 1;
        if january {
            self.list_level *= 1.0 + offer.price_rise;
        }
        for (client, account) in accounts.iter().enumerate() {
            let Some(position) = self.current.get(client).copied().flatten() else {
                continue;
            };
            if !account.is_served_in(month) {
                continue;
            }
            let old = &self.all[position];
            let mut new = old.clone();
            if january && self.random.chance(offer.rises_applied) {
                new.unit_price = round_to(new.unit_price as f64 * (1.0 + offer.price_rise), 5);
            }
            let counted = self.random.chance(offer.quantity_reviews);
            if counted && account.endpoints() != old.quantity {
                new.quantity = account.endpoints();
            }
            if new == *old || old.start == month.first_day() {
                continue;
            }
            new.start = month.first_day();
            self.all[position].end = Some(month.minus(1).last_day());
            self.current[client] = Some(self.all.len());
            self.all.push(new);
        }
    }

    /// Ends the agreements of those who have left with the month.
    pub fn end_month(&mut self, accounts: &[Account], month: Month) {
        for (client, account) in accounts.iter().enumerate() {
            let gone = account.left.is_some_and(|(last, _)| last == month);
            if let (true, Some(position)) = (gone, self.current[client]) {
                self.all[position].end = Some(month.last_day());
                self.current[client] = None;
            }
        }
    }
}

fn round_to(cents: f64, step: i64) -> i64 {
    (cents / step as f64).round() as i64 * step
}
