use super::plain_text::{columns, shortened, visible};

/// How wide a terminal is taken to be, unless said otherwise.
pub(super) const WIDTH: usize = 100;

/// Lines of text for a terminal. Nothing reaches it but readable characters,
/// and no line is wider than it is.
#[derive(Debug)]
pub(super) struct Screen {
    width: usize,
    lines: Vec<String>,
}

impl Default for Screen {
    fn default() -> Self {
        Self::of_width(WIDTH)
    }
}

impl Screen {
    pub(super) fn of_width(width: usize) -> Self {
        Self {
            width,
            lines: Vec::new(),
        }
    }

    pub(super) fn blank(&mut self) {
        self.lines.push(String::new());
    }

    /// One line, cut where it is too wide.
    pub(super) fn line(&mut self, text: &str) {
        let line = shortened(&visible(text), self.width);
        self.lines.push(line.trim_end().to_owned());
    }

    /// A paragraph over at most `most` lines, each indented.
    pub(super) fn paragraph(&mut self, indent: usize, most: usize, text: &str) {
        let room = self.width - indent;
        let mut lines: Vec<String> = Vec::new();
        for word in visible(text).split_whitespace() {
            match lines.last_mut() {
                Some(line) if columns(line) + 1 + columns(word) <= room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(shortened(word, room)),
            }
        }
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                *last = shortened(last, room - 1);
                if !last.ends_with('…') {
                    last.push('…');
                }
            }
        }
        let margin = " ".repeat(indent);
        self.lines
            .extend(lines.into_iter().map(|line| format!("{margin}{line}")));
    }

    pub(super) fn into_text(self) -> String {
        let mut text = self.lines.join("\n");
        text.push('\n');
        text
    }
}

/// A cell of a table, filled up on the right.
pub(super) fn left(text: &str, wide: usize) -> String {
    let text = shortened(&visible(text), wide);
    let fill = " ".repeat(wide - columns(&text));
    format!("{text}{fill}")
}

/// A cell of a table, filled up on the left.
pub(super) fn right(text: &str, wide: usize) -> String {
    let text = shortened(&visible(text), wide);
    let fill = " ".repeat(wide - columns(&text));
    format!("{fill}{text}")
}

#[cfg(test)]
mod tests {
    use super::{Screen, WIDTH, left, right};
    use crate::report::plain_text::columns;

    #[test]
    fn paragraphs_wrap_and_end_in_time() {
        let mut screen = Screen::default();
        screen.paragraph(4, 2, &"word ".repeat(200));
        screen.paragraph(2, 3, &"x".repeat(300));
        let text = screen.into_text();
        assert!(text.lines().all(|line| columns(line) <= WIDTH));
        assert_eq!(text.lines().count(), 3);
        assert_eq!(text.lines().filter(|line| line.ends_with('…')).count(), 2);
    }

    #[test]
    fn cells_keep_their_width() {
        assert_eq!(left("東京", 6), "東京  ");
        assert_eq!(right("12", 5), "   12");
        assert_eq!(columns(&left("a long file name", 8)), 8);
    }
}
