//! What tax offices say of invoices, and dates at which they were not written.

use super::{meanings_of, read_rows};
use crate::input::read_texts;
use crate::model::TableKind::Invoices;

#[test]
fn by_which_number_buyers_are_known_is_no_kind_of_document() {
    let text = "cbt_numero;fecha_cbte;tipo_doc;nro_doc;imp_total;fecha_venc_pago;resultado;cliente\n\
        7;20110609;80;30500010912;1085.57;20110709;A;Acme\n\
        8;20110610;96;20123456;200.10;20110710;A;Beta\n\
        9;20110611;80;30500010913;300.20;20110711;R;Casa\n";
    let exports = read_texts(&[("export.csv", text)]);
    let account = &exports.accounts[0];
    assert_eq!(account.tables, [Invoices], "{:?}", account.refusal);
    let meanings = super::meanings(account);
    assert!(!meanings.contains("tipo_doc: "), "{meanings}");
    assert!(!meanings.contains("resultado: "), "{meanings}");
    // What is a kind of document stays one, and so does a state.
    let told = text
        .replace(";80;", ";Factura;")
        .replace(";96;", ";Nota de credito;")
        .replace(";A;", ";Pagado;");
    let meanings = meanings_of(&told);
    assert!(meanings.contains("tipo_doc: doc_type"), "{meanings}");
    assert!(meanings.contains("resultado: status"), "{meanings}");
}

#[test]
fn what_was_paid_by_then_may_be_due_before_it_was_issued() {
    let told = |paid: &str| {
        let text = format!(
            "Invoice Number,Client,Invoice Date,Due Date,Paid Date,Total\n\
             1,Acme,2026-02-06,2026-02-03,{paid},500\n\
             2,Beta,2026-02-06,2026-03-04,,99\n\
             3,Casa,2026-02-07,2026-03-05,2026-03-01,99\n"
        );
        let exports = read_texts(&[("export.csv", text.as_str())]);
        let mut caveats = exports.caveats.iter();
        caveats.any(|caveat| caveat.id == "caveat-due-before-issued")
    };
    assert!(!told("2026-02-03"));
    assert!(told("2026-02-20"));
    assert!(told(""));
}

#[test]
fn an_invoice_that_is_late_from_before_is_read_as_it_stands() {
    let text = "Invoice Number,Client,Invoice Date,Due Date,Total\n\
        1,Acme,2026-02-16,2026-02-13,500\n2,Beta,2026-02-16,2026-03-04,99\n";
    assert_eq!(
        read_rows(Invoices, text, &["due_at"]),
        ["2026-02-13", "2026-03-04"]
    );
}
