//! Conflicts in words.

use base::Lang;

use crate::conflict::{Evidence, Field, Kind, Overlap, Proposal};
use crate::texts::why;

pub(crate) fn kind(lang: Lang, kind: Kind) -> &'static str {
    let (de, en) = match kind {
        Kind::NetworkOverlap => ("Netz überschneidet sich", "Network overlaps"),
        Kind::NetworkUnlisted => ("Adressen ohne Netz", "Addresses without a network"),
        Kind::NetworkPublic => ("Fremde Adressen im Netz", "Addresses of somebody else"),
        Kind::HostTaken => ("Rechnername vergeben", "Host name taken"),
        Kind::HostTwice => ("Rechnername doppelt", "Host name twice"),
        Kind::SerialJunk => ("Seriennummer fehlt", "Serial number missing"),
        Kind::SerialTwice => ("Seriennummer doppelt", "Serial number twice"),
        Kind::SerialTaken => ("Gerät gibt es schon", "Device exists already"),
        Kind::AddressTwice => ("IP-Adresse doppelt", "IP address twice"),
        Kind::DeviceUnlisted => ("Gerät auf keiner Liste", "Device on no list"),
        Kind::LoginTaken => ("Anmeldename vergeben", "Log-in taken"),
        Kind::LoginTwice => ("Anmeldename doppelt", "Log-in twice"),
        Kind::SamePerson => ("Eine Person, zwei Konten", "One person, two accounts"),
        Kind::Namesakes => ("Gleicher Name", "Same name"),
        Kind::PersonElsewhere => ("Person schon im Verbund", "Person known in the association"),
        Kind::SiteUnknown => ("Standort nicht bekannt", "Site not known"),
        Kind::Question(of) => return why::why(lang, of).0,
    };
    lang.choose(de, en)
}

pub(crate) fn evidence(lang: Lang, evidence: &Evidence) -> String {
    match evidence {
        Evidence::Overlap { how, prefix, member, name } => {
            let own = lang.choose("eigenes Netz", "own network");
            let whose = if member.is_empty() { own } else { member };
            let how = match how {
                Overlap::Equal => lang.choose("gleich", "same as"),
                Overlap::Within => lang.choose("liegt in", "lies in"),
                Overlap::Around => lang.choose("umschließt", "encloses"),
            };
            if name.is_empty() {
                format!("{how} {prefix} ({whose})")
            } else {
                format!("{how} {prefix} ({whose}, {name})")
            }
        }
        Evidence::Used { hosts, fixed } => match lang {
            Lang::De => format!("{hosts} Adressen benutzt, davon {fixed} fest vergeben"),
            Lang::En => format!("{hosts} addresses in use, {fixed} of them fixed"),
        },
        Evidence::Taken { value, member } if member.is_empty() => format!("„{value}“"),
        Evidence::Taken { value, member } => match lang {
            Lang::De => format!("„{value}“ gibt es bei {member}"),
            Lang::En => format!("“{value}” exists at {member}"),
        },
        Evidence::Agrees { field: of, value } if value.is_empty() => {
            format!("{} {}", field(lang, *of), lang.choose("gleich", "agrees"))
        }
        Evidence::Agrees { field: of, value } => {
            format!("{} {}: {value}", field(lang, *of), lang.choose("gleich", "agrees"))
        }
        Evidence::Differs { field: of, here, there } => {
            let differs = lang.choose("verschieden", "differs");
            let values = if here.is_empty() && there.is_empty() {
                String::new()
            } else {
                format!(": {} / {}", dash(here), dash(there))
            };
            format!("{} {differs}{values}", field(lang, *of))
        }
        Evidence::Sure(thousandths) => match lang {
            Lang::De => format!("Übereinstimmung {},{} %", thousandths / 10, thousandths % 10),
            Lang::En => format!("Match {}.{} %", thousandths / 10, thousandths % 10),
        },
        Evidence::Written { value } => value.clone(),
        Evidence::CouldBe(sites) if sites.is_empty() => lang.choose("steht in keiner Liste", "is on no list").into(),
        Evidence::CouldBe(sites) => format!("{}: {}", lang.choose("könnte sein", "could be"), sites.join(", ")),
    }
}

fn dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}

fn field(lang: Lang, field: Field) -> &'static str {
    let (de, en) = match field {
        Field::Name => ("Name", "Name"),
        Field::Mail => ("E-Mail", "Mail"),
        Field::Phone => ("Telefon", "Telephone"),
        Field::Number => ("Personalnummer", "Personnel number"),
        Field::Born => ("Geburtsdatum", "Date of birth"),
        Field::Department => ("Abteilung", "Department"),
        Field::Serial => ("Seriennummer", "Serial number"),
        Field::Host => ("Rechnername", "Host name"),
        Field::Model => ("Modell", "Model"),
    };
    lang.choose(de, en)
}

pub(crate) fn proposal(lang: Lang, proposal: &Proposal) -> String {
    let (de, en) = match proposal {
        Proposal::Renumber { to } => (format!("Umnummerieren auf {to}"), format!("Renumber to {to}")),
        Proposal::Rename { to } => (format!("Umbenennen in „{to}“"), format!("Rename to “{to}”")),
        Proposal::Merge { .. } => ("Zusammenführen: eine Person".into(), "Merge: one person".into()),
        Proposal::Apart => ("Getrennt lassen: zwei Personen".into(), "Keep apart: two persons".into()),
        Proposal::Keep => ("Übernehmen, am Gerät nachsehen".into(), "Take in, look at the device".into()),
        Proposal::Ask => ("Nachfragen".into(), "Ask".into()),
    };
    lang.choose(de, en)
}
