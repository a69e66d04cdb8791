use std::collections::BTreeMap;

use super::Column;
use crate::model::TableKind;

/// The texts that the codes of columns stand for, as people know them.
///
/// Which code a text has depends on the order of files and rows; what is told
/// of several codes is told by their texts.
#[derive(Debug, Default, Clone)]
pub struct Labels(BTreeMap<(TableKind, &'static str), Texts>);

/// Texts one behind the other: there may be as many as rows.
#[derive(Debug, Default, Clone)]
struct Texts {
    text: String,
    ends: Vec<usize>,
}

impl Labels {
    /// Notes the texts of a column, by code.
    pub fn note<T: AsRef<str>>(
        &mut self,
        column: &'static Column,
        texts: impl IntoIterator<Item = T>,
    ) {
        self.0.insert((column.table, column.name), Texts::of(texts));
    }

    /// Gives every text another, which is told what it is a text of.
    pub(in crate::input) fn relabel(
        &mut self,
        mut new_texts: impl FnMut(&str, &[String]) -> Vec<String>,
    ) {
        // What a record is called leads back to it.
        self.0.retain(|(_, column), _| *column != "number");
        for ((_, column), texts) in &mut self.0 {
            let what = match *column {
                "agent" => "Person",
                "team" => "Queue",
                "category" | "kind" => "Kind",
                "name" => "Agreement",
                _ => "Text",
            };
            let all: Vec<String> = (0..)
                .map_while(|code| texts.text(code).map(str::to_owned))
                .collect();
            *texts = Texts::of(new_texts(what, &all));
        }
    }

    /// The text that a code of the column stands for.
    #[must_use]
    pub fn text(&self, column: &Column, code: u32) -> Option<&str> {
        self.0.get(&(column.table, column.name))?.text(code)
    }
}

impl Texts {
    fn of<T: AsRef<str>>(all: impl IntoIterator<Item = T>) -> Self {
        let mut texts = Self::default();
        for text in all {
            texts.text.push_str(text.as_ref());
            texts.ends.push(texts.text.len());
        }
        texts
    }

    fn text(&self, code: u32) -> Option<&str> {
        let code = code as usize;
        let start = match code.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start..*self.ends.get(code)?)
    }
}
