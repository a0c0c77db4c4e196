//! Why a party was not registered, or cannot leave.

use base::{Lang, Refusal};

use super::refusal::in_the_future;
use crate::chain::CannotLeave;
use crate::party::{CannotRegister, NotAnArs};

impl Refusal for NotAnArs {
    fn code(&self) -> &'static str {
        match self {
            NotAnArs::Digits => "agreement.party.ars",
            NotAnArs::OtherKind => "agreement.party.ars-of-other-kind",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            NotAnArs::Digits => (
                "Ein Regionalschlüssel hat 5 (Landkreis), 9 (Samtgemeinde) oder 12 Ziffern (Gemeinde).",
                "A regional key has 5 (county), 9 (joint municipality) or 12 digits (municipality).",
            ),
            NotAnArs::OtherKind => (
                "Dieser Regionalschlüssel gehört zu einer anderen Art von Körperschaft.",
                "This regional key belongs to another kind of body.",
            ),
        };
        lang.choose(de, en).into()
    }
}

impl Refusal for CannotRegister {
    fn code(&self) -> &'static str {
        match self {
            CannotRegister::NoName => "agreement.party.no-name",
            CannotRegister::KeyTaken { .. } => "agreement.party.key-taken",
            CannotRegister::NoJoint => "agreement.party.no-joint-municipality",
            CannotRegister::NoCount => "agreement.party.no-count",
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            CannotRegister::NoName => lang.choose("Es fehlt der Name.", "The name is missing.").into(),
            CannotRegister::KeyTaken { name } => lang.choose(
                format!("Diesen Regionalschlüssel hat schon {name}."),
                format!("{name} has this regional key already."),
            ),
            CannotRegister::NoJoint => lang
                .choose("Zuerst muss die Samtgemeinde aufgenommen werden.", "The joint municipality comes first.")
                .into(),
            CannotRegister::NoCount => lang
                .choose(
                    "Einwohner sind eine Zahl ab 0, an einem Tag bis heute.",
                    "A population is a number from 0 on a day up to today.",
                )
                .into(),
        }
    }
}

impl Refusal for CannotLeave {
    fn code(&self) -> &'static str {
        match self {
            CannotLeave::NotAMember => "agreement.notice.not-a-member",
            CannotLeave::AlreadyLeaving { .. } => "agreement.notice.already-leaving",
            CannotLeave::InTheFuture => "agreement.notice.in-the-future",
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            CannotLeave::NotAMember => lang.choose("An dem Tag nicht Mitglied.", "No member on that day.").into(),
            CannotLeave::AlreadyLeaving { last_day } => lang.choose(
                format!("Es ist schon zum {} gekündigt.", lang.day(*last_day)),
                format!("Notice was given already, to {}.", lang.day(*last_day)),
            ),
            CannotLeave::InTheFuture => in_the_future(lang),
        }
    }
}
