use super::Names;
use super::nearest::suggestion;
use super::section::{Found, Section};
use crate::model::Waiver;

/// The waivers in the entries of a list of tables.
pub(super) fn read_all(entries: Vec<(Section<'_>, Found<'_>)>, names: &Names) -> Vec<Waiver> {
    let mut waivers: Vec<(Waiver, usize)> = Vec::new();
    for (section, entry) in entries {
        let Some(waiver) = read(section, entry, names) else {
            continue;
        };
        if let Some((_, line)) = waivers.iter().find(|(other, _)| other.of == waiver.of) {
            entry.fault(format!(
                "`{}` is waived already, on line {line}: leave one of the entries out",
                waiver.of
            ));
        }
        waivers.push((waiver, entry.line()));
    }
    waivers.into_iter().map(|(waiver, _)| waiver).collect()
}

fn read(section: Section<'_>, entry: Found<'_>, names: &Names) -> Option<Waiver> {
    let needed = |key: &str, what: &str| {
        let found = section.get(key);
        if found.is_none() {
            entry.fault(format!("an entry of `waivers` needs `{key}`, {what}"));
        }
        found
    };
    let of = needed("of", "the id of the sign or criterion that it is about").and_then(Found::text);
    let reason = needed("reason", "why it may stay unmet").and_then(said);
    let owner = needed("owner", "who answers for it").and_then(said);
    let expires = needed(
        "expires",
        "the last day on which it holds, such as 2026-12-31",
    )
    .and_then(Found::date);
    let from = section.get("from").and_then(Found::date);
    let of = of?;
    let known = || {
        names
            .signs
            .iter()
            .chain(&names.criteria)
            .map(String::as_str)
    };
    if !known().any(|name| name == of) {
        section.get("of")?.fault(format!(
            "`{of}` is no sign or criterion of the model: `msp-maturity explain` lists the signs{}",
            suggestion(of, known())
        ));
        return None;
    }
    let waiver = Waiver {
        of: of.to_owned(),
        reason: reason?,
        owner: owner?,
        from,
        expires: expires?,
    };
    if waiver.from.is_some_and(|from| from > waiver.expires) {
        section
            .get("from")?
            .fault("`from` lies after `expires`: the waiver would never hold".to_owned());
    }
    Some(waiver)
}

/// A text that says something.
fn said(found: Found<'_>) -> Option<String> {
    let text = found.text()?.trim();
    if text.is_empty() {
        found.fault(format!("`{}` is empty: write it out", found.key));
        return None;
    }
    Some(text.to_owned())
}
