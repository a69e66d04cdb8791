//! Parts of sentences made into whole ones.

use crate::language::{Message, Words};

/// Why something is not known, as a part of a sentence.
pub(in crate::report) fn reason(words: &Words, reason: Option<&Message>) -> String {
    reason.map_or_else(|| words.text("no-reason"), |reason| words.say(reason))
}

/// Sentences, one after the other.
pub(in crate::report) fn sentences(words: &Words, sentences: &[Message]) -> String {
    let said: Vec<String> = sentences.iter().map(|one| words.say(one)).collect();
    said.join(" ")
}

/// A reason as a sentence of its own, with what it quotes in quotation marks.
pub(in crate::report) fn sentence(reason: &str) -> String {
    let mut out = String::with_capacity(reason.len() + 4);
    let mut quoted = false;
    for (place, c) in reason.trim().char_indices() {
        match c {
            '`' => {
                out.push(if quoted { '”' } else { '“' });
                quoted = !quoted;
            }
            c if place == 0 => out.extend(c.to_uppercase()),
            c => out.push(c),
        }
    }
    if !out.is_empty() && !out.ends_with(['.', '!', '?', '…']) {
        out.push('.');
    }
    out
}

/// The text with a capital at its beginning.
pub(in crate::report) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn reasons_become_sentences() {
        assert_eq!(
            sentence("the tickets export has no `source`"),
            "The tickets export has no “source”."
        );
        assert_eq!(sentence("It takes costs."), "It takes costs.");
        assert_eq!(sentence(""), "");
    }
}
