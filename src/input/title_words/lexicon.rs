//! The words that titles are made of, in English, Portuguese and Spanish, and
//! the commonest ones in French, German, Italian, Dutch and Polish. Without
//! accents, as
//! [`super::super::header::split_words`] gives them.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::concept::{Concept, Concepts};

type C = Concept;

/// Each concept with its words. A word may stand under several.
const WORDS: &[(Concept, &str)] = &[
    (
        C::Filler,
        "cd so far of the a in and to for is de do da dos das del la el los las o os as e y para \
         associated primary current main nosso d du des le les der die operational \
         full fully complete completo \
         usd eur brl chf gbp mxn ars clp cop pen cad aud nzd von fur il lo di \
         della dello dei van het een \
         zu an person l vom zum z w na dla przez \
         by por pelo pela stat",
    ),
    (
        C::Ticket,
        "arendenummer sagsnr saksnr saksnummer meldingnummer pozadavek pozadavku talep sag sak arende ticket tickets tkt sr case incident request complaint complaints reclamo reclamacao \
         reclamacion denuncia radicado expediente issue call conversation chamado chamados \
         incidencia incidente solicitacao solicitud requisicao ocorrencia atendimento caso \
         demande vorgang os ot \
         ticketnummer ticketnr vorgangsnummer fallnummer storung segnalazione \
         intervento richiesta melding demandes \
         vorgangsschlussel vorgangs vorgangstyp tickettyp anfrage meldung \
         fehlermeldung zgloszenie zgloszenia zgloszen sprawa sprawy incydent \
         incydentu ticketu \
         intervention interventions intervencion intervencao grievance grievances ss",
    ),
    (
        C::Invoice,
        "fakturanr fakturanummer fakturadatum fakturadato parcela desdobramento invoice invoices inv fatura factura nota nf nfe nfs nfse boleto titulo duplicata \
         documento document doc docto fiscal facture rechnung comprobante \
         rechnungsnummer rechnungsnr rechnungsdatum belegnummer beleg fattura \
         factuur factuurnummer factuurdatum \
         rechnungs faktury faktura faktur dokumentu",
    ),
    (
        C::Agreement,
        "plantilla modelo vorlage agreement agreements agr contract subscription template contrato assinatura \
         suscripcion vigencia abonnement vertrag contrat \
         vertragsnummer contratto abbonamento \
         overeenkomst \
         vertrags umowa umowy abonament",
    ),
    (C::ServiceLevel, "sla slm target alvo objetivo meta ans"),
    (
        C::Number,
        "arendenummer sagsnr saksnr saksnummer meldingnummer cislo fakturanr fakturanummer fakturanumer ids sequence number id key no reference ref numero n codigo cod code identifier identificador \
         protocolo protocol folio uuid nummer display \
         ticketnummer ticketnr vorgangsnummer fallnummer rechnungsnummer \
         rechnungsnr belegnummer vertragsnummer factuurnummer nr \
         schlussel vorgangsschlussel vertragsnr numer nummern",
    ),
    (
        C::Name,
        "kundnamn kundenavn sociale nm name nome nombre nom social fantasia denominacion \
         kundenname firmenname klantnaam \
         nazwa",
    ),
    (
        C::Client,
        "kund kundnamn kundenavn zakaznik musteri odberatel debitor rechnungsempfanger buyer raison ragione acquirente comprador adquirente client customer company account receptor tercero destinatario parceiro partner organization organisation org cliente empresa \
         organizacao organizacion entidade entidad razao razon sacado tomador pagador \
         contacto conta cuenta branch business tenant kunde firma societe bill \
         kunden kundenname firmenname mandant klant klantnaam azienda ditta \
         unternehmen auftraggeber entreprise klient klienta kontrahent kontrahenta \
         nabywca odbiorca firmy bedrijf \
         compania companhia organisatie organizzazione fantasia",
    ),
    (
        C::Supplier,
        "supplier vendor fornecedor proveedor fournisseur lieferant payee \
         fornitore leverancier kreditor dostawca sprzedawca",
    ),
    (
        C::Agent,
        "handlaggare ansvarlig resitel atanan sagsbehandler saksbehandler operatore ingeniero sachbearbeiter ingenieur operateur besitzer propietario proprietario dono agent technician tech assignee assigned owner resource engineer operator teammate \
         analyst handler responsavel tecnico operador atendente analista responsable agente \
         asignado atribuido encargado technicien bearbeiter \
         zustandig techniker verantwortlicher assegnatario assegnato \
         behandelaar toegewezen assigne intervenant \
         zugewiesene zugewiesener zugewiesen mitarbeiter verantwortliche attribue \
         affecte technik technika przypisany przypisano przydzielony opiekun \
         wykonawca pracownik medewerker eigenaar incaricato colaborador colaboradora",
    ),
    (
        C::Team,
        "team group queue board mailbox inbox department desk squad equipe grupo fila mesa \
         setor departamento area equipo cola groupe gruppe agency division orgao \
         warteschlange abteilung gruppo coda reparto groep afdeling file \
         zuweisungsgruppe grupa zespol kolejka dzial gruppen",
    ),
    (
        C::Created,
        "submission skapad oprettet opprettet vytvoreno olusturma aanmelddatum aangemeld reporte meldedatum erstelldatum eingangsdatum eingang registrado registrada signale log created creation create opened open opening submitted submit logged lodged reported \
         entered raised received registered requested ingreso alta radicacion recepcion abertura aberto aberta criacao criado criada \
         registro cadastro creacion creado creada apertura abierto abierta ouverture \
         erstellt eroffnet \
         erstellungsdatum eroffnungsdatum gemeldet creato creazione aperto \
         aperta aangemaakt aanmaakdatum cree creee ouvert ouverte \
         geoffnet angelegt eingegangen erfasst utworzono utworzony utworzone \
         utworzenia utworzenie otwarto otwarcia zgloszono zarejestrowano rejestracji \
         registrato gemaakt geopend",
    ),
    (
        C::Started,
        "start started starts begin begins inicio inicial alta effective activated activation \
         commencement ativacao activacion debut beginn \
         vertragsbeginn inizio begindatum startdatum \
         rozpoczecia rozpoczecie laufzeitbeginn effet decorrenza attivazione \
         ingangsdatum od",
    ),
    (
        C::Ended,
        "finalizacion finalizacao end ended ends fim final termino fin ende \
         vertragsende fine einde einddatum laufzeitende \
         finish finishes finished \
         zakonczenia zakonczenie termine",
    ),
    (
        C::Expired,
        "expiry expiration expires vencimiento vencimento scadenza echeance wygasniecia",
    ),
    (C::By, "by por pelo pela par durch door"),
    (
        C::Cancelled,
        "cancelled canceled cancellation cancel terminated termination churned cancelamento \
         cancelado rescisao cancelacion cancelada baja \
         gekundigt kundigung disdetta opgezegd resiliation resilie \
         cessazione kundigungsdatum wypowiedzenia rozwiazania",
    ),
    (
        C::Resolved,
        "vyreseno cozum gereed losungszeit resolved resolve resolution solved solution completed completion fixed fix solucao solucionado \
         resolucao resolvido conclusao concluido resuelto resuelta resolucion solucion \
         solucionada resolu gelost \
         losungsdatum erledigt risolto risolta risoluzione soluzione opgelost \
         resolue \
         rozwiazano rozwiazane rozwiazania rozwiazanie losung rozwiazany",
    ),
    (
        C::Closed,
        "stangd lukket uzavreno kapanis afgemeld closed close closure closing fechado fechada fechamento encerrado encerrada \
         encerramento finalizado finalizacao cerrado cerrada cierre finalizacion cloture \
         geschlossen \
         abgeschlossen schliessdatum abschlussdatum chiuso chiusa chiusura \
         gesloten afgesloten clos ferme fermeture \
         zamknieto zamkniecie zamkniecia zamkniety zamkniete fermee",
    ),
    (
        C::Updated,
        "andrad opdateret senast sidst endret updated update modified modificacao changed activity atualizado atualizada atualizacao alteracao \
         actualizado actualizada actualizacion modificacion modification geandert \
         aggiornato aggiornamento bijgewerkt gewijzigd aktualisiert modifie \
         aktualizacja aktualizacji zaktualizowano modyfikacji zmiany modifica \
         anderung derniere",
    ),
    (
        C::Due,
        "forfallodatum forfaldsdato forfallsdato splatnosti streefdatum zieldatum zieltermin losungsfrist compromiso promised cible vencto due deadline vto vencto target alvo expected expiration prazo vencimento vence limite previsto \
         previsao vencimiento plazo echeance fallig \
         falligkeitsdatum frist scadenza vervaldatum \
         termin terminu zahlungsziel falligkeit",
    ),
    (
        C::Answered,
        "svar reagiert reaktion resp touch response responded respond reply replied answered answer resposta respondido \
         respuesta reponse antwort \
         erstantwort risposta reactie \
         odpowiedz odpowiedzi",
    ),
    (
        C::First,
        "forsta forste first initial 1 1a 1ª 1o 1º 1st primeira primeiro primera primer premiere \
         erstantwort prima primo eerste \
         erste erster pierwsza pierwszej",
    ),
    (
        C::Last,
        "zuletzt last latest final ultimo ultima derniere \
         letzte laatste dernier \
         letzter letztes letztmalig ostatnia ostatniej",
    ),
    (
        C::Moment,
        "f tarihi dato aanmelddatum fakturadatum fakturadato forfallodatum forfaldsdato forfallsdato betalingsdato zahlungsdatum meldedatum erstelldatum eingangsdatum zieldatum um ts tstamp date datetime dttm dh fec fch time at on when timestamp moment utc local data hora em fecha el datum am \
         heure \
         rechnungsdatum erstellungsdatum eroffnungsdatum losungsdatum \
         schliessdatum abschlussdatum falligkeitsdatum vervaldatum factuurdatum \
         aanmaakdatum begindatum startdatum einddatum op zeit uhrzeit ora le \
         belegdatum zahldatum kiedy dnia giorno",
    ),
    (
        C::Length,
        "duration hours minutes min hr h seconds days tempo tiempo duracao duracion horas minutos dauer \
         stunden minuten temps duree heures durata ore tijd elapsed",
    ),
    (
        C::Status,
        "stav durum result results resultado risultato ergebnis outcome resultat status estatus state stage situacao estado estagio situacion etat statut \
         stato zustand \
         stan",
    ),
    (
        C::Priority,
        "prioritet oncelik gravidade criticidade criticidad gravite urgence urgenza dringlichkeit prio priority prioridade prioridad priorite prioritat \
         prioriteit priorita \
         priorytet",
    ),
    (C::Level, "level tier nivel description"),
    (
        C::Category,
        "kategori cat category categorization categorisation classification topic categoria \
         classificacao clasificacion subcategory subcategoria catalogo catalog categorie \
         kategorie problem \
         kategoria",
    ),
    (C::Below, "sub subcategory subcategoria 2"),
    (
        C::Kind,
        "type kind tipo art \
         typ soort \
         typu vorgangstyp tickettyp rodzaj tur turu tipi",
    ),
    (
        C::Subject,
        "rubrik emne konu predmet subject title summary assunto asunto titulo resumo resumen betreff titre \
         oggetto onderwerp objet sujet \
         kurzbeschreibung zusammenfassung thema temat tytul",
    ),
    (C::Brief, "brief short resumida breve corta"),
    (C::Description, "description descricao descripcion"),
    (
        C::Channel,
        "source channel origin via canal origem origen entry \
         quelle kanal canale bron \
         zrodlo herkunft",
    ),
    (
        C::Reopened,
        "reopen reopened reopens reopening reopenings reabertura reaberturas reaberto \
         reapertura reaperturas reabierto",
    ),
    (
        C::Reassigned,
        "reassign reassigned reassignment reassignments handoff handoffs transfer transfers \
         transferred reatribuicao reatribuicoes transferencia transferencias reasignacion \
         reasignaciones",
    ),
    (
        C::Count,
        "cnt count times qtd qtde quantidade cantidad total counter veces",
    ),
    (
        C::Met,
        "cumplio cumple cumpre cumpriu cumplimos compliance cumplimiento cumprimento rispetto einhaltung conformite met achieved within cumprido cumprida cumplido cumplida atendido \
         eingehalten rispettato gehaald respecte",
    ),
    (
        C::Breached,
        "fora fuera fuori hors out outside ausserhalb breached breach violated violation overdue late missed exceeded violado violada \
         estourado excedido vencido expirado incumplido incumplida atrasado \
         verletzt uberschritten superato overschreden depasse",
    ),
    (C::Flag, "is has flag was esta indicador"),
    (
        C::Remaining,
        "remaining left restante \
         verbleibend rimanente resterend \
         pozostalo restant",
    ),
    (
        C::Amount,
        "belopp belob belop castka tutar summe amount value sum imp vlr vl valor importe monto cuota mensalidade montant betrag price fee \
         charge \
         gesamtbetrag rechnungsbetrag monatsbetrag importo bedrag maandbedrag \
         canone \
         nettobetrag bruttobetrag endbetrag kwota wartosc oplata",
    ),
    (
        C::Total,
        "totalt summe bruttosumme total gross grand bruto \
         gesamtbetrag gesamt brutto totale lordo totaal ttc \
         bruttobetrag endbetrag gesamtsumme suma razem lacznie",
    ),
    (
        C::Tax,
        "steuer imposta hst iss sst moms mva dph kdv tax taxes vat gst imposto impostos iva impuesto impuestos tva \
         mwst ust btw \
         podatek podatku umsatzsteuer",
    ),
    (
        C::Paid,
        "rozliczone rozliczono rozliczona oplacona oplacone oplacony zaplacona zaplacone zaplacony uregulowana uregulowane odendi betalt betald innbetalt slutbetald betalingsdato paiement saldata saldato pagata incassata received quitado quitada zahlungsdatum soldee reglee clear cleared clearing paga pagas pagada paid pay payer pagar payment settled settlement pago pagamento recebido recebimento liquidacao \
         quitacao baixa pagado pagada cobrado cobrada cobro \
         bezahlt gezahlt pagato incasso incassato betaald paye payee reglement \
         zahlung zahldatum zahlungseingang zaplaty zaplacono platnosci oplacono regle \
         encaisse encaissement",
    ),
    (
        C::Unpaid,
        "restbelopp restbelob utestaende devedor incassare open outstanding balance unpaid owing owed due remaining saldo aberto pendente \
         pendiente cobrar receber restante \
         offen offener openstaand residuo insoluto reste solde impaye impago \
         adeudado \
         offene restbetrag pozostalo nieoplacone zaleglosc",
    ),
    (
        C::Issued,
        "fakturadatum fakturadato vystaveni expedicion emessa invoiced billed negociacao issued issue elaboracion emissao emitido emitida emision competencia facturacion faturamento \
         emission \
         rechnungsdatum factuurdatum emissione emise \
         ausgestellt belegdatum facturation wystawienia wystawiona",
    ),
    (
        C::Currency,
        "currency moeda moneda divisa devise wahrung \
         valuta \
         waluta",
    ),
    (
        C::Monthly,
        "monthly mrr month mensal mensual mensalidade mes mensuel \
         monatlich monatsbetrag mensile maandbedrag maandelijks mensuelle \
         monatliche monatlicher monat miesieczna miesieczny miesiecznie miesieczne",
    ),
    (
        C::Yearly,
        "annual yearly anual anuais anuales annuel annuo jahrlich semiannual semestral \
         quarterly trimestral weekly semanal",
    ),
    (
        C::Recurring,
        "recurring recorrente recurrente revenue receita",
    ),
    (
        C::Price,
        "price rate preco precio prix preis unit unitario \
         stuckpreis einzelpreis prezzo prijs",
    ),
    (
        C::Quantity,
        "quantity seats units licenses licences quantidade cantidad qtd qtde \
         menge anzahl quantita aantal quantite",
    ),
    (
        C::Product,
        "product plan package service services item offering sku produto plano pacote servico \
         servicos producto paquete servicio servicios \
         produkt leistung artikel prodotto servizio dienst produit \
         dienstleistung prestation prestations usluga uslugi pakiet",
    ),
    (
        C::Cycle,
        "abrechnungsintervall zahlungsintervall interval cycle frequency period recurrence repeats periodicidade frequencia ciclo \
         periodo recorrencia periodicidad frecuencia \
         abrechnungszeitraum intervall turnus periodicita frequenza periodicite \
         frequence \
         zahlungsweise abrechnungszyklus zyklus okres cykl rozliczeniowy",
    ),
    (
        C::Billing,
        "facturation fatturazione abrechnung billing billed invoicing cobranca faturamento facturacion cobro",
    ),
    (C::Term, "term"),
    (
        C::Excluding,
        "ekskl eks net netto neto liquido liquida ht ex excl excluding exclusive exclusief sin sans hors \
         without ohne untaxed exkl",
    ),
    (
        C::Including,
        "incl including inc inkl ttc inclusief comprensivo con",
    ),
];

/// The words with their concepts, made once: every row that could be a header
/// is looked up in it.
static LEXICON: LazyLock<HashMap<&str, Concepts, RandomState>> = LazyLock::new(|| {
    let mut lexicon: HashMap<&str, Concepts, RandomState> = HashMap::default();
    for (concept, words) in WORDS {
        for word in words.split_whitespace() {
            let found = lexicon.entry(word).or_default();
            *found = found.and(Concepts::of(&[*concept]));
        }
    }
    lexicon
});

/// Every word.
pub fn words() -> impl Iterator<Item = &'static str> {
    WORDS.iter().flat_map(|(_, words)| words.split_whitespace())
}

/// What a word is about; nothing, if it is not known.
#[must_use]
pub fn concepts_of(word: &str) -> Concepts {
    LEXICON.get(word).copied().unwrap_or_default()
}
