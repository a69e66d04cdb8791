//! Rust source as far as imports need it: names and signs with their lines,
//! without comments, texts, and what only tests run.

use std::collections::BTreeSet;

/// A file of `src/`.
#[derive(Clone)]
pub struct SourceFile {
    /// Relative to `src/`, with forward slashes.
    pub path: String,
    text: String,
}

/// A name, a sign, or `::`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub line: usize,
    pub text: String,
}

impl SourceFile {
    pub fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    /// How many `super::` lead from the file's module to the crate's root.
    pub fn depth(&self) -> usize {
        let modules = self.path.split('/').filter(|part| *part != "mod.rs");
        modules.count()
    }

    /// The comment that the file begins with.
    pub fn opening(&self) -> String {
        let lines = self.text.lines().take_while(|line| line.starts_with("//!"));
        lines.map(|line| line.trim_start_matches("//!")).collect()
    }

    /// Whether it begins with a comment of its own, or is about an item that
    /// has one. A static carries its own text: a metric, a field.
    pub fn says_what_it_is(&self) -> bool {
        if !self.opening().is_empty() || self.text.contains("\npub static ") {
            return true;
        }
        let mut documented = false;
        for line in self.text.lines().map(str::trim) {
            if line.starts_with("///") {
                documented = true;
            } else if ["pub ", "pub(", "struct ", "enum ", "fn ", "impl "]
                .iter()
                .any(|item| line.starts_with(item))
                && !line.starts_with("pub use")
                && !line.starts_with("pub mod")
            {
                return documented;
            } else if !line.starts_with("#[") {
                documented = false;
            }
        }
        false
    }

    /// The lines on which something stands that the program runs.
    pub fn lines_of_code(&self) -> usize {
        let lines: BTreeSet<usize> = self.tokens().iter().map(|token| token.line).collect();
        lines.len()
    }

    /// What the file is made of, without what only tests run.
    pub fn tokens(&self) -> Vec<Token> {
        without_test_items(&tokens(&self.text))
    }

    /// The paths, without ending, of modules that only tests have.
    fn test_modules(&self) -> Vec<String> {
        let folder = match self.path.rsplit_once('/') {
            Some((folder, "mod.rs")) => format!("{folder}/"),
            _ if matches!(self.path.as_str(), "lib.rs" | "main.rs") => String::new(),
            _ => format!("{}/", self.path.trim_end_matches(".rs")),
        };
        let tokens = tokens(&self.text);
        let texts: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
        texts
            .windows(10)
            .filter(|window| window[..7] == CFG_TEST && window[7] == "mod" && window[9] == ";")
            .map(|window| format!("{folder}{}", window[8]))
            .collect()
    }
}

const CFG_TEST: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];

/// The files without those that only tests are built from.
pub fn without_tests(files: Vec<SourceFile>) -> Vec<SourceFile> {
    let modules: Vec<String> = files.iter().flat_map(SourceFile::test_modules).collect();
    let of_tests = |path: &str| {
        modules
            .iter()
            .any(|module| path == format!("{module}.rs") || path.starts_with(&format!("{module}/")))
    };
    files
        .into_iter()
        .filter(|file| !of_tests(&file.path))
        .collect()
}

/// Leaves out each item under `#[cfg(test)]`: up to its semicolon, or to the
/// end of its braces.
fn without_test_items(tokens: &[Token]) -> Vec<Token> {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        let here = tokens[at..].iter().map(|token| token.text.as_str());
        if !here.take(CFG_TEST.len()).eq(CFG_TEST) {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        let mut open = 0;
        for token in &tokens[at..] {
            at += 1;
            match token.text.as_str() {
                "{" => open += 1,
                "}" => open -= 1,
                _ => {}
            }
            if open == 0 && matches!(token.text.as_str(), "}" | ";") {
                break;
            }
        }
    }
    kept
}

/// Names, signs and `::`, each with its line.
fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let end = end_of(&chars, at);
        let piece: String = chars[at..end].iter().collect();
        let first = chars[at];
        let is_text = first == '"' || piece.len() > 1 && !is_name(first) && piece != "::";
        if !first.is_whitespace() && !is_text && !is_raw_text(&chars, at) {
            tokens.push(Token {
                line,
                text: piece.clone(),
            });
        }
        line += piece.matches('\n').count();
        at = end;
    }
    tokens
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn is_raw_text(chars: &[char], at: usize) -> bool {
    chars[at] == 'r'
        && (at == 0 || !is_name(chars[at - 1]) || chars[at - 1] == 'b')
        && chars[at + 1..].iter().find(|c| **c != '#') == Some(&'"')
}

/// Where the comment, text, name or sign that begins here ends.
fn end_of(chars: &[char], at: usize) -> usize {
    let next = chars.get(at + 1).copied();
    match chars[at] {
        '/' if next == Some('/') => position(chars, at, |rest| rest[0] == '\n'),
        '/' if next == Some('*') => end_of_comment(chars, at),
        '"' => end_of_quoted(chars, at, '"'),
        // A character, and not the name of a lifetime.
        '\'' if next == Some('\\') || chars.get(at + 2) == Some(&'\'') => {
            end_of_quoted(chars, at, '\'')
        }
        ':' if next == Some(':') => at + 2,
        _ if is_raw_text(chars, at) => {
            let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
            let begin = at + hashes + 2;
            let close: Vec<char> = std::iter::once('"')
                .chain(std::iter::repeat_n('#', hashes))
                .collect();
            position(chars, begin, |rest| rest.starts_with(&close)) + close.len()
        }
        c if is_name(c) => position(chars, at, |rest| !is_name(rest[0])),
        _ => at + 1,
    }
    .min(chars.len())
}

/// The first place from `at` on for which `fits` holds, else the end.
fn position(chars: &[char], at: usize, fits: impl Fn(&[char]) -> bool) -> usize {
    (at..chars.len())
        .find(|place| fits(&chars[*place..]))
        .unwrap_or(chars.len())
}

/// Comments lie inside each other.
fn end_of_comment(chars: &[char], at: usize) -> usize {
    let mut open = 0;
    let mut place = at;
    while place < chars.len() {
        match (chars[place], chars.get(place + 1)) {
            ('/', Some('*')) => open += 1,
            ('*', Some('/')) => open -= 1,
            _ => {
                place += 1;
                continue;
            }
        }
        place += 2;
        if open == 0 {
            break;
        }
    }
    place
}

fn end_of_quoted(chars: &[char], at: usize, quote: char) -> usize {
    let mut place = at + 1;
    while place < chars.len() && chars[place] != quote {
        place += if chars[place] == '\\' { 2 } else { 1 };
    }
    place + 1
}

#[cfg(test)]
mod tests {
    use super::{SourceFile, without_tests};

    #[test]
    fn files_that_only_tests_are_built_from_are_left_out() {
        let files = vec![
            SourceFile::new("sample/mod.rs", "mod pod;\n#[cfg(test)]\nmod statistics;\n"),
            SourceFile::new("sample/pod.rs", "use crate::model::Month;\n"),
            SourceFile::new("sample/statistics/mod.rs", "use crate::report::Document;\n"),
            SourceFile::new("sample/statistics_of_old.rs", ""),
        ];
        let kept: Vec<String> = without_tests(files)
            .into_iter()
            .map(|file| file.path)
            .collect();
        assert_eq!(
            kept,
            [
                "sample/mod.rs",
                "sample/pod.rs",
                "sample/statistics_of_old.rs"
            ]
        );
    }

    #[test]
    fn lines_of_tests_and_comments_do_not_count() {
        let file = SourceFile::new(
            "a.rs",
            "//! A file.\n\n/// Text.\nfn f() {\n    g(\"a\n    b\");\n}\n#[cfg(test)]\nmod tests {\n    fn h() {}\n}\n",
        );
        assert_eq!(file.lines_of_code(), 4);
    }

    #[test]
    fn a_file_without_any_word_about_itself_is_found() {
        let says = |text: &str| SourceFile::new("a.rs", text).says_what_it_is();
        assert!(says("//! What it is.\nuse std::fmt;\n"));
        assert!(says(
            "use std::fmt;\n\n/// A thing.\n#[derive(Debug)]\npub struct Thing;\n"
        ));
        assert!(!says("use std::fmt;\n\npub struct Thing;\n"));
        assert!(says(
            "use super::Field;\n\npub static ID: Field = text();\n"
        ));
        assert!(!says("/// Far away.\nuse std::fmt;\n\npub struct Thing;\n"));
    }
}
