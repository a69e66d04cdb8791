//! Titles that several tables share.

/// What the optional tables call the client.
pub(super) const CLIENT_TITLES: &[&str] = &[
    "client",
    "client name",
    "customer",
    "customer name",
    "customer business then name",
    "company",
    "company name",
    "account customer",
    "account",
    "account name",
    "organization",
    "organization name",
    "cliente",
    "nome do cliente",
    "empresa",
    "organizacao",
    "nombre del cliente",
    "organizacion",
    "kunde",
    "kundenname",
    "mandant",
    "nom du client",
    "societe",
    "entreprise",
    "nome cliente",
    "azienda",
    "klant",
    "klantnaam",
    "bedrijf",
    "klient",
    "nazwa klienta",
    "kontrahent",
    "customer id",
    "client id",
    "account id",
    "company id",
    "organization id",
    "customer email",
    "respondent email",
];

/// What invoices and agreements call their currency.
pub(super) const CURRENCY_TITLES: &[&str] = &[
    "currency",
    "currency code",
    "currency id",
    "moeda",
    "moneda",
    "divisa",
    "transaction currency",
];

/// Whether a title, in normal form, is what tables call the client.
#[must_use]
pub fn is_client_title(title: &str) -> bool {
    CLIENT_TITLES.contains(&title) && !title.ends_with(" id") && !title.ends_with(" email")
}
