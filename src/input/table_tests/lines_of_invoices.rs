//! Invoices whose lines tell prices, quantities and sums: which of them is what
//! was billed.

use super::{meanings_of, read_rows, taken_for};
use crate::model::TableKind::Invoices;

/// Two invoices, the first of two lines, with these columns and cells behind
/// those that invoices need.
fn lines(titles: &str, cells: [&str; 3]) -> String {
    let [first, second, other] = cells;
    format!(
        "Invoice Number,Invoice Date,Customer,Item,{titles}\n\
         INV-1,2022-11-01,Acme,Camera,{first}\nINV-1,2022-11-01,Acme,Shipping,{second}\n\
         INV-2,2022-11-05,Beta,Switch,{other}\n"
    )
}

fn totals(text: &str) -> Vec<String> {
    read_rows(Invoices, text, &["client", "total"])
}

#[test]
fn the_price_of_one_is_no_amount_beside_how_many_there_are() {
    for sum in [
        "SubTotal",
        "Subtotal",
        "Item Total",
        "Line Total",
        "Amount",
        "Line Amount",
    ] {
        for price in ["Item Price", "Price", "Rate", "Unit Cost", "Product Price"] {
            let text = lines(
                &format!("Quantity,{price},{sum}"),
                ["10,50.00,500.00", "1,20.00,20.00", "3,100.00,300.00"],
            );
            assert_eq!(totals(&text), ["Acme|520", "Beta|300"], "{price} {sum}");
        }
    }
    let text = "Número da nota;Data de emissão;Cliente;Produto;Quantidade;Preço do item;Subtotal\n\
        1;01/11/2022;Acme;Câmera;10;50,00;500,00\n2;05/11/2022;Beta;Switch;3;100,00;300,00\n";
    assert_eq!(totals(text), ["Acme|500", "Beta|300"]);
    // With nothing else to go by it is not taken for what it is not.
    for price in ["Item Price", "Price", "Unit Price"] {
        let text = lines(
            &format!("Qty,{price},Discount"),
            ["10,50.00,0", "1,20.00,0", "3,100.00,0"],
        );
        let meanings = meanings_of(&text);
        assert!(!meanings.contains(&format!("{price}: total")), "{meanings}");
    }
}

#[test]
fn a_price_is_the_amount_where_nothing_says_how_many() {
    for titles in ["Item Price", "Price"] {
        let text = lines(titles, ["500.00", "20.00", "300.00"]);
        assert_eq!(totals(&text), ["Acme|520", "Beta|300"], "{titles}");
    }
    // Where all of them are one, it says the same.
    let text = lines("Quantity,Item Price", ["1,500.00", "1,20.00", "1,300.00"]);
    assert_eq!(totals(&text), ["Acme|520", "Beta|300"]);
}

#[test]
fn a_sum_before_tax_stands_back_behind_what_invoices_come_to() {
    let text = lines(
        "Subtotal,Tax,Total",
        ["500,50,550", "20,2,22", "300,30,330"],
    );
    assert_eq!(totals(&text), ["Acme|572", "Beta|330"]);
    let text = "Invoice Number,Invoice Date,Customer,Subtotal,Amount Paid,Balance Due\n\
        1,2022-11-01,Acme,500,100,450\n2,2022-11-05,Beta,300,330,0\n";
    assert_eq!(totals(text), ["Acme|550", "Beta|330"]);
    // With the tax beside it, it is what they come to.
    let text = "Invoice Number,Invoice Date,Customer,SubTotal,Tax\n\
        1,2022-11-01,Acme,500,50\n2,2022-11-05,Beta,300,30\n";
    assert_eq!(
        read_rows(Invoices, text, &["total", "net"]),
        ["550|500", "330|300"]
    );
}

#[test]
fn items_of_zoho_books_are_lines_where_no_total_is_said_again_on_each() {
    let text = |titles: &str, first: &str, second: &str, other: &str| {
        format!(
            "Invoice Date,Invoice Number,Customer Name,Item Name,Quantity,Item Price,{titles},Invoice Status\n\
             2022-11-01,INV-1,Acme Ltd,Camera,10,50.00,{first},Closed\n\
             2022-11-01,INV-1,Acme Ltd,Shipping,1,20.00,{second},Closed\n\
             2022-11-02,INV-2,Beta Inc,Switch,3,100.00,{other},Open\n"
        )
    };
    let said_again = text("SubTotal", "520.00", "520.00", "300.00");
    assert_eq!(totals(&said_again), ["Acme Ltd|520", "Beta Inc|300"]);
    let own = text("Item Total", "500.00", "20.00", "300.00");
    assert_eq!(totals(&own), ["Acme Ltd|520", "Beta Inc|300"]);
    // Two items at the same price are two.
    let alike = text("Item Total", "260.00", "260.00", "300.00");
    assert_eq!(totals(&alike), ["Acme Ltd|520", "Beta Inc|300"]);
    let both = text(
        "Item Total,SubTotal",
        "500.00,520.00",
        "20.00,520.00",
        "300.00,300.00",
    );
    assert_eq!(totals(&both), ["Acme Ltd|520", "Beta Inc|300"]);
}

#[test]
fn orders_with_quantities_are_no_invoices() {
    let text = "Order Number,Order Date,Customer,Item,Quantity,Unit Price,Subtotal\n\
        1,2022-11-01,Acme,Camera,10,50.00,500.00\n2,2022-11-05,Beta,Switch,3,100.00,300.00\n";
    assert!(taken_for(text).is_empty());
}
