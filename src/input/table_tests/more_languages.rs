//! Exports in German, French, Italian, Dutch and Polish.

use super::taken_for;
use crate::input::read_texts;
use crate::model::TableKind;

/// What the columns of a file were taken for, and how many of its rows are
/// used.
fn read(text: &[u8]) -> (String, u64) {
    let exports = read_texts(&[("export.csv", text)]);
    let account = &exports.accounts[0];
    let columns = account.columns.iter();
    let meanings: Vec<&str> = columns
        .map(|column| column.meaning.unwrap_or("-"))
        .collect();
    (meanings.join(" "), account.rows.used)
}

#[test]
fn core_tables() {
    for (header, row, expected) in [
        (
            "Numer zgłoszenia;Data utworzenia;Data rozwiązania;Status;Priorytet;Klient;Przypisany do",
            "1;03.01.2026 08:00;04.01.2026 08:00;Zamknięte;Wysoki;Łódź Sp. z o.o.;Łukasz",
            "ticket_id created_at resolved_at status priority client agent",
        ),
        (
            "Numer faktury;Kontrahent;Data wystawienia;Termin płatności;Data zapłaty;Kwota brutto;Pozostało do zapłaty",
            "FV/1;Łódź;25.01.2026;25.02.2026;26.01.2026;1 200,50 zł;0,00 zł",
            "invoice_number client issued_at due_at paid_at total balance currency",
        ),
        (
            "Numer umowy;Klient;Usługa;Kwota miesięczna;Data rozpoczęcia;Data zakończenia",
            "U1;Łódź;Opieka IT;1 200,00 zł;25.01.2024;",
            "agreement_id client name mrr started_at ended_at currency",
        ),
        (
            "Nummer;Geöffnet;Kurzbeschreibung;Priorität;Status;Zuweisungsgruppe;Zugewiesen zu;Gelöst;Unternehmen",
            "INC1;25.01.2026 08:00:00;Drucker;3 - Mittel;Geschlossen;Desk;Ana;26.01.2026 08:00:00;Müller",
            "ticket_id created_at subject priority status team agent resolved_at client",
        ),
        (
            "Vorgangsschlüssel;Vorgangstyp;Status;Zugewiesene Person;Erstellt;Erledigt",
            "DI-1;Vorfall;Erledigt;Ana;25.01.2026 08:00;26.01.2026 08:00",
            "ticket_id ticket_type status agent created_at resolved_at",
        ),
        (
            "Rechnungs-Nr.;Kunde;Datum;Fällig am;Betrag;Offener Betrag;Währung",
            "1;Müller;25.1.26;25.3.26;1’234.50;0.00;CHF",
            "invoice_number client issued_at due_at total balance currency",
        ),
        (
            "Numéro de facture;Client;Date de facturation;Date d'échéance;Montant TTC;Solde",
            "FA1;Durand;25/01/2026;25/02/2026;1\u{202f}200,60 €;0,00 €",
            "invoice_number client issued_at due_at total balance currency",
        ),
        (
            "Factuurnummer;Klant;Factuurdatum;Vervaldatum;BTW;Bedrag incl. BTW;Openstaand",
            "F1;Jansen;25-1-2026;25-2-2026;€ 210,10;€ 1.210,60;€ 0,00",
            "invoice_number client issued_at due_at tax total balance currency",
        ),
        (
            "Contratto;Cliente;Servizio;Canone mensile;Decorrenza;Scadenza",
            "C1;Rossi;Gestione;1.200,00;25/01/2024;",
            "agreement_id client name mrr started_at ended_at",
        ),
    ] {
        let (meanings, used) = read(format!("{header}\n{row}\n").as_bytes());
        assert_eq!((meanings.as_str(), used), (expected, 1), "{header}");
    }
}

#[test]
fn optional_tables() {
    for (text, table) in [
        (
            "Datum;Mitarbeiter;Kunde;Tätigkeit;Von;Bis;Stunden;Abrechenbar\n\
             25.03.2026;Ana;Müller;Wartung;09:00;10:30;1,50;Ja\n",
            TableKind::TimeEntries,
        ),
        (
            "Data;Pracownik;Klient;Liczba godzin\n25.03.2026;Ana;Łódź;1,5\n",
            TableKind::TimeEntries,
        ),
        (
            "Datum;Kunde;Ticketnummer;Bewertung;Kommentar\n25.03.2026;Müller;1;★★★★★;gut\n",
            TableKind::Csat,
        ),
        (
            "Datum;Kunde;Art des Termins\n25.03.2026;Müller;Quartalsgespräch\n",
            TableKind::Meetings,
        ),
        (
            "Mois;Client;Nombre d'équipements\n01/2026;Durand;41\n",
            TableKind::Endpoints,
        ),
        (
            "Asset Name,Asset Type,Client,Serial Number,Last Seen,Status\nPC1,Laptop,Acme,S1,2026-03-25 10:00,Online\n",
            TableKind::Endpoints,
        ),
        (
            "Monat;Kostenart;Betrag;Kunde\n01.2026;Lizenzen;1.200,50;\n",
            TableKind::Costs,
        ),
    ] {
        assert_eq!(taken_for(text), [table], "{text}");
    }
}

#[test]
fn polish_in_the_encodings_of_its_time() {
    let text = "Numer zgłoszenia;Data utworzenia;Data rozwiązania;Status;Przypisany do\n\
        1;03.01.2026;04.01.2026;Zamknięte;Łukasz Żak\n2;03.01.2026;04.01.2026;Zamknięte;Wójcik Paweł\n";
    for encoding in [encoding_rs::WINDOWS_1250, encoding_rs::ISO_8859_2] {
        let (bytes, _, _) = encoding.encode(text);
        let (meanings, used) = read(&bytes);
        let expected = "ticket_id created_at resolved_at status agent";
        assert_eq!(
            (meanings.as_str(), used),
            (expected, 2),
            "{}",
            encoding.name()
        );
    }
}
