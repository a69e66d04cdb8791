//! A file written anew: its records as they were understood, as clean CSV.

pub mod part;
pub mod records;
