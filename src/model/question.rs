use crate::language::Message;

/// What a file leaves open and a person can decide.
///
/// The reading goes on with the first of the choices; the question says what
/// that is and which line of `msp-maturity.toml` decides otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The title of the column, where it is about one.
    pub column: Option<String>,
    /// What is asked, as `does the day come first, or the month?`.
    pub asks: Message,
    /// The readings that are possible; the first one was taken.
    pub choices: Vec<Choice>,
}

/// One way to read what is in question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it would mean, with an example from the file where there is one.
    pub reading: Message,
    /// The line for the file's entry in `msp-maturity.toml` that decides for
    /// it, as `date_order = "day/month/year"`.
    pub setting: String,
}
