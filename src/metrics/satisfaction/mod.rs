//! What clients say of the service, where they are asked.

pub mod bad_rating_answered_share;
pub mod csat_response_rate;
pub mod csat_satisfied_share;

/// The lowest score that is satisfied: 4 of 5, 8 of 10 and better pass it.
const SATISFIED: f64 = 0.75;

/// Below the middle of its scale a rating is bad.
const BAD_BELOW: f64 = 0.5;
