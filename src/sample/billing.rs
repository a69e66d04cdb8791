use chrono::NaiveDate;

use crate::model::Month;

use super::calendar::working_day;
use super::clientele::Account;
use super::collection::Collection;
use super::contracts::Contracts;

use super::profile::{BillingHabits, Offer};
use super::random::Random;
use super::records::{Agreement, Cycle, Invoice, InvoiceKind};

/// Writes the invoices of one service desk, month by month.
#[derive(Debug)]
pub struct Billing {
    pub invoices: Vec<Invoice>,
    habits: BillingHabits,
    collection: Collection,
    /// For each client, cents of agreements that were forgotten and noticed.
    owed: Vec<i64>,
    /// For each client, minutes that wait for an invoice.
    hours: Vec<u32>,
    random: Random,
}

impl Billing {
    pub fn new(habits: &BillingHabits, collection: Collection, random: Random) -> Self {
        Self {
            invoices: Vec::new(),
            habits: habits.clone(),
            collection,
            owed: Vec::new(),
            hours: Vec::new(),
            random,
        }
    }

    /// Bills a month whose work is done.
    pub fn bill_month(
        &mut self,
        offer: &Offer,
        accounts: &mut [Account],
        contracts: &Contracts,
        month: Month,
    ) {
        self.owed.resize(accounts.len(), 0);
        self.hours.resize(accounts.len(), 0);
        for (client, account) in accounts.iter_mut().enumerate() {
            self.hours[client] += std::mem::take(&mut account.worked_minutes);
            if !account.is_served_in(month) {
                continue;
            }
            let leaving = account.left.is_some();
            let agreement = contracts.of(client);
            if let Some(agreement) = agreement {
                self.bill_agreement(client, agreement, leaving, month);
            }
            let outside = agreement.map_or(1.0, |_| offer.out_of_scope);
            let batch = self.habits.hours_every;
            let now = (month.index() as u32 + client as u32).is_multiple_of(batch);
            let worked = if now || leaving {
                std::mem::take(&mut self.hours[client])
            } else {
                0
            };
            let billable = f64::from(worked) * outside * (1.0 - self.habits.hours_lost);
            // Hours are billed in quarters.
            let quarters = (billable / 15.0).round() as i64;
            if quarters > 1 {
                let amount = quarters * offer.hourly_rate / 4;
                let day = working_day(month.first_day(), 21 + u64::from(self.random.below(4)));
                self.issue(client, InvoiceKind::Hours, day, amount, leaving);
            }
            for _ in 0..self.random.poisson(offer.projects / 12.0) {
                let scale = self.random.log_normal(1.0, 0.5);
                let price = offer.project_price as f64 * account.size * scale;
                let day = working_day(month.first_day(), u64::from(self.random.below(26)));
                let amount = (price / 1000.0).round() as i64 * 1000;
                self.issue(client, InvoiceKind::Project, day, amount, leaving);
            }
        }
    }

    fn bill_agreement(
        &mut self,
        client: usize,
        agreement: &Agreement,
        leaving: bool,
        month: Month,
    ) {
        let age = month.index() - Month::of(agreement.start).index();
        let due_now = i64::from(age).rem_euclid(agreement.cycle.months()) == 0;
        if agreement.cycle != Cycle::Monthly && !due_now {
            return;
        }
        if self.random.chance(self.habits.forgotten) {
            if self.random.chance(0.6) {
                self.owed[client] += agreement.amount();
            }
            return;
        }
        let amount = agreement.amount() + std::mem::take(&mut self.owed[client]);
        let delay = u64::from(self.random.below(self.habits.issue_days));
        let day = working_day(month.first_day(), delay);
        self.issue(client, InvoiceKind::Agreement, day, amount, leaving);
    }

    fn issue(
        &mut self,
        client: usize,
        kind: InvoiceKind,
        issued: NaiveDate,
        total: i64,
        leaving: bool,
    ) {
        let due = self.collection.due(issued);
        let paid = self.collection.paid(client, issued, leaving);
        let invoice = Invoice {
            client: client as u32,
            kind,
            issued,
            due,
            paid,
            total,
        };
        if self.random.chance(self.habits.errors) {
            let credited = (total as f64 * self.random.between(0.05, 0.4)) as i64;
            let noticed = working_day(Month::of(issued).plus(1).first_day(), 9);
            self.invoices.push(Invoice {
                kind: InvoiceKind::Credit,
                issued: noticed,
                due: noticed,
                paid: Some(noticed),
                total: -credited,
                ..invoice.clone()
            });
        }
        self.invoices.push(invoice);
    }
}
