//! Titles of databases that part no words: `TICKETID`, `createddate`.

use std::collections::HashSet;
use std::sync::LazyLock;

/// What such titles are joined of.
const WORDS: &str = "account add address agent amount assigned assignee balance billing board case \
    category client close closed code company contract count created creation \
    currency customer date datetime description doc due end entered first group hours id incident \
    invoice issue item key last level modified monthly name number open opened order \
    owner paid payment posted price priority product quantity queue record reopen request \
    resolution resolved response service sla source start status sub subcategory subject subtotal subtype summary \
    tax team technician ticket time to total type unit updated when";

static JOINED: LazyLock<HashSet<&str>> = LazyLock::new(|| WORDS.split_whitespace().collect());

/// The words that a word consists of, if it is none itself: the fewest that it
/// can be parted into without rest.
#[must_use]
pub fn words_in(word: &str) -> Option<Vec<&str>> {
    const LENGTHS: std::ops::RangeInclusive<usize> = 6..=40;
    let is_plain = word.bytes().all(|byte| byte.is_ascii_lowercase());
    if !is_plain || !LENGTHS.contains(&word.len()) || JOINED.contains(word) {
        return None;
    }
    // For each beginning of the word, how few words make it up, and where the
    // last of them begins.
    let mut fewest: Vec<Option<(usize, usize)>> = vec![None; word.len() + 1];
    fewest[0] = Some((0, 0));
    for end in 1..=word.len() {
        fewest[end] = (0..end)
            .filter(|start| JOINED.contains(&word[*start..end]))
            .filter_map(|start| Some((fewest[start]?.0 + 1, start)))
            .min();
    }
    let mut parts = Vec::new();
    let mut end = word.len();
    while end > 0 {
        let (_, start) = fewest[end]?;
        parts.push(&word[start..end]);
        end = start;
    }
    parts.reverse();
    (parts.len() > 1).then_some(parts)
}

#[cfg(test)]
mod tests {
    use super::words_in;

    #[test]
    fn words_are_found_where_nothing_is_left_over() {
        let found = |word| words_in(word).map(|words| words.join(" "));
        assert_eq!(found("ticketid").as_deref(), Some("ticket id"));
        assert_eq!(
            found("servicerequestid").as_deref(),
            Some("service request id")
        );
        assert_eq!(found("resolution"), None);
        assert_eq!(found("ticketing"), None);
        assert_eq!(found("helptopic"), None);
    }
}
