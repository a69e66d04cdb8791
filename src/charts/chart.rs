//! What a chart is told: plain data, with every word that it shall show.

use super::{Hue, Quantity};
use crate::language::Language;
use crate::model::Month;

/// A chart to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Names the chart; the stem of a file's name.
    pub id: &'static str,
    /// What the chart shows, as a sentence without a full stop.
    pub title: String,
    /// What is measured and how to read it, under the title.
    pub note: String,
    /// The chart in words, for those who do not see it.
    pub alt: String,
    pub content: Content,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    Timeline(Timeline),
    Board(Board),
}

/// Panels, one below the other, over the same months.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// In which months and numbers are written.
    pub language: Language,
    /// In order and without holes; a month without data is a gap in the plots.
    pub months: Vec<Month>,
    pub panels: Vec<Panel>,
    /// Explains symbols that carry no label of their own.
    pub key: Vec<KeyEntry>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// What the vertical axis measures, with its unit.
    pub title: String,
    /// In CSS pixels, without title and axis.
    pub height: f64,
    pub plot: Plot,
}

/// Values stand at the position of their month; `None` is a gap.
#[derive(Debug, Clone, PartialEq)]
pub enum Plot {
    Lines(Lines),
    Columns(Columns),
    Spreads(Spreads),
    Steps(Steps),
}

/// Lines over months, broken where there is no value.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    pub quantity: Quantity,
    pub lines: Vec<Line>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub name: String,
    pub hue: Hue,
    pub values: Vec<Option<f64>>,
    pub goal: Option<Goal>,
}

/// A level to compare a line with.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    pub value: f64,
    pub label: String,
    /// Whether the value of a month misses the goal, at the month's position.
    pub missed: Vec<bool>,
}

/// Columns over months, stacked away from zero on both sides.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    pub quantity: Quantity,
    /// Stacked upward, the first at the bottom.
    pub up: Vec<Stack>,
    /// Stacked downward, the first at the top; their amounts are positive.
    pub down: Vec<Stack>,
}

/// One layer of stacked columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    pub name: String,
    pub hue: Hue,
    pub values: Vec<Option<f64>>,
}

/// The spread of a quantity, month by month.
#[derive(Debug, Clone, PartialEq)]
pub struct Spreads {
    pub quantity: Quantity,
    pub hue: Hue,
    pub spreads: Vec<Option<Spread>>,
}

/// Five quantiles, in ascending order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    pub p10: f64,
    pub p25: f64,
    pub median: f64,
    pub p75: f64,
    pub p90: f64,
}

/// Where something stands on a stair of named levels, month by month.
#[derive(Debug, Clone, PartialEq)]
pub struct Steps {
    /// The names of the levels, the lowest first.
    pub levels: Vec<String>,
    pub steps: Vec<Option<Step>>,
    /// What is written beside the last step's mark, and beside its upper end
    /// where that is higher.
    pub mark_label: String,
    pub high_label: String,
}

/// A range of levels, counted from 0, and the level that is certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub low: usize,
    pub high: usize,
    /// `None` when nothing can be said about the month.
    pub mark: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyEntry {
    pub symbol: KeySymbol,
    pub hue: Hue,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeySymbol {
    /// A filled square.
    Full,
    /// A pale square.
    Pale,
    /// A pale square with a question mark.
    Unknown,
    /// A ring.
    Ring,
}

/// Cards in columns, one column for each group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    pub groups: Vec<CardGroup>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardGroup {
    pub title: String,
    pub note: String,
    pub cards: Vec<Card>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Short text in front of the verdict, as a number.
    pub label: String,
    pub verdict: Verdict,
    /// The verdict in words.
    pub verdict_text: String,
    /// A word that sets the card apart from others.
    pub tag: Option<String>,
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Yes,
    No,
    Unknown,
}
