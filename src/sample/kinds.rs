//! What clients ask for, and what breaks at theirs.

use super::random::Random;
use super::records::Team;

/// One kind of work, with its names in both languages.
#[derive(Debug)]
pub struct Kind {
    pub category: Words,
    pub subcategory: Words,
    /// Whose skills it takes.
    pub team: Team,
    /// Mean minutes of work.
    pub effort: f64,
    /// Whether a machine can notice it before a person does.
    pub detectable: bool,
    /// Whether somebody asks for it, instead of something having failed.
    pub request: bool,
}

#[derive(Debug, Clone, Copy)]
pub struct Words {
    pub english: &'static str,
    pub portuguese: &'static str,
}

const fn words(english: &'static str, portuguese: &'static str) -> Words {
    Words {
        english,
        portuguese,
    }
}

const fn kind(category: Words, subcategory: Words, team: Team, effort: f64) -> Kind {
    Kind {
        category,
        subcategory,
        team,
        effort,
        detectable: false,
        request: false,
    }
}

const fn request(category: Words, subcategory: Words, team: Team, effort: f64) -> Kind {
    Kind {
        request: true,
        ..kind(category, subcategory, team, effort)
    }
}

const fn alarm(category: Words, subcategory: Words, effort: f64) -> Kind {
    Kind {
        detectable: true,
        ..kind(category, subcategory, Team::SecondLine, effort)
    }
}

const ACCESS: Words = words("Accounts and access", "Contas e acessos");
const WORKSTATION: Words = words("Workstation", "Estação de trabalho");
const EMAIL: Words = words("Email", "E-mail");
const SERVER: Words = words("Server", "Servidor");
const PRINTING: Words = words("Printing", "Impressão");
const NETWORK: Words = words("Network", "Rede");
const APPLICATION: Words = words("Business application", "Sistema de gestão");
const BACKUP: Words = words("Backup", "Backup");
const SECURITY: Words = words("Security", "Segurança");
const TELEPHONY: Words = words("Telephony", "Telefonia");

use Team::{AccountManagement as A, FirstLine as F, SecondLine as S};

/// Three of each category, the most frequent category first: the shares follow
/// Zipf's law, as in nearly every help desk.
pub static KINDS: [Kind; 32] = [
    request(ACCESS, words("Password reset", "Troca de senha"), F, 35.0),
    request(ACCESS, words("New user", "Novo usuário"), F, 90.0),
    request(ACCESS, words("Permissions", "Permissões"), F, 50.0),
    kind(
        WORKSTATION,
        words("Slow computer", "Computador lento"),
        F,
        90.0,
    ),
    kind(
        WORKSTATION,
        words("Hardware fault", "Falha de hardware"),
        F,
        130.0,
    ),
    kind(
        WORKSTATION,
        words("System update", "Atualização do sistema"),
        F,
        80.0,
    ),
    kind(EMAIL, words("Delivery", "Entrega"), F, 70.0),
    kind(EMAIL, words("Mailbox full", "Caixa cheia"), F, 50.0),
    kind(EMAIL, words("Spam", "Spam"), F, 45.0),
    alarm(SERVER, words("Disk space", "Espaço em disco"), 80.0),
    alarm(SERVER, words("Service stopped", "Serviço parado"), 100.0),
    alarm(SERVER, words("Performance", "Desempenho"), 140.0),
    kind(PRINTING, words("Print queue", "Fila de impressão"), F, 50.0),
    kind(PRINTING, words("Driver", "Driver"), F, 60.0),
    kind(PRINTING, words("Scanner", "Scanner"), F, 60.0),
    alarm(NETWORK, words("Internet line", "Link de internet"), 110.0),
    kind(NETWORK, words("VPN", "VPN"), S, 80.0),
    alarm(NETWORK, words("Wi-Fi", "Wi-Fi"), 100.0),
    kind(APPLICATION, words("Error", "Erro"), S, 120.0),
    request(APPLICATION, words("Licence", "Licença"), F, 60.0),
    request(APPLICATION, words("How to", "Dúvida de uso"), F, 45.0),
    alarm(BACKUP, words("Job failed", "Rotina com falha"), 70.0),
    request(BACKUP, words("Restore", "Restauração"), S, 90.0),
    alarm(BACKUP, words("Storage full", "Armazenamento cheio"), 80.0),
    alarm(
        SECURITY,
        words("Antivirus alert", "Alerta de antivírus"),
        90.0,
    ),
    kind(SECURITY, words("Phishing", "Phishing"), S, 80.0),
    alarm(SECURITY, words("Patch missing", "Correção pendente"), 60.0),
    kind(TELEPHONY, words("Handset", "Aparelho"), F, 60.0),
    kind(
        TELEPHONY,
        words("Call quality", "Qualidade da chamada"),
        S,
        100.0,
    ),
    request(
        TELEPHONY,
        words("Call queue", "Fila de atendimento"),
        F,
        60.0,
    ),
    request(
        words("Client onboarding", "Implantação de cliente"),
        words("Set-up checklist", "Checklist de implantação"),
        F,
        90.0,
    ),
    request(
        words("Account management", "Gestão de contas"),
        words(
            "Quarterly business review",
            "Reunião trimestral de resultados",
        ),
        A,
        90.0,
    ),
];

/// The kinds that arise by themselves; the two after them are planned.
const SPONTANEOUS: usize = 30;
pub const ONBOARDING: u8 = 30;
pub const REVIEW: u8 = 31;

fn share(position: usize) -> f64 {
    let category = 1.0 / (position / 3 + 1) as f64;
    let within = [0.5, 0.3, 0.2][position % 3];
    category * within
}

/// What somebody happens to need.
pub fn draw_need(random: &mut Random) -> u8 {
    random.weighted((0..SPONTANEOUS).map(share)) as u8
}

/// What keeps failing until its cause is removed. Machines fail more evenly
/// than people ask, and nobody's request is a failure.
pub fn draw_cause(random: &mut Random) -> u8 {
    random.weighted((0..SPONTANEOUS).map(|position| {
        let kind = &KINDS[position];
        match (kind.request, kind.detectable) {
            (true, _) => 0.0,
            (_, true) => share(position) * 2.5,
            _ => share(position),
        }
    })) as u8
}

/// What a monitor notices although nothing keeps failing.
pub fn draw_alarm(random: &mut Random) -> u8 {
    random.weighted((0..SPONTANEOUS).map(|position| {
        if KINDS[position].detectable {
            share(position)
        } else {
            0.0
        }
    })) as u8
}
