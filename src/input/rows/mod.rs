//! The rows of one table in a text: each told what it is, and the cells of
//! those that are records read as the kinds of their columns.
//!
//! Nothing here knows what a column means, or how its cells are written in the
//! end; both are said by whoever asks.

pub mod lost_cells;
pub mod read_blocks;
pub mod read_rows;
pub mod row_kind;
pub mod row_tally;
pub mod section_rows;
mod whole_row;
