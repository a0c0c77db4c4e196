//! Why something was refused: the code of the contract, and the words for people.

use base::{Lang, Refusal};

use crate::refused::Refused;

impl Refusal for Refused {
    fn code(&self) -> &'static str {
        match self {
            Refused::Unreadable(_) => "procurement.unreadable",
            Refused::Quantity => "procurement.need.quantity",
            Refused::TooLate => "procurement.need.too-late",
            Refused::NoBudget => "procurement.need.no-budget",
            Refused::NoSuchArticle => "procurement.article.unknown",
            Refused::AlreadyCalledOff { .. } => "procurement.need.already-called-off",
            Refused::AlreadyWithdrawn { .. } => "procurement.need.already-withdrawn",
            Refused::NoTerm => "procurement.framework.no-term",
            Refused::NoCeiling => "procurement.framework.no-ceiling",
            Refused::NoPrices => "procurement.framework.no-prices",
            Refused::NotInForce => "procurement.framework.not-in-force",
            Refused::NothingOrdered => "procurement.call-off.nothing-ordered",
            Refused::NotOffered { .. } => "procurement.call-off.not-offered",
            Refused::NotForThisMember => "procurement.call-off.not-for-this-member",
            Refused::AboveQuantity { .. } => "procurement.call-off.above-quantity",
            Refused::AboveCeiling { .. } => "procurement.call-off.above-ceiling",
            Refused::NoLimit => "procurement.limit.unusable",
        }
    }

    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::De => german(self),
            Lang::En => english(self),
        }
    }
}

fn german(refused: &Refused) -> String {
    let lang = Lang::De;
    match refused {
        Refused::Unreadable(field) => format!("Die Angabe „{field}“ ist nicht lesbar."),
        Refused::Quantity => "Die Menge muss zwischen 1 und 100.000 liegen.".into(),
        Refused::TooLate => "Der gewünschte Tag liegt in der Vergangenheit.".into(),
        Refused::NoBudget => "Es fehlt, aus welchem Haushaltsansatz bezahlt wird.".into(),
        Refused::NoSuchArticle => "Diesen Artikel gibt es im Katalog nicht.".into(),
        Refused::AlreadyCalledOff { on } => format!("Dieser Bedarf wurde am {} abgerufen.", lang.day(*on)),
        Refused::AlreadyWithdrawn { on } => format!("Dieser Bedarf wurde am {} zurückgezogen.", lang.day(*on)),
        Refused::NoTerm => "Das Ende der Laufzeit muss nach dem Anfang liegen.".into(),
        Refused::NoCeiling => "Ein Rahmenvertrag braucht eine Höchstsumme und Mitglieder, für die er gilt.".into(),
        Refused::NoPrices => {
            "Die Preise passen nicht: Staffeln beginnen bei 1 Stück, steigen an und werden nicht teurer.".into()
        }
        Refused::NotInForce => "Der Rahmenvertrag gilt heute nicht.".into(),
        Refused::NothingOrdered => "Es ist kein Bedarf ausgewählt.".into(),
        Refused::NotOffered { article } => format!("„{article}“ steht nicht in diesem Rahmenvertrag."),
        Refused::NotForThisMember => "Der Rahmenvertrag wurde nicht für alle diese Mitglieder geschlossen.".into(),
        Refused::AboveQuantity { article, left } => {
            format!("Von „{article}“ können noch {} Stück abgerufen werden.", lang.count(*left))
        }
        Refused::AboveCeiling { left, asked } => {
            format!(
                "Der Abruf über {} geht über die Höchstsumme: {} sind noch frei.",
                lang.cents(*asked),
                lang.cents(*left)
            )
        }
        Refused::NoLimit => "Eine Wertgrenze braucht einen Betrag, einen Zeitraum und eine Quelle.".into(),
    }
}

fn english(refused: &Refused) -> String {
    let lang = Lang::En;
    match refused {
        Refused::Unreadable(field) => format!("“{field}” cannot be read."),
        Refused::Quantity => "The quantity must be between 1 and 100,000.".into(),
        Refused::TooLate => "The day it is wanted by lies in the past.".into(),
        Refused::NoBudget => "It is missing from which budget this is paid.".into(),
        Refused::NoSuchArticle => "There is no such article in the catalogue.".into(),
        Refused::AlreadyCalledOff { on } => format!("This need was called off on {}.", lang.day(*on)),
        Refused::AlreadyWithdrawn { on } => format!("This need was withdrawn on {}.", lang.day(*on)),
        Refused::NoTerm => "The term must end after it begins.".into(),
        Refused::NoCeiling => "A framework contract needs a ceiling and the members it is for.".into(),
        Refused::NoPrices => "The prices do not fit: tiers begin with 1 piece, go upwards and never get dearer.".into(),
        Refused::NotInForce => "The framework contract is not in force today.".into(),
        Refused::NothingOrdered => "No need is chosen.".into(),
        Refused::NotOffered { article } => format!("“{article}” is not part of this framework contract."),
        Refused::NotForThisMember => "The framework contract was not made for all of these members.".into(),
        Refused::AboveQuantity { article, left } => {
            format!("Of “{article}” {} more pieces can be called off.", lang.count(*left))
        }
        Refused::AboveCeiling { left, asked } => {
            format!("A call-off of {} passes the ceiling: {} are left.", lang.cents(*asked), lang.cents(*left))
        }
        Refused::NoLimit => "A value limit needs an amount, a period and a source.".into(),
    }
}
