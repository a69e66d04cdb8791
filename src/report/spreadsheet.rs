//! CSV that a person may open in a spreadsheet without anything being run.

use super::plain_text::visible;

/// One row, ended by a line feed. The cells are ours: numbers, months, ids.
pub(super) fn push_row<I>(out: &mut String, cells: I)
where
    I: IntoIterator,
    I::Item: AsRef<str>,
{
    for (place, cell) in cells.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        push_quoted(out, cell.as_ref());
    }
    out.push('\n');
}

/// Text from a file as a cell that shows and does nothing.
///
/// A spreadsheet runs what begins like a formula; an apostrophe in front
/// prevents it. A semicolon begins a new cell in half of the world, whatever
/// the quotes say, so what follows one is treated alike.
pub(super) fn inert(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    let mut at_start = true;
    for c in visible(text).chars() {
        if at_start && begins_formula(c) {
            out.push('\'');
        }
        at_start = c == ';' || (at_start && c.is_whitespace());
        out.push(c);
    }
    out
}

fn begins_formula(c: char) -> bool {
    matches!(
        c,
        '=' | '+'
            | '-'
            | '@'
            | '\u{ff1d}'
            | '\u{ff0b}'
            | '\u{ff0d}'
            | '\u{ff20}'
            // What a tab and a carriage return have become.
            | '␉'
            | '␍'
    )
}

fn push_quoted(out: &mut String, cell: &str) {
    if cell.contains(['"', ',', ';', '\n', '\r']) {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::{inert, push_row};

    #[test]
    fn formulas_are_defused() {
        assert_eq!(inert("=1+1"), "'=1+1");
        assert_eq!(inert("  @SUM(A1)"), "  '@SUM(A1)");
        assert_eq!(inert("\t=1"), "'␉=1");
        assert_eq!(inert("a;=1;b-c"), "a;'=1;b-c");
        assert_eq!(inert("2-1"), "2-1");
    }

    #[test]
    fn quotes_and_commas_stay_in_their_cell() {
        let mut out = String::new();
        push_row(&mut out, ["a", "b,c", "say \"hi\"", ""]);
        assert_eq!(out, "a,\"b,c\",\"say \"\"hi\"\"\",\n");
    }
}
