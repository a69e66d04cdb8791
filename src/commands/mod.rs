//! One file per subcommand, and the only place where layers meet.

pub mod pictures;
