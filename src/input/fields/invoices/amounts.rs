//! What an invoice comes to, and what of it is paid.

use crate::input::fields::{Field, money, number};

pub static TOTAL: Field = money(
    "total",
    &[
        "inc tax amount",
        "amount inc tax",
        "amount incl tax",
        "total inc tax",
        "total incl tax",
        "total including tax",
        "total",
        "invoice total",
        "invoice amount",
        "total amount",
        "amount",
        "valor total",
        "valor da conta",
        "valor",
        "total da nota fiscal",
        "valor original da parcela",
        "importe total",
        "total c iva",
        "importe",
        "monto",
        "total entered",
        "amount entered",
        "requested amount",
        "original amount",
        "valor original",
        "importe original",
        "total signed",
        "line total",
        "line amount",
        "line item total",
        "extended price",
        "extended amount",
        "valor liquido",
        "amount invoiced",
        "amount billed",
        "invoiced amount",
        "billed amount",
        "summe",
        "total geral",
        "montant total",
        "gesamtsumme",
        "billed",
        "facturado",
        "faturado",
        "faturamento",
        "total billed",
        "total invoiced",
        "summe brutto",
        "bruttosumme",
        "gesamtsumme brutto",
        "belopp",
        "beloeb",
        "belob",
        "castka",
        "genel toplam",
        "toplam tutar",
        "toplam",
        "kdv dahil tutar",
        "kdv dahil toplam",
        "fatura tutari",
        "tutar",
        "montant t t c",
        "rechnungssumme",
        "brutto rechnungssumme",
        "bruttorechnungssumme",
        "rechnungsbetrag brutto",
        "gesamtbetrag brutto",
        "umsatz brutto",
        "bruttoumsatz",
        "amount total signed",
        "amount total",
        "bill amount",
        "bill total",
        "bill value",
        "total bill amount",
        "total bill",
    ],
);

pub static TAX: Field = money(
    "tax",
    &[
        "tax",
        "tax total",
        "total tax",
        "tax signed",
        "amount tax signed",
        "sales tax amount",
        "imposto",
        "impostos",
        "impuesto",
        "iva",
        "sales tax",
        "steuerbetrag",
        "momsbelop",
        "momsbelob",
        "momsbeloeb",
        "mvabelop",
        "item tax amount",
        "gst hst",
        "kdv tutari",
        "total taxes and charges",
        "taxes and charges",
    ],
);

pub static PAID: Field = money(
    "paid",
    &[
        "amount paid",
        "paid amount",
        "invoice amount paid",
        "paid",
        "valor pago",
        "valor recebido",
        "valor recebido da parcela",
        "valor total recebido da parcela",
        "importe pagado",
        "pagado",
        "betrag erhalten",
        "erhaltener betrag",
        "paid to date",
        "odenen",
        "odenen tutar",
        "odeme tutari",
        "odeme",
        "tahsilat",
        "tahsil edilen",
    ],
);

pub static BALANCE: Field = money(
    "balance",
    &[
        "open balance",
        "balance",
        "balance due",
        "amount due",
        "invoice amount due",
        "amount remaining",
        "saldo",
        "valor em aberto",
        "valor da parcela em aberto",
        "valor total da parcela em aberto",
        "a receber",
        "total due",
        "amount due signed",
        "saldo pendiente",
        "em aberto",
        "saldo devedor",
        "da incassare",
        "o s",
        "still open",
        "os amount",
        "still owed",
        "to collect",
        "receivable",
        "offene summe",
        "da saldare",
        "saldo deudor",
        "saldo em aberto",
        "falta pagar",
        "restbelopp",
        "resterende",
        "kalan",
        "pending amount",
        "open balance amount",
        "amount open",
        "amount outstanding",
        "do zaplaty",
        "do zaplacenia",
        "amount residual signed",
        "amount residual",
        "bakiye",
        "kalan tutar",
        "kalan bakiye",
    ],
);

pub static RECURRING_AMOUNT: Field = money(
    "recurring_amount",
    &[
        "recurring amount",
        "agreement amount",
        "agr amount",
        "valor recorrente",
        "importe recurrente",
    ],
);

/// What it comes to without tax, where nothing but the tax tells the total.
/// Like the columns below it is known by the words of its title and by what
/// stands beside it.
pub static NET: Field = money("net", &[]);

/// What of the total the client pays, where he keeps tax back for the treasury.
pub static PAYABLE: Field = money("payable", &[]);

/// The tax that the client keeps back, and that was billed all the same.
pub static WITHHELD: Field = money("withheld", &[]);

/// How many of something a line is about, at so much each, where nothing says
/// what they come to.
pub static QUANTITY: Field = number("quantity", &[]);
pub static UNIT_PRICE: Field = money("unit_price", &[]);

/// What is taken off a line: a percentage, or an amount.
pub static DISCOUNT: Field = number("discount", &[]);
pub static DISCOUNT_AMOUNT: Field = money("discount_amount", &[]);
