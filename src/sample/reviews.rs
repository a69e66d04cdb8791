use chrono::{Days, NaiveDate, NaiveTime};

use crate::model::Month;

use super::calendar::working_day;
use super::clientele::Account;
use super::demand::Call;
use super::desk::held_review;
use super::kinds::REVIEW;
use super::random::Random;
use super::records::{Channel, Priority, Ticket, TicketType};

/// Months after which a client with an agreement is due for a review.
const CADENCE: i32 = 3;

/// The reviews of a month that are held, each logged as a ticket when it was
/// put into the calendar.
pub fn reviews_of_month(
    held: f64,
    accounts: &[Account],
    month: Month,
    account_manager: u32,
    random: &mut Random,
) -> Vec<Ticket> {
    let mut tickets = Vec::new();
    for (client, account) in accounts.iter().enumerate() {
        // The first review follows the first months of service.
        let due = (month.index() + client as i32).rem_euclid(CADENCE) == 0;
        let settled = account.arrived.plus(2) <= month;
        if due && settled && account.is_served_in(month) && random.chance(held) {
            tickets.push(review(client as u32, month, account_manager, random));
        }
    }
    tickets
}

fn review(client: u32, month: Month, account_manager: u32, random: &mut Random) -> Ticket {
    let day = working_day(month.first_day(), 9 + u64::from(random.below(16)));
    let call = Call {
        created: at(day - Days::new(7), 9, random),
        client,
        subject: REVIEW,
        kind: TicketType::Review,
        priority: Priority::Low,
        channel: Channel::Portal,
        cause: None,
        clears: Vec::new(),
    };
    let minutes = 60 + 15 * random.below(5);
    held_review(&call, at(day, 15, random), account_manager, minutes)
}

fn at(day: NaiveDate, hour: u32, random: &mut Random) -> chrono::NaiveDateTime {
    let time = NaiveTime::from_hms_opt(hour, 5 * random.below(12), 0);
    day.and_time(time.unwrap_or(NaiveTime::MIN))
}
