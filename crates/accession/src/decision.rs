//! What somebody decides about a conflict: a fact with who and when. Deciding again is a new fact; the last one counts.

use base::{Moment, PersonId};
use inventory::network;
use serde::{Deserialize, Serialize};

use crate::conflict::{Conflict, Kind, Known, Proposal};
use crate::fold;
use crate::row::Why;
use crate::stocktake::Stocktake;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// As proposed.
    Accepted,
    /// Something else: a name, a network, a site, a serial number.
    Own(String),
    /// They are one person.
    Same,
    /// They are two.
    Apart,
    /// Comes along as it is.
    Keep,
    /// Does not come along.
    Leave,
}

impl Answer {
    pub fn code(&self) -> &'static str {
        match self {
            Answer::Accepted => "accepted",
            Answer::Own(_) => "own",
            Answer::Same => "same",
            Answer::Apart => "apart",
            Answer::Keep => "keep",
            Answer::Leave => "leave",
        }
    }

    pub fn value(&self) -> &str {
        if let Answer::Own(value) = self { value } else { "" }
    }

    pub fn of(code: &str, value: &str) -> Option<Answer> {
        Some(match code {
            "accepted" => Answer::Accepted,
            "own" => Answer::Own(value.trim().to_owned()),
            "same" => Answer::Same,
            "apart" => Answer::Apart,
            "keep" => Answer::Keep,
            "leave" => Answer::Leave,
            _ => return None,
        })
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Decision {
    /// Key of the conflict.
    pub conflict: String,
    pub answer: Answer,
    pub by: PersonId,
    pub at: Moment,
    /// Of whoever decided, as others see it.
    pub name: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CannotDecide {
    NoSuchConflict,
    /// That is no answer to this question.
    NotAnAnswer,
    NothingProposed,
    NotANetwork,
    /// The network of one's own choice is in somebody's way, too.
    NetworkTaken {
        by: String,
    },
    NameTaken {
        name: String,
    },
    NoSuchSite {
        name: String,
    },
    Empty,
}

/// The answers a conflict can be given, besides what is proposed.
pub fn answers(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::NetworkOverlap | Kind::NetworkPublic | Kind::NetworkUnlisted => &["own", "keep"],
        Kind::HostTaken | Kind::HostTwice | Kind::LoginTaken | Kind::LoginTwice => &["own", "leave"],
        Kind::SerialJunk => &["own"],
        Kind::SerialTwice | Kind::SerialTaken | Kind::AddressTwice => &["keep", "own", "leave"],
        Kind::DeviceUnlisted => &["keep", "leave"],
        Kind::SamePerson | Kind::Namesakes | Kind::PersonElsewhere => &["same", "apart"],
        Kind::SiteUnknown => &["own"],
        Kind::Question(Why::FunctionAccount | Why::StaleAccount | Why::SeveralInOne) | Kind::Question(_) => {
            &["keep", "leave"]
        }
    }
}

/// Whether the answer can be given; what it changes is found by [`crate::moving`].
pub fn decide(conflict: &Conflict, answer: &Answer, stocktake: &Stocktake, known: &Known) -> Result<(), CannotDecide> {
    match answer {
        Answer::Accepted if conflict.proposal == Proposal::Ask => Err(CannotDecide::NothingProposed),
        Answer::Accepted => Ok(()),
        other if !answers(conflict.kind).contains(&other.code()) => Err(CannotDecide::NotAnAnswer),
        Answer::Own(value) if value.is_empty() => Err(CannotDecide::Empty),
        Answer::Own(value) => own(conflict, value, stocktake, known),
        _ => Ok(()),
    }
}

fn own(conflict: &Conflict, value: &str, stocktake: &Stocktake, known: &Known) -> Result<(), CannotDecide> {
    match conflict.kind {
        Kind::NetworkOverlap | Kind::NetworkPublic | Kind::NetworkUnlisted => {
            free_network(conflict, value, stocktake, known)
        }
        Kind::HostTaken | Kind::HostTwice => {
            let own = stocktake.devices.iter().map(|device| device.value.name.as_str());
            free_name(value, own.chain(known.devices.iter().map(|device| device.name.as_str())))
        }
        Kind::LoginTaken | Kind::LoginTwice => {
            let own = stocktake.people.iter().map(|person| person.value.login.as_str());
            free_name(value, own.chain(known.people.iter().map(|known| known.person.login.as_str())))
        }
        Kind::SiteUnknown if site(stocktake, value).is_none() => Err(CannotDecide::NoSuchSite { name: value.into() }),
        _ => Ok(()),
    }
}

fn free_name<'n>(name: &str, mut taken: impl Iterator<Item = &'n str>) -> Result<(), CannotDecide> {
    let folded = fold::letters(name);
    match taken.any(|other| fold::letters(other) == folded) {
        true => Err(CannotDecide::NameTaken { name: name.into() }),
        false => Ok(()),
    }
}

fn free_network(conflict: &Conflict, value: &str, stocktake: &Stocktake, known: &Known) -> Result<(), CannotDecide> {
    let net = network::prefix(value).ok_or(CannotDecide::NotANetwork)?;
    let theirs = known.networks.iter().map(|other| (other.prefix, format!("{} ({})", other.prefix, other.member)));
    let own = stocktake.networks.iter().filter(|own| !conflict.things.contains(&own.key));
    let all = theirs.chain(own.map(|own| (own.value.prefix, own.value.prefix.to_string())));
    let in_the_way = all.into_iter().find(|(other, _)| other.contains(&net) || net.contains(other));
    in_the_way.map_or(Ok(()), |(_, by)| Err(CannotDecide::NetworkTaken { by }))
}

/// The key of the site that is called so, or has this code.
pub fn site<'s>(stocktake: &'s Stocktake, named: &str) -> Option<&'s str> {
    let folded = fold::letters(named);
    let called = |site: &&crate::stocktake::Thing<crate::claim::Site>| {
        fold::letters(&site.value.name) == folded
            || (!site.value.code.is_empty() && fold::letters(&site.value.code) == folded)
    };
    stocktake.sites.iter().find(called).map(|site| site.key.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conflict;
    use crate::source::read;
    use crate::stocktake;

    #[test]
    fn answers_that_can_be_given_and_those_that_cannot() {
        let files = [
            read(
                "liste.csv",
                b"Hostname;Seriennummer;Standort;IP\nPC1;SN001;Emmen;10.9.0.5\nPC1;SN002;Rathaus;10.9.0.6",
            ),
            read("orte.csv", b"Bezeichnung;PLZ;Ort\nRathaus;29386;Hankensb\xfcttel"),
            read("netze.txt", b"10.9.0.0/24 Rathaus\n10.9.0.0/24 Kita"),
        ];
        let mut stocktake = stocktake::of(&files);
        let known = Known::default();
        let conflicts = conflict::find(&mut stocktake, &known);
        let of = |kind| conflicts.iter().find(|conflict| conflict.kind == kind).unwrap();
        let own = |text: &str| Answer::Own(text.into());
        for (kind, answer, expected) in [
            (Kind::HostTwice, Answer::Accepted, Ok(())),
            (Kind::HostTwice, Answer::Same, Err(CannotDecide::NotAnAnswer)),
            (Kind::HostTwice, own("pc1"), Err(CannotDecide::NameTaken { name: "pc1".into() })),
            (Kind::HostTwice, own(" "), Err(CannotDecide::NameTaken { name: " ".into() })),
            (Kind::HostTwice, own("PC2"), Ok(())),
            (Kind::NetworkOverlap, Answer::Accepted, Err(CannotDecide::NothingProposed)),
            (Kind::NetworkOverlap, own("kaputt"), Err(CannotDecide::NotANetwork)),
            (Kind::NetworkOverlap, own("10.9.0.128/25"), Err(CannotDecide::NetworkTaken { by: "10.9.0.0/24".into() })),
            (Kind::NetworkOverlap, own("10.10.0.0/24"), Ok(())),
            (Kind::SiteUnknown, own("Rathaus"), Ok(())),
            (Kind::SiteUnknown, own("Mond"), Err(CannotDecide::NoSuchSite { name: "Mond".into() })),
        ] {
            let answer = if let Answer::Own(text) = &answer { Answer::of("own", text).unwrap() } else { answer };
            let expected = if answer == own("") { Err(CannotDecide::Empty) } else { expected };
            assert_eq!(decide(of(kind), &answer, &stocktake, &known), expected, "{kind:?} {answer:?}");
        }
    }
}
