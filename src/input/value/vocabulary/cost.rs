//! What a provider spends money on.

use super::word::{begins_a_word, plain};

/// What costs of the company itself are called.
const OWN: &[&str] = &[
    "indirect",
    "overhead",
    "opex",
    "rent",
    "office",
    "marketing",
    "sales commission",
    "advertis",
    "insurance",
    "accounting",
    "legal",
    "admin",
    "travel",
    "bank",
    "tax",
    "utilities",
    "indiret",
    "aluguel",
    "escritorio",
    "publicidade",
    "seguro",
    "contabil",
    "juridic",
    "viagem",
    "imposto",
    "alquiler",
    "oficina",
    "publicidad",
    "contabilidad",
    "viaje",
    "impuesto",
    "miete",
    "buro",
    "werbung",
    "versicherung",
    "steuer",
    "reisekosten",
    "loyer",
    "bureau",
    "assurance",
    "affitto",
    "ufficio",
    "assicuraz",
    "huur",
    "kantoor",
    "verzekering",
    "czynsz",
    "biuro",
    "ubezpiecz",
];

/// What costs of delivering services are called.
const OF_SERVICE: &[&str] = &[
    "direct",
    "cogs",
    "cost of sales",
    "cost of goods",
    "cost of service",
    "licen",
    "subscription",
    "software resale",
    "resale",
    "hardware",
    "technician",
    "engineer",
    "help desk",
    "helpdesk",
    "service desk",
    "noc",
    "subcontract",
    "tools",
    "rmm",
    "psa",
    "cloud",
    "hosting",
    "backup",
    "storage",
    "database",
    "data transfer",
    "bandwidth",
    "diret",
    "custo dos servicos",
    "tecnic",
    "assinatura",
    "ferramenta",
    "nuvem",
    "hospedagem",
    "revenda",
    "terceiriz",
    "coste de ventas",
    "costo de ventas",
    "suscripcion",
    "herramienta",
    "nube",
    "lizenz",
    "techniker",
    "licenz",
    "licencj",
    "narzedzi",
    "strument",
    "werkzeug",
    "alojamiento",
    "reventa",
    "subcontrat",
];

/// Whether a cost is one of delivering services and not of the company itself;
/// `None` where its category does not tell.
#[must_use]
pub fn is_direct_cost(category: &str) -> Option<bool> {
    let category = plain(category);
    if begins_a_word(&category, OWN) {
        Some(false)
    } else if begins_a_word(&category, OF_SERVICE) {
        Some(true)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn costs_of_services_are_told_from_those_of_the_company() {
        for category in [
            "Licences",
            "Technicians' wages",
            "COGS",
            "Licenças",
            "Herramientas",
            "Direct",
        ] {
            assert_eq!(is_direct_cost(category), Some(true), "{category}");
        }
        for category in [
            "Rent",
            "Indirect",
            "Marketing",
            "Aluguel",
            "Seguros",
            "Office",
        ] {
            assert_eq!(is_direct_cost(category), Some(false), "{category}");
        }
        for category in ["Other", "Salaries", "Diversos"] {
            assert_eq!(is_direct_cost(category), None, "{category}");
        }
    }
}
