//! Words of languages that write the day before the month; none of them is
//! English.

/// Words of titles.
const OF_TITLES: &str = "criado criada criacao abertura aberto fechamento fechado encerramento \
    emissao vencimento situacao chamado prioridade assunto responsavel tecnico numero valor \
    cliente estado categoria fecha creado creada creacion apertura abierto cierre vencimiento \
    emision importe prioridad asunto incidencia factura fatura nombre nome datum erstellt \
    erstelldatum kunde kundenname rechnungsdatum rechnungsnummer betrag falligkeit geschlossen \
    prioritat betreff ouverture ouvert cloture echeance montant facture priorite statut demande \
    chiusura chiuso scadenza importo stato fattura oggetto aangemaakt aanmaakdatum gesloten klant \
    bedrag factuur factuurdatum vervaldatum utworzono utworzenia zamkniecia klient kwota \
    zgloszenia temat skapad oprettet opprettet kund kundnamn \
    titulo entidade requerente solucao atualizacao descricao resposta atendente horas \
    entidad solucion descripcion respuesta titre entite technicien heures mitarbeiter techniker \
    bearbeiter stunden titolo richiedente medewerker";

/// Words of states and priorities.
const OF_STATES: &str = "fechado fechada encerrado encerrada aberto aberta resolvido resolvida \
    solucionado solucionada pendente andamento atendimento cancelado cancelada concluido \
    concluida aguardando pago paga vencido vencida alta baixa critica cerrado cerrada abierto \
    abierta resuelto resuelta pendiente pagado pagada proceso ferme resolu ouvert cloture payee \
    geschlossen offen gelost erledigt bezahlt uberfallig hoch niedrig mittel chiuso chiusa aperto \
    aperta risolto risolta pagato scaduta gesloten opgelost betaald hoog laag";

/// Whether a word of a title is of a language that writes the day before the
/// month.
#[must_use]
pub fn is_word_of_day_first(word: &str) -> bool {
    OF_TITLES.split_whitespace().any(|one| one == word)
}

/// Whether a word of a state or a priority is of such a language.
#[must_use]
pub fn is_state_of_day_first(word: &str) -> bool {
    OF_STATES.split_whitespace().any(|one| one == word)
}
