//! Words in cells: those that the user gave a meaning, and those that nobody
//! knows.

use std::collections::BTreeMap;

use super::{Columns, Settling};
use crate::config::{Decided, SlaFlag, quoted};
use crate::input::cells::Cells;
use crate::input::fields::{Field, invoices, recurring, tickets, vocabulary_of};
use crate::input::header::{normalise_header, unaccented};
use crate::input::title_words::{Concept, Concepts, about};
use crate::input::value::vocabulary::{Vocabulary, ticked, truth};
use crate::language::{Message, Value, message};
use crate::model::{Choice, FoundBy, Question, UnknownWord};

/// What is asked where a title does not say what a set flag means.
pub const ASKS_FLAG: &str = "question-flag";
/// So many unknown words are told; a column with more is none of words.
const TOLD: usize = 12;
/// What stands in fewer than one in so many cells decides little.
const FEW: u64 = 100;

impl Settling<'_> {
    /// Puts the words that the user said others stand for in their place.
    pub(super) fn replace_decided_words(&mut self, columns: &mut Columns) {
        let section = self.section;
        for (word, decided) in &section.decisions.words {
            let plain = unaccented(word.trim());
            let mut is_met = false;
            for (_, cells) in columns
                .iter_mut()
                .filter(|(field, _)| vocabulary_of(field).is_some())
            {
                is_met |= cells.replace_texts(|text| {
                    (unaccented(text.trim()) == plain).then_some(decided.value)
                });
            }
            if is_met {
                self.account.notes.push(note_of(word, decided));
            }
        }
    }

    /// The words of a column that its vocabulary does not know, the most
    /// frequent first.
    pub(super) fn unknown_words(&self, number: usize, cells: &Cells) -> Vec<UnknownWord> {
        let (_, field) = self.section.used[number];
        let Some(vocabulary) = vocabulary_of(field) else {
            return Vec::new();
        };
        let dialect = self.section.recognised.dialect;
        let own = dialect.map_or(&[][..], |dialect| dialect.statuses);
        let is_own =
            |text: &str| field.name == "status" && own.iter().any(|(word, _)| *word == text);
        let mut unknown: BTreeMap<&str, u64> = BTreeMap::new();
        cells.count_texts(
            |text| !vocabulary.knows(text) && !is_own(text),
            &mut unknown,
        );
        let mut words: Vec<UnknownWord> = unknown
            .into_iter()
            .map(|(text, rows)| UnknownWord {
                text: text.to_owned(),
                rows,
            })
            .collect();
        words.sort_by(|a, b| b.rows.cmp(&a.rows).then_with(|| a.text.cmp(&b.text)));
        words
    }

    /// Asks what unknown words mean where it hangs on them alone whether
    /// something is billed, paid, in force, or in time.
    pub(super) fn ask_for_words(
        &mut self,
        number: usize,
        words: &[UnknownWord],
        filled: u64,
        cells: &Cells,
    ) {
        let (place, field) = self.section.used[number];
        self.ask_what_a_flag_says(number, cells);
        if words.is_empty() || words.len() > TOLD {
            return;
        }
        let meanings = self.meanings_in_doubt(field);
        let is_of_others = *field == invoices::DOC_TYPE && !self.is_of_documents(place, cells);
        if meanings.is_empty() || is_of_others {
            return;
        }
        let words: Vec<&UnknownWord> = words.iter().filter(|word| is_word(&word.text)).collect();
        let rows: u64 = words.iter().map(|word| word.rows).sum();
        if rows * FEW < filled {
            return;
        }
        for word in words {
            let text = word.text.trim();
            let choices = meanings.iter().map(|(meaning, reading)| Choice {
                reading: Message::new(reading),
                setting: format!("words.{} = \"{meaning}\"", quoted(text)),
            });
            let question = Question {
                column: Some(self.header(place).trim().to_owned()),
                asks: message!("question-word", n = word.rows, word = Value::quoted(text)),
                choices: choices.collect(),
            };
            self.account.questions.push(question);
        }
    }

    /// Whether a column is of kinds of documents, and not of what these are
    /// about: its title says so, or one of its words is such a kind.
    fn is_of_documents(&self, place: usize, cells: &Cells) -> bool {
        const ANY_KIND: [&str; 7] = [
            "type",
            "tipo",
            "kind",
            "nature",
            "natureza",
            "operacao",
            "operacion",
        ];
        let mut known = BTreeMap::new();
        cells.count_texts(|text| Vocabulary::DocumentKind.knows(text), &mut known);
        let title = normalise_header(&self.header(place));
        !known.is_empty() || !ANY_KIND.contains(&title.as_str())
    }

    /// Asks what a set flag says whose title tells no more than that it is about
    /// a target.
    fn ask_what_a_flag_says(&mut self, number: usize, cells: &Cells) {
        const TELLS: Concepts = Concepts::of(&[Concept::Met, Concept::Breached]);
        let (place, field) = self.section.used[number];
        let is_outcome = [&tickets::RESPONSE_MET, &tickets::RESOLUTION_MET].contains(&field);
        let is_decided = self.section.decisions.sla_true_means.is_some();
        let found_by = self.section.recognised.columns[place].found_by;
        if !is_outcome || is_decided || found_by != Some(FoundBy::Words) {
            return;
        }
        let title = self.header(place);
        let normal = normalise_header(&title);
        let tells = normal.split(' ').any(|word| about(word).meets(TELLS));
        let mut flags = BTreeMap::new();
        let is_open = |text: &str| truth(text).is_some() && ticked(text).is_none();
        cells.count_texts(is_open, &mut flags);
        if tells || flags.is_empty() {
            return;
        }
        let choice = |flag: SlaFlag, reading| Choice {
            reading: Message::new(reading),
            setting: format!("sla_true_means = \"{}\"", flag.word()),
        };
        self.account.questions.push(Question {
            column: Some(title.trim().to_owned()),
            asks: Message::new(ASKS_FLAG),
            choices: vec![
                choice(SlaFlag::Met, "reading-words-met"),
                choice(SlaFlag::Breached, "reading-words-breached"),
            ],
        });
    }

    /// What an unknown word of a column is taken for, and what it may be
    /// instead, each with the message that says so; nothing where other columns
    /// tell.
    fn meanings_in_doubt(&self, field: &'static Field) -> &'static [(&'static str, &'static str)] {
        let tells = |others: &[&'static Field]| {
            let mut used = self.section.used.iter();
            used.any(|(_, one)| others.contains(one))
        };
        let payment = [
            &invoices::BALANCE,
            &invoices::PAID,
            &invoices::PAID_AT,
            &invoices::PAID_FLAG,
        ];
        let end = [&recurring::ENDED_AT, &recurring::CANCELLED_AT];
        let done = [
            &tickets::RESOLVED_AT,
            &tickets::CLOSED_AT,
            &tickets::STATUS_CATEGORY,
        ];
        match vocabulary_of(field) {
            Some(Vocabulary::InvoiceStatus) if !tells(&payment) => &[
                ("unpaid", "reading-words-unpaid"),
                ("paid", "reading-words-paid"),
                ("void", "reading-words-void"),
            ],
            Some(Vocabulary::DocumentKind) => &[
                ("invoice", "reading-words-invoice"),
                ("credit note", "reading-words-credit"),
                ("payment", "reading-words-payment"),
                ("bill", "reading-words-bill"),
                ("journal entry", "reading-words-journal"),
            ],
            Some(Vocabulary::AgreementStatus) if !tells(&end) => &[
                ("active", "reading-words-active"),
                ("ended", "reading-words-ended"),
                ("draft", "reading-words-draft"),
            ],
            Some(Vocabulary::TicketStatus) if !tells(&done) => &[
                ("open", "reading-words-open"),
                ("resolved", "reading-words-resolved"),
                ("cancelled", "reading-words-cancelled"),
            ],
            Some(Vocabulary::SlaOutcome) => &[
                ("excluded", "reading-words-excluded"),
                ("met", "reading-words-met"),
                ("breached", "reading-words-breached"),
            ],
            _ => &[],
        }
    }
}

/// What is said of a word that the user gave a meaning.
pub fn note_of(word: &str, decided: &Decided<&'static str>) -> Message {
    message!(
        "note-word-decided",
        line = decided.line,
        word = Value::quoted(word),
        meaning = Value::quoted(decided.value)
    )
}

/// Whether a cell may be a word at all: a date or an amount got into its column
/// by a slip.
fn is_word(text: &str) -> bool {
    let is_letter = |letter: char| letter.is_alphabetic();
    text.contains(is_letter) || text.chars().count() < 4
}
