//! One profile for each phase. They differ in what the management does, and
//! what the exports then show is left to the simulation.

mod proactive;
mod reactive;
mod scalable;
mod stable;

pub use proactive::PROACTIVE;
pub use reactive::REACTIVE;
pub use scalable::SCALABLE;
pub use stable::STABLE;
