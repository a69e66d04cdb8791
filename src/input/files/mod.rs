//! From paths to bytes: finds the files, opens them, unpacks what they are
//! packed into, and tells by their first bytes what holds no table.
//!
//! Nothing here knows how a text is laid out, or what a column means; whether a
//! file without a telling name is a table is asked of the layout.

pub mod container;
pub mod find;
pub mod held;
pub mod on_disk;
pub mod open;
pub mod read_at;
pub mod signature;
