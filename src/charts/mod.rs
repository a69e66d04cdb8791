//! Plain data in, picture out: every chart as SVG and as PNG, from the same
//! drawing code.
//!
//! This layer does not know metrics, phases, or files. It is told what to
//! write and what to draw; what that means, and what it concludes from it, is
//! said by the caller.

mod board;
mod canvas;
mod chart;
mod columns;
mod error;
mod heading;
mod labels_above;
mod lines;
mod month_axis;
mod panel;
mod picture;
mod plain_text;
mod quantity;
mod scale;
mod side_labels;
mod spread;
mod steps;
mod table;
mod theme;
mod timeline;
mod typeface;

pub use chart::{
    Board, Card, CardGroup, Chart, Columns, Content, Goal, KeyEntry, KeySymbol, Line, Lines, Panel,
    Plot, Spread, Spreads, Stack, Step, Steps, Timeline, Verdict,
};
pub use error::ChartError;
pub use month_axis::month_name;
pub use picture::{Inline, Picture, draw, draw_small};
pub use quantity::Quantity;
pub use table::{Table, TableRow};
pub use theme::{Hue, dark_rules};
