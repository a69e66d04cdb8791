//! Simulates a provider's operation and writes what its tools would export.
//!
//! This layer does not know how exports are read or what is computed from
//! them.
