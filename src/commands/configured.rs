//! What the user decided, as the report tells it.

use crate::config::{BusinessHours, Configuration, Weekday};
use crate::language::{Message, Value, message};
use crate::model::day;
use crate::report::Configured;

/// Everything that a configuration decides. Names stay out of it where they
/// are to be hidden.
pub(super) fn configured(configuration: &Configuration, hide_names: bool) -> Vec<Configured> {
    let mut told = Vec::new();
    let mut tell = |what: Message, is: Option<Value>| {
        told.extend(is.map(|is| Configured { what, is }));
    };
    let text = |text: &str| Value::from(text);
    let source = configuration.source.as_ref();
    tell(
        message!("configured-file"),
        source.map(|source| {
            let name = source.file.rsplit(['/', '\\']).next().unwrap_or_default();
            let name = if hide_names { "…" } else { name };
            vec![text(name), format!("SHA-256 {}", source.sha256).into()].into()
        }),
    );
    let zone = configuration.zone.as_ref();
    tell(
        message!("configured-zone"),
        zone.map(|zone| text(zone.value.name())),
    );
    let currency = configuration.currency.as_ref();
    tell(
        message!("configured-currency"),
        currency.map(|currency| text(&currency.value)),
    );
    let hours = configuration.business_hours.as_ref();
    tell(message!("configured-hours"), hours.map(working_hours));
    let holidays = hours.filter(|hours| !hours.holidays.is_empty());
    tell(
        message!("configured-holidays"),
        holidays.map(|hours| {
            let days: Vec<Value> = hours.holidays.iter().map(|one| day(*one)).collect();
            days.into()
        }),
    );
    let patterns = configuration.leave_out.iter();
    tell(
        message!("configured-left-out"),
        listed(patterns.map(|pattern| pattern.text.clone()), hide_names),
    );
    let rules = configuration.files.iter();
    tell(
        message!("configured-files"),
        listed(rules.map(|rule| rule.pattern.text.clone()), hide_names),
    );
    let clients = configuration.clients.iter();
    let aliases = clients.map(|client| format!("{} = {}", client.name, client.aliases.join(" = ")));
    tell(message!("configured-clients"), listed(aliases, hide_names));
    let waivers = configuration.waivers.iter().map(|waiver| {
        let until = day(waiver.expires);
        message!("configured-waiver", of = &waiver.of, until = until)
    });
    let waivers: Vec<Message> = waivers.collect();
    tell(
        message!("configured-waivers"),
        (!waivers.is_empty()).then(|| waivers.into()),
    );
    told
}

/// What was named, or how many there are; none where nothing was.
fn listed(names: impl Iterator<Item = String>, hide_names: bool) -> Option<Value> {
    let names: Vec<String> = names.collect();
    match names.len() {
        0 => None,
        count if hide_names => Some(count.into()),
        _ => Some(names.into()),
    }
}

fn working_hours(hours: &BusinessHours) -> Value {
    let days = hours.days.iter().map(|day| {
        Value::from(match day {
            Weekday::Mon => message!("weekday-monday"),
            Weekday::Tue => message!("weekday-tuesday"),
            Weekday::Wed => message!("weekday-wednesday"),
            Weekday::Thu => message!("weekday-thursday"),
            Weekday::Fri => message!("weekday-friday"),
            Weekday::Sat => message!("weekday-saturday"),
            Weekday::Sun => message!("weekday-sunday"),
        })
    });
    let stretches = hours.hours.iter().map(|open| {
        let (from, to) = (open.from.format("%H:%M"), open.to.format("%H:%M"));
        Value::from(format!("{from}–{to}"))
    });
    days.chain(stretches).collect::<Vec<_>>().into()
}

#[cfg(test)]
mod tests {
    use super::configured;
    use crate::commands::configuration::known_names;
    use crate::config::Configuration;
    use crate::language::Words;
    use crate::model::MaturityModel;

    #[test]
    fn what_was_decided_is_told_and_names_can_be_hidden() {
        let model = MaturityModel::embedded().unwrap();
        let text = "zone = \"America/Sao_Paulo\"\ncurrency = \"BRL\"\nleave_out = [\"acme-*.csv\"]\n\
             [clients]\n\"Acme\" = [\"ACME Ltda\"]\n[business_hours]\nhours = \"09:00-17:00\"\n";
        let file = "exports/msp-maturity.toml";
        let read = Configuration::parse(file, text, &known_names(&model)).unwrap();
        let told = |hide_names| -> String {
            let words = Words::english();
            let lines = configured(&read, hide_names);
            let said: Vec<String> = lines
                .iter()
                .map(|one| format!("{}: {}\n", words.say(&one.what), words.value(&one.is)))
                .collect();
            said.concat()
        };
        let open = told(false);
        assert!(open.contains("Time zone: America/Sao_Paulo\n"), "{open}");
        assert!(open.contains("Acme = ACME Ltda"), "{open}");
        assert!(open.contains("Friday, 09:00–17:00"), "{open}");
        let hidden = told(true);
        assert!(!hidden.to_lowercase().contains("acme"), "{hidden}");
        assert!(configured(&Configuration::default(), false).is_empty());
    }
}
