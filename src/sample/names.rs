//! Invented names. A word for a trade beside an animal in an unlikely colour,
//! so that nobody takes one for a real company.

use super::profile::Place;

const ENGLISH_FIRST: [&str; 30] = [
    "Purple Otter",
    "Plaid Heron",
    "Glass Badger",
    "Paper Walrus",
    "Velvet Toad",
    "Tin Flamingo",
    "Checkered Yak",
    "Upside Owl",
    "Mint Hedgehog",
    "Cardboard Lynx",
    "Striped Newt",
    "Silver Moth",
    "Lemon Puffin",
    "Woolly Crab",
    "Marble Goose",
    "Candle Ibis",
    "Dotted Moose",
    "Velcro Wren",
    "Amber Squid",
    "Linen Ferret",
    "Copper Snail",
    "Polka Stork",
    "Foggy Lemur",
    "Ribbon Shrew",
    "Jelly Falcon",
    "Cobalt Sloth",
    "Peppermint Eel",
    "Satin Beetle",
    "Teapot Raven",
    "Button Seal",
];
const ENGLISH_TRADE: [&str; 23] = [
    "Bakery",
    "Dental",
    "Logistics",
    "Law",
    "Accounting",
    "Joinery",
    "Pharmacy",
    "Brewery",
    "Architects",
    "Printing",
    "Optics",
    "Freight",
    "Nursery",
    "Insurance",
    "Cycles",
    "Ceramics",
    "Schools",
    "Farms",
    "Hotels",
    "Tiles",
    "Veterinary",
    "Travel",
    "Plumbing",
];
const PORTUGUESE_TRADE: [&str; 23] = [
    "Padaria",
    "Odontologia",
    "Transportes",
    "Advocacia",
    "Contabilidade",
    "Marcenaria",
    "Farmácia",
    "Cervejaria",
    "Arquitetura",
    "Gráfica",
    "Ótica",
    "Armazéns",
    "Creche",
    "Seguros",
    "Bicicletas",
    "Cerâmica",
    "Colégio",
    "Fazenda",
    "Hotelaria",
    "Azulejos",
    "Veterinária",
    "Turismo",
    "Hidráulica",
];
const PORTUGUESE_LAST: [&str; 30] = [
    "Lontra Roxa",
    "Garça Xadrez",
    "Texugo de Vidro",
    "Morsa de Papel",
    "Sapo Aveludado",
    "Flamingo de Lata",
    "Iaque Quadriculado",
    "Coruja Avessa",
    "Ouriço de Menta",
    "Lince de Papelão",
    "Tritão Listrado",
    "Mariposa Prateada",
    "Papagaio Limão",
    "Siri Lanudo",
    "Ganso de Mármore",
    "Íbis de Cera",
    "Alce Pintado",
    "Tatu de Velcro",
    "Lula de Âmbar",
    "Furão de Linho",
    "Caracol de Cobre",
    "Cegonha de Bolinhas",
    "Lêmure Nublado",
    "Musaranho de Fita",
    "Falcão Gelatina",
    "Preguiça Cobalto",
    "Enguia Hortelã",
    "Besouro de Cetim",
    "Corvo Bule",
    "Foca de Botão",
];
const GIVEN: [&str; 12] = [
    "Ada", "Bruno", "Clara", "Davi", "Elisa", "Felix", "Greta", "Hugo", "Iris", "Joel", "Lia",
    "Nuno",
];
const ENGLISH_FAMILY: [&str; 5] = ["Lantern", "Quill", "Thimble", "Weathervane", "Inkwell"];
const PORTUGUESE_FAMILY: [&str; 5] = ["Lampião", "Tinteiro", "Dedal", "Catavento", "Carretel"];

pub fn client(place: Place, position: u32) -> String {
    let count = (ENGLISH_FIRST.len() * ENGLISH_TRADE.len()) as u32;
    let (round, within) = (position / count, position % count);
    let creature = within as usize % ENGLISH_FIRST.len();
    // Each pair comes once: 31 and 23 share no factor.
    let trade = (within as usize / ENGLISH_FIRST.len() + within as usize) % ENGLISH_TRADE.len();
    let name = if place == Place::Brazil {
        format!("{} {}", PORTUGUESE_TRADE[trade], PORTUGUESE_LAST[creature])
    } else {
        format!("{} {}", ENGLISH_FIRST[creature], ENGLISH_TRADE[trade])
    };
    numbered(name, round)
}

pub fn technician(place: Place, position: u32) -> String {
    let family = if place == Place::Brazil {
        PORTUGUESE_FAMILY
    } else {
        ENGLISH_FAMILY
    };
    let count = (GIVEN.len() * family.len()) as u32;
    let (round, within) = (position / count, position % count);
    let given = GIVEN[within as usize % GIVEN.len()];
    // 12 and 5 share no factor either.
    let name = format!("{given} {}", family[within as usize % family.len()]);
    numbered(name, round)
}

fn numbered(name: String, round: u32) -> String {
    if round == 0 {
        name
    } else {
        format!("{name} {}", round + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{client, technician};
    use crate::sample::profile::Place;
    use std::collections::HashSet;

    #[test]
    fn no_name_comes_twice() {
        for place in [Place::Brazil, Place::America] {
            let clients: HashSet<String> = (0..2000).map(|n| client(place, n)).collect();
            let technicians: HashSet<String> = (0..200).map(|n| technician(place, n)).collect();
            assert_eq!((clients.len(), technicians.len()), (2000, 200));
        }
    }
}
