//! What hours of work were spent on, and whether they are billed.

use super::word::{mentions, plain, truth};

/// Whether hours are billed to the client.
#[must_use]
pub fn is_billable(word: &str) -> Option<bool> {
    if let Some(truth) = truth(word) {
        return Some(truth);
    }
    let word = plain(word).replace(['_', '-'], " ");
    let not = [
        "non billable",
        "nonbillable",
        "not billable",
        "unbillable",
        "do not bill",
        "donotbill",
        "no charge",
        "nocharge",
        "no default",
        "internal",
        "nao faturavel",
        "nao cobravel",
        "sem cobranca",
        "interno",
        "no facturable",
        "no cobrable",
        "sin cargo",
    ];
    if mentions(&word, &not) {
        Some(false)
    } else if mentions(
        &word,
        &[
            "billable",
            "faturavel",
            "cobravel",
            "facturable",
            "cobrable",
        ],
    ) || matches!(word.as_str(), "bill" | "billed")
    {
        Some(true)
    } else {
        None
    }
}

/// Whether a kind of work makes the provider's own work better: documenting,
/// learning, automating, improving.
#[must_use]
pub fn improves_own_work(word: &str) -> bool {
    mentions(
        &plain(word),
        &[
            "improvement",
            "documentation",
            "documenting",
            "training",
            "automation",
            "automating",
            "scripting",
            "knowledge base",
            "process review",
            "certification",
            "retrospective",
            "r&d",
            "melhoria",
            "documentacao",
            "treinamento",
            "capacitacao",
            "automacao",
            "base de conhecimento",
            "certificacao",
            "mejora",
            "documentacion",
            "capacitacion",
            "formacion",
            "automatizacion",
            "base de conocimiento",
            "certificacion",
        ],
    )
}

/// Whether a role is that of somebody who leads the provider or a department.
/// Those who manage an account or a project do not.
#[must_use]
pub fn leads(role: &str) -> bool {
    const WORDS: [&str; 32] = [
        "owner",
        "founder",
        "ceo",
        "coo",
        "cto",
        "cfo",
        "president",
        "vp",
        "director",
        "executive",
        "dono",
        "dona",
        "proprietario",
        "proprietaria",
        "socio",
        "socia",
        "diretor",
        "diretora",
        "presidente",
        "gerente",
        "dueno",
        "duena",
        "directora",
        "jefe",
        "inhaber",
        "geschaftsfuhrer",
        "gerant",
        "directeur",
        "titolare",
        "direttore",
        "eigenaar",
        "wlasciciel",
    ];
    const PHRASES: [&str; 8] = [
        "managing ",
        "general manager",
        "operations manager",
        "service manager",
        "delivery manager",
        "service desk manager",
        "it manager",
        "head of ",
    ];
    const OF_CLIENTS_OR_PROJECTS: [&str; 6] = [
        "account", "project", "conta", "projeto", "cuenta", "proyecto",
    ];
    let role = plain(role);
    let mut words = role.split(|letter: char| !letter.is_alphanumeric());
    !mentions(&role, &OF_CLIENTS_OR_PROJECTS)
        && (words.any(|word| WORDS.contains(&word)) || mentions(&role, &PHRASES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_billed_or_not() {
        for word in ["Yes", "Billable", "Sim", "Faturável", "Facturable", "1"] {
            assert_eq!(is_billable(word), Some(true), "{word}");
        }
        for word in [
            "No",
            "Non-Billable",
            "DoNotBill",
            "No Charge",
            "Não",
            "Não faturável",
            "Interno",
        ] {
            assert_eq!(is_billable(word), Some(false), "{word}");
        }
        assert_eq!(is_billable("T&M"), None);
    }

    #[test]
    fn who_leads_is_told_from_who_works_and_who_manages_for_clients() {
        for role in [
            "Owner",
            "CEO / Founder",
            "Managing Partner",
            "Service Desk Manager",
            "Diretora de operações",
            "Gerente de TI",
            "Dueño",
            "Geschäftsführer",
        ] {
            assert!(leads(role), "{role}");
        }
        for role in [
            "Engineer",
            "Senior technician",
            "Account Manager",
            "Gerente de projetos",
            "Product owner's account executive",
            "Coordinator",
            "Técnico",
        ] {
            assert!(!leads(role), "{role}");
        }
    }

    #[test]
    fn work_on_the_own_work_is_told_from_work_for_clients() {
        for word in [
            "Internal - Documentation",
            "Process improvement",
            "Treinamento",
            "Mejora continua",
        ] {
            assert!(improves_own_work(word), "{word}");
        }
        for word in ["Remote support", "Onsite", "Projeto", "Admin"] {
            assert!(!improves_own_work(word), "{word}");
        }
    }
}
