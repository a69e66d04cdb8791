use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use super::calendar::is_service_day;
use super::clientele::{Account, Cause};
use super::kinds::{KINDS, ONBOARDING, draw_alarm, draw_need};
use super::profile::Demand;
use super::random::Random;
use super::records::{Channel, Priority, TicketType};

/// How often one recurring cause makes itself felt in a month.
pub const CAUSE_RATE: f64 = 0.5;
/// Alarms for each monitored device and month that no recurring cause explains.
const STRAY_ALARMS: f64 = 0.035;
/// Months until all devices of a new client are taken on without a checklist.
const TAKING_ON: i32 = 6;
/// Planned tickets for a new client.
const CHECKLIST: u32 = 8;
/// Service is asked for more on Mondays and less in high summer and December.
const WEEKDAYS: [f64; 7] = [1.25, 1.08, 1.0, 0.95, 0.82, 0.06, 0.03];
const SEASONS: [f64; 12] = [
    1.06, 1.02, 1.02, 0.98, 1.0, 0.98, 0.93, 0.93, 1.05, 1.05, 1.02, 0.96,
];
/// Weekday factors sum to 6.19 in a week, and a month has 4.35 weeks.
const WORKING_DAYS: f64 = 6.19 * 4.35;

/// A ticket as it comes in, before anybody has seen it.
#[derive(Debug, Clone)]
pub struct Call {
    pub created: NaiveDateTime,
    pub client: u32,
    pub subject: u8,
    pub kind: TicketType,
    pub priority: Priority,
    pub channel: Channel,
    /// The recurring cause behind it.
    pub cause: Option<u32>,
    /// The causes that it will clear when it is done.
    pub clears: Vec<u32>,
}

/// What all clients ask for on one day, by the moment of asking.
pub fn calls_of_day(
    demand: &Demand,
    accounts: &[Account],
    day: NaiveDate,
    random: &mut Random,
) -> Vec<Call> {
    let month = crate::model::Month::of(day);
    let season = SEASONS[day.month0() as usize];
    let people = season * WEEKDAYS[day.weekday().num_days_from_monday() as usize] / WORKING_DAYS;
    let machines = 1.0 / f64::from(month.days());
    let mut calls = Vec::new();
    for (client, account) in accounts.iter().enumerate() {
        if !account.is_served_in(month) {
            continue;
        }
        let client = client as u32;
        let age = month.index() - account.arrived.index();
        let taken_on = if demand.onboarding_checklist || age >= TAKING_ON {
            1.0
        } else {
            0.4 + 0.6 * f64::from(age) / f64::from(TAKING_ON)
        };
        let size = account.size * taken_on;
        for _ in 0..random.poisson(size * demand.needs * people) {
            let subject = draw_need(random);
            calls.push(from_person(day, client, subject, None, random));
        }
        // A cause strikes people while they work, and machines at any time.
        let felt = account.causes.len() as f64 * CAUSE_RATE * taken_on;
        let strikes = random.poisson(felt * (people + machines) / 2.0);
        for _ in 0..strikes {
            let cause = account.causes[random.below(account.causes.len() as u32) as usize];
            calls.push(from_cause(demand, day, client, cause, random));
        }
        let alarms = size * demand.monitoring * STRAY_ALARMS * machines;
        for _ in 0..random.poisson(alarms) {
            let subject = draw_alarm(random);
            calls.push(from_monitor(day, client, subject, None, random));
        }
        if demand.onboarding_checklist && age == 0 && is_checklist_day(day) {
            calls.extend(checklist(account, client, day, random));
        }
    }
    calls.sort_by_key(|call| call.created);
    calls
}

/// The planned tickets are opened on the first service day.
fn is_checklist_day(day: NaiveDate) -> bool {
    let first = day.with_day(1).unwrap_or(day);
    let opening = first.iter_days().find(|day| is_service_day(*day));
    opening == Some(day)
}

fn checklist<'a>(
    account: &'a Account,
    client: u32,
    day: NaiveDate,
    random: &'a mut Random,
) -> impl Iterator<Item = Call> + 'a {
    (0..CHECKLIST).map(move |step| Call {
        created: at(day, random.between(9.0, 12.0), random),
        client,
        subject: ONBOARDING,
        kind: TicketType::Request,
        priority: Priority::Low,
        channel: Channel::Portal,
        cause: None,
        // Part of what is found cannot be put right at once.
        clears: (account.causes.iter().skip(step as usize))
            .step_by(CHECKLIST as usize)
            .map(|cause| cause.id)
            .filter(|_| random.chance(0.75))
            .collect(),
    })
}

fn from_cause(
    demand: &Demand,
    day: NaiveDate,
    client: u32,
    cause: Cause,
    random: &mut Random,
) -> Call {
    let seen_first = KINDS[usize::from(cause.kind)].detectable && random.chance(demand.monitoring);
    if seen_first {
        from_monitor(day, client, cause.kind, Some(cause.id), random)
    } else {
        from_person(day, client, cause.kind, Some(cause.id), random)
    }
}

fn from_person(
    day: NaiveDate,
    client: u32,
    subject: u8,
    cause: Option<u32>,
    random: &mut Random,
) -> Call {
    let kind = if KINDS[usize::from(subject)].request {
        TicketType::Request
    } else {
        TicketType::Incident
    };
    // Two waves: people arrive, and people come back from lunch.
    let hour = if random.chance(0.6) {
        9.6 + 0.8 * random.normal()
    } else {
        14.4 + 1.2 * random.normal()
    };
    let channel = match random.unit() {
        share if share < 0.5 => Channel::Email,
        share if share < 0.8 => Channel::Phone,
        _ => Channel::Portal,
    };
    Call {
        created: at(day, hour.clamp(6.0, 21.9), random),
        client,
        subject,
        kind,
        priority: draw_priority(kind, random),
        channel,
        cause,
        clears: Vec::new(),
    }
}

fn from_monitor(
    day: NaiveDate,
    client: u32,
    subject: u8,
    cause: Option<u32>,
    random: &mut Random,
) -> Call {
    Call {
        created: at(day, random.between(0.0, 23.9), random),
        client,
        subject,
        kind: TicketType::Incident,
        priority: draw_priority(TicketType::Incident, random),
        channel: Channel::Monitoring,
        cause,
        clears: Vec::new(),
    }
}

fn draw_priority(kind: TicketType, random: &mut Random) -> Priority {
    let weights: &[f64] = match kind {
        TicketType::Incident => &[0.05, 0.22, 0.53, 0.20],
        TicketType::Request | TicketType::Review => &[0.0, 0.06, 0.55, 0.39],
    };
    match random.weighted(weights.iter().copied()) {
        0 => Priority::Critical,
        1 => Priority::High,
        2 => Priority::Medium,
        _ => Priority::Low,
    }
}

fn at(day: NaiveDate, hour: f64, random: &mut Random) -> NaiveDateTime {
    let minute = (hour * 60.0) as u32;
    let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, random.below(60));
    day.and_time(time.unwrap_or(NaiveTime::MIN))
}

/// The tickets that a client of a size makes in a month, on average, for the
/// first plan of the desk.
pub fn expected_calls(demand: &Demand, account: &Account) -> f64 {
    let alarms = demand.monitoring * STRAY_ALARMS;
    account.size * (demand.needs + alarms) + account.causes.len() as f64 * CAUSE_RATE
}
