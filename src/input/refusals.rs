//! Why a text is not used, and what to do about it.

use super::fields::{self, Field};
use super::files::signature::in_words;
use super::header::normalise_header;
use super::layout::Layout;
use super::recognise::other_lists::{MONTHS, other_list};
use super::recognise::{NearMiss, Recognised};
use super::text::NotText;
use super::value::time::{ParsedTime, parse_day_or_month};
use crate::language::{Message, Value, message};
use crate::model::{NotARecord, TableKind};

pub fn refuse_bytes(not_text: NotText) -> Message {
    match not_text {
        NotText::Empty => message!("refusal-empty"),
        NotText::OtherKind(kind) => in_words(kind),
        NotText::Binary => message!("refusal-no-text"),
    }
}

/// Why a text whose columns are none of a table that is known is not used.
pub fn refuse_columns(layout: &Layout, nearest: Option<&NearMiss>) -> Message {
    if layout.headers.is_empty() && layout.stands_on_its_side {
        return stands_on_its_side();
    }
    if layout.headers.is_empty() {
        return message!("refusal-no-header");
    }
    let titles: Vec<String> = layout
        .headers
        .iter()
        .map(|title| normalise_header(title))
        .collect();
    let other = nearest.and_then(|near| near.other);
    let by_month = has_months_side_by_side(&layout.headers).then_some(&MONTHS);
    if let Some(list) = other_list(&titles).or(other).or(by_month) {
        return message!(
            "refusal-other-list",
            what = Value::known(list.name),
            advice = Value::known(list.advice)
        );
    }
    let shown: Vec<String> = layout
        .headers
        .iter()
        .take(8)
        .map(|title| shortened(title))
        .collect();
    let more = layout.headers.len().saturating_sub(shown.len());
    if layout.stands_on_its_side {
        return stands_on_its_side();
    }
    let found = and_more(shown, more);
    let Some(near) = nearest else {
        return message!("refusal-not-recognised", columns = found);
    };
    if let Some(title) = &near.bare_date {
        return message!(
            "refusal-untold-date",
            columns = found,
            table = near.table,
            title = Value::quoted(title),
            setting = near.table.id()
        );
    }
    if let Some((title, field)) = &near.unreadable {
        return message!(
            "refusal-unreadable-column",
            columns = found,
            table = near.table,
            title = Value::quoted(title),
            meaning = Value::known(field.name),
            expected = Value::known(fields::expected(field.kind))
        );
    }
    if near.is_of_open_items {
        return message!("refusal-open-items");
    }
    if near.is_untold {
        return message!(
            "refusal-untold",
            columns = found,
            table = near.table,
            setting = near.table.id()
        );
    }
    if near.lacking.is_empty() {
        return message!("refusal-not-recognised", columns = found);
    }
    message!(
        "refusal-near-miss",
        columns = found,
        table = near.table,
        lacking = all_of(&near.lacking)
    )
}

/// Whether most titles are months, or days that stand for them.
fn has_months_side_by_side(headers: &[String]) -> bool {
    const FEWEST: usize = 3;
    let is_date = |text: &str| {
        matches!(
            parse_day_or_month(text),
            ParsedTime::Known(_) | ParsedTime::Numeric(_)
        )
    };
    let is_month = |title: &str| {
        let title = title.trim();
        if title.chars().all(char::is_alphabetic) {
            // `Jan`, of whatever year.
            return !title.is_empty() && is_date(&format!("{title} 2000"));
        }
        let has_mark = |letter: char| {
            letter.is_alphabetic() || letter.is_whitespace() || matches!(letter, '-' | '/' | '.')
        };
        title.contains(has_mark) && is_date(title)
    };
    let months = headers.iter().filter(|title| is_month(title)).count();
    months >= FEWEST && months * 2 >= headers.len() && months < headers.len()
}

fn stands_on_its_side() -> Message {
    message!("refusal-on-its-side")
}

/// All of these columns, by name.
pub fn all_of(columns: &[&'static str]) -> Value {
    let mut names: Vec<Value> = columns.iter().copied().map(Value::known).collect();
    match (names.pop(), names.as_slice()) {
        (Some(last), []) => last,
        (Some(last), _) => message!("list-and", first = Value::List(names), second = last).into(),
        (None, _) => Value::List(names),
    }
}

/// Names, and how many there are besides.
pub fn and_more(names: Vec<String>, more: usize) -> Value {
    if more == 0 {
        return names.into();
    }
    message!("list-and-more", list = names, n = more).into()
}

/// As much of a title as tells it.
fn shortened(title: &str) -> String {
    const LETTERS: usize = 60;
    let title = title.trim();
    match title.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &title[..end]),
        None => title.to_owned(),
    }
}

/// Why a list of invoices is not used that suppliers wrote, or that has each
/// invoice several times; and what its rows are.
pub fn no_invoices_to_clients(
    recognised: &Recognised,
    headers: &[String],
) -> Option<(NotARecord, Message)> {
    let client = &fields::invoices::CLIENT;
    let means = |field: &'static Field| recognised.meanings.contains(&Some(field));
    let lists_payables = recognised.table == TableKind::Invoices
        && means(&fields::invoices::SUPPLIER)
        && !means(client);
    if lists_payables {
        let mut columns = headers.iter().zip(&recognised.columns);
        let passed_over = columns.find(|(_, column)| column.second == Some(client));
        let why = passed_over.map_or_else(
            || message!("refusal-payables"),
            |(title, _)| {
                message!(
                    "refusal-payables-beside",
                    title = Value::quoted(title.trim())
                )
            },
        );
        Some((NotARecord::Payable, why))
    } else if recognised.is_by_account {
        Some((NotARecord::OfAnother, message!("refusal-by-account")))
    } else {
        None
    }
}
