//! Quotes that a word processor has bent: `“1000”,“Outlook crash”`.

/// What may part cells.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

fn opens(letter: char) -> bool {
    matches!(letter, '“' | '„' | '”')
}

fn closes(letter: char) -> bool {
    matches!(letter, '”' | '“')
}

/// Whether a text begins with a cell that stands in bent quotes.
#[must_use]
pub(super) fn begins_in_curly_quotes(text: &str) -> bool {
    let Some(rest) = text.trim_start().strip_prefix(opens) else {
        return false;
    };
    let line = rest.lines().next().unwrap_or_default();
    let Some(end) = line.find(closes) else {
        return false;
    };
    let mut behind = line[end..].chars().skip(1);
    behind.next().is_some_and(|next| SEPARATORS.contains(&next))
}

/// The text with straight quotes where bent ones begin or end a cell.
pub(super) fn straightened(text: &str) -> String {
    let mut straight = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut is_at_start = true;
    while let Some(letter) = letters.next() {
        let is_at_end = letters
            .peek()
            .is_none_or(|next| SEPARATORS.contains(next) || matches!(next, '\r' | '\n'));
        let is_quote = (is_at_start && opens(letter)) || (is_at_end && closes(letter));
        straight.push(if is_quote { '"' } else { letter });
        is_at_start = SEPARATORS.contains(&letter) || matches!(letter, '\r' | '\n');
    }
    straight
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_around_cells_become_straight() {
        let text = "“Number”,“Summary”\n“1”,“say “hi” twice”\n";
        assert!(begins_in_curly_quotes(text));
        assert_eq!(
            straightened(text),
            "\"Number\",\"Summary\"\n\"1\",\"say “hi” twice\"\n"
        );
        assert!(begins_in_curly_quotes("„Nummer“;„Betreff“\n"));
    }

    #[test]
    fn quotes_within_a_text_do_not_part_it() {
        for text in ["Number,Summary\n1,“so”\n", "“So” it began\na,b\n", ""] {
            assert!(!begins_in_curly_quotes(text), "{text}");
        }
    }
}
