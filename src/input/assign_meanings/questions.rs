//! Titles that are whole questions, as forms write them: `How satisfied were you
//! with the resolution of your ticket?`

use super::Claims;
use crate::input::column_cells::{filled, holds_numbers, holds_ratings, holds_sentences};
use crate::input::fields::{Field, csat, tickets};
use crate::input::title_words::{Concept, Concepts, about};
use crate::input::value::rating::asks_to_recommend;
use crate::model::{FoundBy, TableKind};

/// Shorter titles are names of what they head.
const FEWEST_WORDS: usize = 4;

/// What questions about a degree begin with, or what asks for one.
#[rustfmt::skip]
const ASKING: &[&str] = &[
    "how", "rate", "please", "overall", "scale", "qual", "quao", "quanto", "como", "avalie", "escala",
    "que", "cual", "cuan", "cuanto", "califique", "valore", "evalue", "indique", "wie", "comment", "quel",
    "quelle", "quanto", "come", "hoe", "jak",
];

/// What asks to rate something, whatever it is.
#[rustfmt::skip]
const TO_RATE: &[&str] = &[
    "rate", "rated", "avalia", "avalie", "avaliaria", "califica", "califique", "calificaria", "valora",
    "valore", "valoraria", "evalua", "evalue", "evaluaria", "bewerten", "evaluez", "noteriez", "evalueriez",
    "valuta", "valuterebbe", "beoordeelt",
];

/// What words of satisfaction begin with.
const SATISFACTION: &[&str] = &["satisf", "zufrieden", "soddisf", "tevreden", "zadowol"];

/// What words for the work of a provider begin with.
#[rustfmt::skip]
const OF_SERVICE: &[&str] = &[
    "servic", "servizio", "support", "suporte", "soporte", "ticket", "chamado", "inciden",
    "request", "solicit", "resol", "soluc", "solut", "techni", "tecnic", "atend", "atencion", "help",
    "assist", "agent", "engineer", "case", "caso", "issue", "experien", "ayuda", "ajuda", "demande", "losung",
    "interven",
];

/// What words for what others are asked about begin with.
#[rustfmt::skip]
const OF_OTHERS: &[&str] = &[
    "course", "curso", "event", "training", "treinamento", "capacitac", "product", "produt", "job", "emprego",
    "empleo", "hotel", "food", "comida", "purchase", "compra", "employer", "workplace", "manager", "gestor",
    "website", "instructor", "professor", "webinar", "salar", "benefit", "room", "delivery", "entrega",
    "restaurant", "class", "lesson", "aula", "workshop", "onboarding", "candidat",
];

/// What asks for a name.
#[rustfmt::skip]
const ASKING_FOR_NAMES: &[&str] = &[
    "who", "which", "name", "quem", "qual", "nome", "quien", "cual", "nombre", "quel", "quelle", "nom",
    "welche", "welcher", "wer",
];

/// Whether a title asks for an opinion, and nothing tells that what is listed
/// are tickets on which opinions were asked for.
#[must_use]
pub fn is_form(headers: &[String], meanings: &[Option<&'static Field>]) -> bool {
    let of_tickets = [
        &tickets::STATUS,
        &tickets::PRIORITY,
        &tickets::CATEGORY,
        &tickets::TICKET_TYPE,
        &tickets::RESOLUTION_DUE_AT,
    ];
    let mut meant = meanings.iter().flatten();
    headers.iter().any(|title| asks_for_a_rating(title))
        && !meant.any(|field| of_tickets.contains(field))
}

/// Whether a title, in normal form, asks how good the service was, or whether
/// the provider is recommended.
#[must_use]
pub fn asks_for_a_rating(title: &str) -> bool {
    asks_how_good(title) || (is_question(title) && asks_to_recommend(title))
}

impl Claims<'_> {
    /// Gives columns whose titles are questions to what is asked, as their cells
    /// answer it: how good the service was, and of a survey on which ticket,
    /// of whom and by whom.
    pub(super) fn claim_questions(&mut self, headers: &[String], table: TableKind) {
        let rating: &'static Field = match table {
            TableKind::Csat => &csat::SCORE,
            TableKind::Tickets => &tickets::SATISFACTION,
            _ => return,
        };
        if !self.has(rating) {
            self.claim_rating(headers, rating);
        }
        if table != TableKind::Csat || !self.has(rating) {
            return;
        }
        let numbered = (0..headers.len()).find(|column| {
            self.meanings[*column].is_none()
                && asks_about(&headers[*column], &[Concept::Ticket, Concept::Number])
                && filled(self.rows, *column).next().is_some()
                && holds_numbers(self.rows, *column)
        });
        if let Some(column) = numbered.filter(|_| !self.has(&csat::TICKET)) {
            self.give(column, &csat::TICKET, FoundBy::Words);
        }
        self.claim_name(headers, &csat::TECHNICIAN, Concept::Agent);
        self.claim_name(headers, &csat::CLIENT, Concept::Client);
    }

    /// Gives a field of names the question that asks for them.
    fn claim_name(&mut self, headers: &[String], field: &'static Field, concept: Concept) {
        let asked = (0..headers.len()).find(|column| {
            self.meanings[*column].is_none()
                && has_word(&headers[*column], ASKING_FOR_NAMES)
                && asks_about(&headers[*column], &[concept])
                && filled(self.rows, *column).next().is_some()
                && !holds_sentences(self.rows, *column)
                && !holds_ratings(0.5, self.rows, *column)
                && self.can_be(field, *column)
        });
        if let Some(column) = asked.filter(|_| !self.has(field)) {
            self.give(column, field, FoundBy::Words);
        }
    }

    /// Gives the rating the question that asks how good the service was in all,
    /// else how good it was, else whether it is recommended.
    fn claim_rating(&mut self, headers: &[String], rating: &'static Field) {
        const RATINGS: f64 = 0.75;
        const IN_ALL: [&str; 4] = ["overall", "geral", "general", "insgesamt"];
        let first = |is_asked: &dyn Fn(&str) -> bool| {
            (0..headers.len()).find(|column| {
                self.meanings[*column].is_none()
                    && is_asked(headers[*column].as_str())
                    && holds_ratings(RATINGS, self.rows, *column)
                    && self.can_be(rating, *column)
            })
        };
        let is_in_all = |title: &str| title.split(' ').any(|word| IN_ALL.contains(&word));
        let asked = first(&|title: &str| asks_how_good(title) && is_in_all(title))
            .or_else(|| first(&asks_how_good))
            .or_else(|| first(&|title: &str| is_question(title) && asks_to_recommend(title)));
        if let Some(column) = asked {
            self.give(column, rating, FoundBy::Words);
        }
    }
}

fn begins_with(title: &str, stems: &[&str]) -> bool {
    title
        .split(' ')
        .any(|word| stems.iter().any(|stem| word.starts_with(stem)))
}

fn has_word(title: &str, words: &[&str]) -> bool {
    title.split(' ').any(|word| words.contains(&word))
}

/// Whether a title asks for a degree of something that a provider may be asked
/// about.
fn is_question(title: &str) -> bool {
    title.split(' ').count() >= FEWEST_WORDS
        && has_word(title, ASKING)
        && !begins_with(title, OF_OTHERS)
}

/// Whether a title asks how good the service was.
fn asks_how_good(title: &str) -> bool {
    is_question(title)
        && (begins_with(title, SATISFACTION) || has_word(title, TO_RATE))
        && begins_with(title, OF_SERVICE)
}

/// Whether a title is no mere name, and about all of these.
fn asks_about(title: &str, concepts: &[Concept]) -> bool {
    title.split(' ').count() >= FEWEST_WORDS
        && concepts.iter().all(|concept| {
            let wanted = Concepts::of(&[*concept]);
            title.split(' ').any(|word| about(word).meets(wanted))
        })
}

#[cfg(test)]
mod tests {
    use super::asks_how_good;
    use crate::input::header::normalise_header;

    #[test]
    fn questions_about_the_service_are_told_from_others() {
        for (title, is_asked) in [
            (
                "How satisfied were you with the resolution of your ticket?",
                true,
            ),
            ("Please rate our support", true),
            ("Como você avalia o atendimento recebido?", true),
            ("Quão satisfeito você está com o suporte?", true),
            ("¿Qué tan satisfecho está con el servicio?", true),
            ("¿Cómo calificaría la atención recibida?", true),
            ("How satisfied are you with the course?", false),
            ("How satisfied are you with your job?", false),
            ("Why were you not satisfied?", false),
            ("Customer satisfaction with service", false),
            ("Satisfaction", false),
        ] {
            assert_eq!(asks_how_good(&normalise_header(title)), is_asked, "{title}");
        }
    }
}
