//! What refusals say of files that lack their titles, their dates or their
//! amounts.

use super::taken_for;
use crate::input::read_texts;
use crate::model::TableKind::{Recurring, Tickets};

fn refusal(text: &str) -> String {
    let exports = read_texts(&[("list.csv", text)]);
    let account = &exports.accounts[0];
    assert!(account.rows.adds_up(), "{:?}", account.rows);
    let refusal = account.refusal.as_ref();
    refusal.map_or_else(String::new, ToString::to_string)
}

#[test]
fn the_only_line_of_a_file_may_be_none_of_titles() {
    let text = "\"TLS-1\",\"2017-02-13T10:00:00.000+0000\",1,\"ANDY TESTING\"\n";
    assert!(
        refusal(text).starts_with("no header row"),
        "{}",
        refusal(text)
    );
    // A list of nothing has titles all the same.
    let text = "Ticket ID,Created,Status,Priority,2025\n";
    assert!(!refusal(text).starts_with("no header row"));
}

#[test]
fn months_that_stand_side_by_side_are_called_so() {
    for months in [
        "2019-08-01,2019-09-01,2019-10-01,2019-11-01",
        "Aug 2019,Sep 2019,Oct 2019,Nov 2019",
        "Jan,Fev,Mar,Abr",
        "08/2019,09/2019,10/2019,11/2019",
    ] {
        let text = format!(
            "Customer Name,Self-serve,{months}\n14 Westech,,1998,1920,2304,2495\n\
             1iota,,119,119,119,119\n1848 Ventures,,0,0,25,25\n"
        );
        let told = refusal(&text);
        assert!(told.contains("a column for each month"), "{months}: {told}");
    }
    // A month here and there is one of many columns.
    let text = "Colour,Shape,Size,Jan,Feb,Mar,Weight,Height\nred,round,1,2,3,4,5,6\n";
    assert!(!refusal(text).contains("a column for each month"));
}

#[test]
fn agreements_without_amounts_are_named_with_what_they_lack() {
    for text in [
        "id,created_at,tipo_contrato,csm,data_assinatura,data_churn,conta_id\n\
         a7,2026-06-18,Plano 5,Camila,2025-08-20,2026-08-20,321\n\
         a8,2026-06-18,Plano 3,Camila,2025-10-23,2026-05-08,20137\n\
         b1,2026-07-14,Plano 3,Gonzalo,2026-06-30,,417\n",
        "id,dataInicio,dataFim,cliente_nome,vendedor_nome\n\
         1,2025-10-04,2026-04-04,Empresa A Ltda,Joao Silva\n\
         2,2025-09-15,2026-09-15,Mercado B XYZ,Maria Oliveira\n",
    ] {
        let told = refusal(text);
        assert!(told.contains("nearest to recurring revenue"), "{told}");
        assert!(told.contains("lacks amount"), "{told}");
    }
    let text = "id,dataInicio,dataFim,cliente_nome,plano,valor\n\
        1,2025-10-04,2026-04-04,Empresa A Ltda,Ouro,100\n\
        2,2025-09-15,2026-09-15,Mercado B XYZ,Prata,50\n";
    assert_eq!(taken_for(text), [Recurring]);
    // What is nearer to another table is told of that.
    let text =
        "Ticket ID,Client,Status,Priority,Technician\n1,Acme,Open,High,Ana\n2,Beta,Open,Low,Rui\n";
    assert!(refusal(text).contains("nearest to tickets"));
    assert!(!taken_for(text).contains(&Tickets));
}

#[test]
fn the_nearest_table_is_one_that_the_list_has_something_of() {
    let machines = "Name,Model,Manufacturer,Serial,Type\nPC-1,XPS 8940,Dell,567DFG45,PC\n\
        PC-2,XPS 8940,Dell,567DFG46,PC\n";
    let told = refusal(machines);
    assert!(told.contains("nearest to endpoints"), "{told}");
    assert!(told.contains("lacks as_of and client"), "{told}");
    let french = "Nom;Entité;Statut;Fabricant;Type;Modèle;Date de création;Numéro de série\n\
        PC-1;Acme;Actif;LENOVO;Slim;M75s;04-01-2023 15:54;PC2EPA7C\n\
        PC-2;Beta;Actif;LENOVO;Slim;M75s;14-01-2023 15:54;PC2EPA7D\n";
    let told = refusal(french);
    assert!(told.contains("nearest to endpoints"), "{told}");
    assert!(told.contains("lacks as_of:"), "{told}");
    let spent = "# factura,Medio de Pago,Documento Ref.,Fecha de desembolso,Categoría de Gasto,\
        Nombre del beneficiario,Ciudad\n\
        1,Efectivo,Equivalente,2023-09-28,PUBLICIDAD,Erika,Cajica\n\
        2,Efectivo,Factura,2023-10-27,PAPELERIA,Roa SAS,\n";
    let told = refusal(spent);
    assert!(told.contains("nearest to costs"), "{told}");
    let calendar = "Subject,Start Date,Start Time,End Date,End Time,Location,All Day Event\n\
        Daily,10/24/2023,9:00 AM,10/24/2023,9:30 AM,Office,FALSE\n\
        Finances,10/25/2023,9:00 AM,10/25/2023,9:30 AM,Office,FALSE\n";
    let told = refusal(calendar);
    assert!(told.contains("nearest to client meetings"), "{told}");
    for text in [
        // Places of an interface, and not of a network.
        "Endpoint,Result\nusers,Retrieved 3 records.\nmanagedDevices,Retrieved 2 records.\n",
        "id,created_at,updated_at,period,logs,user_id\n\
         a1,2025-12-07 13:07,2025-12-09 15:21,11-23-2025-12-07-2025,none yet,u1\n\
         a2,2025-12-08 13:07,2025-12-09 15:21,11-23-2025-12-07-2025,none yet,u2\n",
    ] {
        let told = refusal(text);
        assert!(!told.contains("nearest"), "{told}");
        assert!(told.contains("time entries, client ratings"), "{told}");
    }
}

#[test]
fn lists_of_payments_receipts_orders_and_bills_are_called_so() {
    for (text, what) in [
        (
            "id,Description,Seller Message,Created (UTC),Amount,Amount Refunded,Currency,Fee,Status,Customer ID,Captured,Invoice ID\n\
             ch_1,Update,Complete.,2025-01-07 02:38,150.00,0.00,usd,4.65,Paid,cus_1,true,in_1\n\
             ch_2,Update,Declined.,2025-02-07 02:38,150.00,0.00,usd,0,Failed,cus_1,false,in_2\n",
            "a list of payments",
        ),
        (
            "Client Name,Invoice #,Date,Method,Description,Amount,Currency\n\
             Acme,0000012,2025-03-01,Check,Payment,1200.00,USD\n\
             Beta,0000013,2025-03-05,Transfer,Payment,800.00,USD\n",
            "a list of payments",
        ),
        (
            "ReciboID;FechaPago;ClienteID;FacturaID;Importe\n50001;2024-07-01;47;20036;44205,47\n\
             50002;2024-07-01;14;20037;28734,9\n",
            "a list of payments",
        ),
        (
            "po_id,supplier_id,order_date,status,total_amount\nPO001,SUP001,2024-03-01,Received,5000\n\
             PO002,SUP002,2024-03-08,In Transit,3500\n",
            "a list of purchase orders",
        ),
        (
            "Fecha;Tipo;Número Desde;Nro. Doc. Emisor;Denominación Emisor;IVA;Imp. Total\n\
             2025-03-03;1 - Factura A;1201;30707145974;Nube SA;21000,00;121000,00\n\
             2025-03-10;1 - Factura A;881;30709282537;Edesur SA;10500,00;60500,00\n",
            "a list of what is owed to suppliers",
        ),
    ] {
        let told = refusal(text);
        assert!(told.contains(what), "{what}: {told}");
    }
    // The side of an account is no way to pay.
    let ledger = "Datum;Rechnungsnummer;Kunde;Betrag;S/H\n15.01.2026;1;Acme;100,00;S\n\
        16.01.2026;2;Beta;250,00;H\n";
    assert!(!refusal(ledger).contains("a list of payments"));
}

#[test]
fn rows_that_are_set_aside_stand_below_their_header() {
    let text =
        "codigo,fecha,importe_total,cliente\n,,12502.0,Acme\n,,30000.0,Beta\n,,21000.0,Casa\n";
    let exports = read_texts(&[("list.csv", text)]);
    let account = &exports.accounts[0];
    let mut notes = account.notes.iter();
    assert!(!notes.any(|note| note.contains("no record stands below")));
}
