//! The words that titles are made of, in English, Portuguese and Spanish, and
//! the commonest ones in French and German. Without accents, as
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
        "of the a by in and to for is de do da dos das del la el los las o os as e y para \
         por associated primary current main nosso d du des le les der die tier operational \
         full fully complete completo",
    ),
    (
        C::Ticket,
        "ticket tickets tkt case incident request issue call conversation chamado chamados \
         incidencia incidente solicitacao solicitud requisicao ocorrencia atendimento caso \
         demande vorgang os",
    ),
    (
        C::Invoice,
        "invoice invoices inv fatura factura nota nf nfe nfse boleto titulo duplicata \
         documento document doc fiscal facture rechnung comprobante",
    ),
    (
        C::Agreement,
        "agreement agreements agr contract subscription template contrato assinatura \
         suscripcion vigencia abonnement vertrag contrat",
    ),
    (C::ServiceLevel, "sla slm target objetivo meta ans"),
    (
        C::Number,
        "number id key no reference ref numero n codigo cod code identifier identificador \
         protocolo protocol folio uuid nummer display",
    ),
    (C::Name, "name nome nombre nom social fantasia"),
    (
        C::Client,
        "client customer company account organization organisation org cliente empresa \
         organizacao organizacion entidade entidad razao razon sacado tomador pagador \
         contacto conta cuenta branch business tenant kunde firma societe bill",
    ),
    (
        C::Supplier,
        "supplier vendor fornecedor proveedor fournisseur lieferant payee",
    ),
    (
        C::Agent,
        "agent technician tech assignee assigned owner resource engineer operator teammate \
         analyst handler responsavel tecnico operador atendente analista responsable agente \
         asignado atribuido encargado technicien bearbeiter",
    ),
    (
        C::Team,
        "team group queue board mailbox inbox department desk squad equipe grupo fila mesa \
         setor departamento area equipo cola groupe gruppe",
    ),
    (
        C::Created,
        "created creation create opened open opening submitted submit logged reported \
         entered raised received registered abertura aberto aberta criacao criado criada \
         registro cadastro creacion creado creada apertura abierto abierta ouverture \
         erstellt eroffnet",
    ),
    (
        C::Started,
        "start started starts begin begins inicio inicial effective activated activation \
         commencement ativacao activacion debut beginn",
    ),
    (
        C::Ended,
        "end ended ends expiry expiration expires fim final termino fin vencimiento \
         vencimento ende",
    ),
    (
        C::Cancelled,
        "cancelled canceled cancellation cancel terminated termination churned cancelamento \
         cancelado rescisao cancelacion cancelada baja",
    ),
    (
        C::Resolved,
        "resolved resolution solved solution completed completion fixed solucao solucionado \
         resolucao resolvido conclusao concluido resuelto resuelta resolucion solucion \
         solucionada resolu gelost",
    ),
    (
        C::Closed,
        "closed close closure closing fechado fechada fechamento encerrado encerrada \
         encerramento finalizado finalizacao cerrado cerrada cierre finalizacion cloture \
         geschlossen",
    ),
    (
        C::Updated,
        "updated update modified changed activity atualizado atualizacao alteracao \
         actualizado actualizacion modificacion modification geandert",
    ),
    (
        C::Due,
        "due deadline target expected expiration prazo vencimento vence limite previsto \
         previsao vencimiento plazo echeance fallig",
    ),
    (
        C::Answered,
        "response responded respond reply replied answered answer resposta respondido \
         respuesta reponse antwort",
    ),
    (
        C::First,
        "first initial 1 1a 1ª 1o 1º 1st primeira primeiro primera primer premiere",
    ),
    (C::Last, "last latest final ultimo ultima derniere"),
    (
        C::Moment,
        "date time at on when timestamp moment utc local data hora em fecha el datum am \
         heure",
    ),
    (
        C::Status,
        "status state stage situacao estado estagio situacion etat statut",
    ),
    (
        C::Priority,
        "priority prioridade prioridad priorite prioritat",
    ),
    (C::Level, "level nivel description"),
    (
        C::Category,
        "category categorization categorisation classification topic categoria \
         classificacao clasificacion subcategory subcategoria catalogo catalog categorie \
         kategorie problem",
    ),
    (C::Below, "sub subcategory subcategoria 2"),
    (C::Kind, "type kind tipo art"),
    (
        C::Subject,
        "subject title summary assunto asunto titulo resumo resumen betreff titre",
    ),
    (C::Brief, "brief short resumida breve corta"),
    (C::Description, "description descricao descripcion"),
    (
        C::Channel,
        "source channel origin via canal origem origen entry",
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
        "count times qtd qtde quantidade cantidad total counter veces",
    ),
    (
        C::Met,
        "met achieved within cumprido cumprida cumplido cumplida atendido",
    ),
    (
        C::Breached,
        "breached breach violated violation overdue missed exceeded violado violada \
         estourado excedido vencido expirado incumplido incumplida atrasado",
    ),
    (C::Flag, "is has flag was esta indicador"),
    (C::Remaining, "remaining left restante"),
    (
        C::Amount,
        "amount value sum valor importe monto cuota mensalidade montant betrag price fee \
         charge",
    ),
    (C::Total, "total gross grand bruto inc incl"),
    (
        C::Tax,
        "tax taxes vat gst imposto impostos iva impuesto impuestos tva",
    ),
    (
        C::Paid,
        "paid payment settled settlement pago pagamento recebido recebimento liquidacao \
         quitacao baixa pagado pagada cobrado cobrada cobro",
    ),
    (
        C::Unpaid,
        "open outstanding balance unpaid owing owed due remaining saldo aberto pendente \
         pendiente cobrar receber restante",
    ),
    (
        C::Issued,
        "issued issue emissao emitido emitida emision competencia facturacion faturamento \
         emission",
    ),
    (C::Currency, "currency moeda moneda divisa devise wahrung"),
    (
        C::Monthly,
        "monthly mrr month mensal mensual mensalidade mes mensuel",
    ),
    (
        C::Recurring,
        "recurring recorrente recurrente revenue receita",
    ),
    (C::Price, "price rate preco precio prix preis unit unitario"),
    (
        C::Quantity,
        "quantity seats units licenses licences quantidade cantidad qtd qtde",
    ),
    (
        C::Product,
        "product plan package service item offering sku produto plano pacote servico \
         producto paquete servicio",
    ),
    (
        C::Cycle,
        "interval cycle frequency period recurrence repeats periodicidade frequencia ciclo \
         periodo recorrencia periodicidad frecuencia",
    ),
    (
        C::Billing,
        "billing billed invoicing cobranca faturamento facturacion cobro",
    ),
    (C::Term, "term"),
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

/// What a word is about; nothing, if it is not known.
#[must_use]
pub fn concepts_of(word: &str) -> Concepts {
    LEXICON.get(word).copied().unwrap_or_default()
}
