use crate::model::Month;

use super::billing::Billing;
use super::calendar::ServiceCalendar;
use super::clientele::{Account, Clientele};
use super::collection::Collection;
use super::contracts::Contracts;
use super::demand::{calls_of_day, expected_calls};
use super::desk::{Desk, Load};
use super::kinds::KINDS;
use super::profile::ProviderProfile;
use super::random::Random;
use super::records::{Agreement, Invoice, Team, Technician, Ticket};
use super::reviews::reviews_of_month;

/// One service desk with the clients that it cares for. A large provider is
/// several of them, as it is in life: nobody puts 800 technicians on one queue.
#[derive(Debug)]
pub struct Pod {
    pub accounts: Vec<Account>,
    /// The last one is the account manager.
    pub technicians: Vec<Technician>,
    pub tickets: Vec<Ticket>,
    pub agreements: Vec<Agreement>,
    pub invoices: Vec<Invoice>,
}

impl Pod {
    pub fn run(profile: &ProviderProfile, first: Month, last: Month, mut random: Random) -> Self {
        let calendar = ServiceCalendar::new(first, last);
        let (market, demand) = (&profile.market, &profile.demand);
        let mut clientele = Clientele::opening(market, demand, first, random.fork());
        let mut desk = Desk::new(&profile.desk, calendar.clone(), random.fork());
        let mut contracts = Contracts::new(random.fork());
        let collection = Collection::new(&profile.collection, random.fork());
        let mut billing = Billing::new(&profile.billing, collection, random.fork());
        let mut calls_random = random.fork();
        let mut reviews_random = random.fork();

        let account_manager = profile.desk.technicians;
        let mut technicians = roster_names(&desk);
        let mut tickets = Vec::new();
        let minutes = mean_effort()
            * (clientele.accounts.iter())
                .map(|account| expected_calls(demand, account))
                .sum::<f64>();
        let mut expected = Load::guess(minutes, profile.desk.known_by_one);
        contracts.sign_new(&profile.offer, &clientele.accounts);

        for month in first.up_to(last) {
            clientele.begin_month(market, demand, month);
            contracts.sign_new(&profile.offer, &clientele.accounts);
            contracts.begin_month(&profile.offer, &clientele.accounts, month);
            desk.plan(expected);
            let accounts = &mut clientele.accounts;
            let reviews = reviews_of_month(
                profile.reviews_held,
                accounts,
                month,
                account_manager,
                &mut reviews_random,
            );
            for day in month.first_day().iter_days().take(month.days() as usize) {
                for call in calls_of_day(demand, accounts, day, &mut calls_random) {
                    desk.receive(call);
                }
                if super::calendar::is_service_day(day) {
                    desk.work_day(calendar.days_before(day), accounts);
                }
            }
            expected = expected.blend(desk.load);
            let reviewed = reviews.iter().map(|review| review.worked_minutes).sum();
            note_hours(
                &mut technicians,
                &mut desk,
                calendar.days_in(month),
                reviewed,
            );
            tickets.extend(reviews);
            if month < last {
                clientele.end_month(market, month);
            }
            let accounts = &mut clientele.accounts;
            billing.bill_month(&profile.offer, accounts, &contracts, month);
            if month < last {
                contracts.end_month(&clientele.accounts, month);
            }
        }

        let exported = last.plus(1).first_day().and_time(chrono::NaiveTime::MIN);
        let mut records_random = random.fork();
        for case in desk.cases {
            tickets.push(case.record(&calendar, exported, &profile.records, &mut records_random));
        }
        let invoices = (billing.invoices.into_iter())
            .filter(|invoice| invoice.issued < exported.date())
            .map(|invoice| Invoice {
                paid: invoice.paid.filter(|day| *day < exported.date()),
                ..invoice
            })
            .collect();
        Self {
            accounts: clientele.accounts,
            technicians,
            tickets,
            agreements: contracts.all,
            invoices,
        }
    }
}

fn mean_effort() -> f64 {
    KINDS.iter().map(|kind| kind.effort).sum::<f64>() / KINDS.len() as f64
}

/// Names come when the desks are put together.
fn roster_names(desk: &Desk) -> Vec<Technician> {
    let teams = desk.seats.iter().map(|seat| seat.team);
    teams
        .chain([Team::AccountManagement])
        .map(|team| Technician {
            name: String::new(),
            team,
            available_minutes: Vec::new(),
            worked_minutes: Vec::new(),
        })
        .collect()
}

fn note_hours(technicians: &mut [Technician], desk: &mut Desk, days: u32, reviewed: u32) {
    let worked = (desk.seats.iter_mut())
        .map(|seat| std::mem::take(&mut seat.worked_month))
        .chain([reviewed]);
    for (technician, worked) in technicians.iter_mut().zip(worked) {
        technician.available_minutes.push(days * 480);
        technician.worked_minutes.push(worked);
    }
}
