use std::collections::BTreeMap;

use super::Column;
use crate::model::TableKind;

/// The texts that the codes of columns stand for, as people know them.
///
/// Which code a text has depends on the order of files and rows; what is told
/// of several codes is told by their texts.
#[derive(Debug, Default, Clone)]
pub struct Labels(BTreeMap<(TableKind, &'static str), Vec<String>>);

impl Labels {
    /// Notes the texts of a column, by code.
    pub fn note(&mut self, column: &'static Column, texts: Vec<String>) {
        self.0.insert((column.table, column.name), texts);
    }

    /// Gives every text another, which is told what it is a text of.
    pub(in crate::input) fn relabel(
        &mut self,
        mut new_texts: impl FnMut(&str, &[String]) -> Vec<String>,
    ) {
        for ((_, column), texts) in &mut self.0 {
            let what = match *column {
                "agent" => "Person",
                "team" => "Queue",
                "category" | "kind" => "Kind",
                "name" => "Agreement",
                _ => "Text",
            };
            *texts = new_texts(what, texts);
        }
    }

    /// The text that a code of the column stands for.
    #[must_use]
    pub fn text(&self, column: &Column, code: u32) -> Option<&str> {
        let texts = self.0.get(&(column.table, column.name))?;
        texts.get(code as usize).map(String::as_str)
    }
}
