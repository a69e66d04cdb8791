use serde::Serialize;

/// Which way a metric gets better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// A larger value is better.
    MoreIsBetter,
    /// A smaller value is better.
    LessIsBetter,
    /// Neither is better by itself: the value describes, or belongs in a band.
    Neutral,
}
