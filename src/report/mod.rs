//! Every format renders the same plain analysis.
//!
//! This layer does not know data frames, the CSV reader, or the plotting
//! library.
