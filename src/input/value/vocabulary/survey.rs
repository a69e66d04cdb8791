//! What becomes of answers to surveys.

use super::word::{mentions, plain};

/// Whether an answer of this state was taken back.
#[must_use]
pub fn is_taken_back(status: &str) -> bool {
    mentions(
        &plain(status),
        &[
            "delet", "remov", "withdraw", "spam", "excluid", "apagad", "eliminad", "borrad",
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_can_be_taken_back() {
        assert!(is_taken_back("Deleted") && is_taken_back("Excluída"));
        assert!(!is_taken_back("Received") && !is_taken_back(""));
    }
}
