use crate::model::Month;

use super::names;
use super::pod::Pod;
use super::profile::ProviderProfile;
use super::random::Random;
use super::records::{Client, Operation, Technician};

/// How large a provider to simulate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// As many clients and technicians as the profile says.
    AsProfiled,
    /// So many tickets in all, within 2%, with clients and technicians in
    /// proportion.
    Tickets(u64),
}

/// Simulates the operation of a provider for so many months, the last one
/// included. The same arguments give the same records.
#[must_use]
pub fn simulate(
    profile: &ProviderProfile,
    size: Size,
    months: u32,
    last: Month,
    seed: u64,
) -> Operation {
    let first = last.minus(months.saturating_sub(1));
    let mut random = Random::new(seed);
    let pods = match size {
        Size::AsProfiled => vec![Pod::run(profile, first, last, random.fork())],
        Size::Tickets(wanted) => pods_with(wanted, profile, first, last, &mut random),
    };
    assemble(profile, first, last, pods, random.below(690))
}

/// As many desks as it takes; the last one is made to measure.
fn pods_with(
    wanted: u64,
    profile: &ProviderProfile,
    first: Month,
    last: Month,
    random: &mut Random,
) -> Vec<Pod> {
    let mut pods = Vec::new();
    let mut missing = wanted as f64;
    let mut usual = f64::INFINITY;
    loop {
        let seed = random.fork();
        let pod = Pod::run(profile, first, last, seed.clone());
        let tickets = pod.tickets.len() as f64;
        usual = usual.min(tickets.max(1.0));
        if missing < 1.5 * usual || missing < tickets {
            pods.push(fitted(pod, missing, profile, first, last, &seed));
            return pods;
        }
        missing -= tickets;
        pods.push(pod);
    }
}

/// The desk, made larger or smaller until its tickets fit.
fn fitted(
    mut pod: Pod,
    wanted: f64,
    profile: &ProviderProfile,
    first: Month,
    last: Month,
    seed: &Random,
) -> Pod {
    let mut scale = 1.0;
    for _ in 0..12 {
        let tickets = pod.tickets.len() as f64;
        if (tickets - wanted).abs() <= wanted * 0.01 {
            break;
        }
        scale *= wanted / tickets.max(1.0);
        pod = Pod::run(&scaled(profile, scale), first, last, seed.clone());
    }
    pod
}

fn scaled(profile: &ProviderProfile, scale: f64) -> ProviderProfile {
    let mut scaled = profile.clone();
    let clients = (f64::from(profile.market.clients) * scale).round().max(1.0);
    scaled.market.clients = clients as u32;
    scaled.market.arrivals *= scale;
    // Whole clients and technicians are coarse; the devices make up for it.
    let fine = f64::from(profile.market.clients) * scale / clients;
    scaled.market.endpoints *= fine;
    let technicians = (f64::from(profile.desk.technicians) * scale).ceil();
    // Two lines, and perhaps one who knows more than both.
    scaled.desk.technicians = (technicians as u32).clamp(3, 200);
    scaled
}

fn assemble(
    profile: &ProviderProfile,
    first: Month,
    last: Month,
    pods: Vec<Pod>,
    name_offset: u32,
) -> Operation {
    let place = profile.place;
    let mut operation = Operation {
        currency: place.currency(),
        first,
        last,
        clients: Vec::new(),
        technicians: Vec::new(),
        tickets: Vec::new(),
        agreements: Vec::new(),
        invoices: Vec::new(),
    };
    for pod in pods {
        let clients_before = operation.clients.len() as u32;
        let technicians_before = operation.technicians.len() as u32;
        for account in &pod.accounts {
            operation.clients.push(Client {
                name: names::client(place, operation.clients.len() as u32 + name_offset),
                arrived: account.arrived,
                left: account.left,
                endpoints: account.endpoints(),
            });
        }
        for technician in pod.technicians {
            let position = operation.technicians.len() as u32 + name_offset % 60;
            operation.technicians.push(Technician {
                name: names::technician(place, position),
                ..technician
            });
        }
        operation
            .tickets
            .extend(pod.tickets.into_iter().map(|mut ticket| {
                ticket.client = ticket.client.map(|client| client + clients_before);
                ticket.technician = (ticket.technician).map(|owner| owner + technicians_before);
                ticket
            }));
        operation
            .agreements
            .extend(pod.agreements.into_iter().map(|mut agreement| {
                agreement.client += clients_before;
                agreement
            }));
        operation
            .invoices
            .extend(pod.invoices.into_iter().map(|mut invoice| {
                invoice.client += clients_before;
                invoice
            }));
    }
    // Stable sorts, so that ties keep the order in which they happened.
    operation.tickets.sort_by_key(|ticket| ticket.created);
    (operation.agreements).sort_by_key(|agreement| (agreement.client, agreement.start));
    operation.invoices.sort_by_key(|invoice| invoice.issued);
    operation
}
