/// A model file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    #[error("the maturity model cannot be read: {0}")]
    Syntax(String),
    #[error("the maturity model contradicts itself: {0}")]
    Contradiction(String),
    #[error("the vectors cannot be read: {0}")]
    Vectors(String),
    #[error("the words of the self-assessment cannot be read: {0}")]
    Quiz(String),
}
