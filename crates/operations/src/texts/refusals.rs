//! Why something was refused.

use base::{Lang, Refusal};

use crate::refused::Refused;

impl Refusal for Refused {
    fn code(&self) -> &'static str {
        match self {
            Refused::NotAKey => "operations.not-a-key",
            Refused::KeyTaken => "operations.key-taken",
            Refused::NoName => "operations.no-name",
            Refused::NotOffered => "operations.not-offered",
            Refused::NotAShare => "operations.not-a-share",
            Refused::NoSuchNode => "operations.no-such-node",
            Refused::Ring => "operations.ring",
            Refused::NoPlaces => "operations.no-places",
            Refused::BookedAlready => "operations.booked-already",
            Refused::BookedLater => "operations.booked-later",
            Refused::NothingBooked => "operations.nothing-booked",
            Refused::RestsAlready => "operations.rests-already",
            Refused::NotResting => "operations.not-resting",
            Refused::Unchanged => "operations.unchanged",
            Refused::NobodyHit => "operations.nobody-hit",
            Refused::NoSuchSite { .. } => "operations.no-such-site",
            Refused::NoWords => "operations.no-words",
            Refused::NotANumber => "operations.not-a-number",
            Refused::NotATime => "operations.not-a-time",
            Refused::InTheFuture => "operations.in-the-future",
            Refused::EndsBeforeItBegins => "operations.ends-before-it-begins",
            Refused::AlreadyEnded { .. } => "operations.already-ended",
            Refused::WindowOver { .. } => "operations.window-over",
            Refused::NotAnnounced => "operations.not-announced",
            Refused::NotAnAddress => "operations.not-an-address",
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
    match refused {
        Refused::NotAKey => "Ein Kürzel besteht aus höchstens 40 kleinen Buchstaben, Ziffern und Strichen.".into(),
        Refused::KeyTaken => "Dieses Kürzel gibt es schon.".into(),
        Refused::NoName => "Es fehlt der Name.".into(),
        Refused::NotOffered => {
            "Eine Leistung ist Pflicht oder Wahl und für jemanden da; ein Bestandteil ist keins von beidem.".into()
        }
        Refused::NotAShare => "Die Verfügbarkeit liegt zwischen 0 und 100 %.".into(),
        Refused::NoSuchNode => "Diese Leistung gibt es nicht.".into(),
        Refused::Ring => "Es würde auf sich selbst beruhen.".into(),
        Refused::NoPlaces => "Eine Leistung wird an mindestens einer Stelle bezogen.".into(),
        Refused::BookedAlready => "Das Mitglied bezieht diese Leistung in der Zeit schon.".into(),
        Refused::BookedLater => "Für einen späteren Tag ist schon etwas anderes gebucht.".into(),
        Refused::NothingBooked => "Das Mitglied bezieht diese Leistung an dem Tag nicht.".into(),
        Refused::RestsAlready => "Das ist schon so eingetragen.".into(),
        Refused::NotResting => "Es beruht heute nicht direkt darauf.".into(),
        Refused::Unchanged => "Daran ändert sich nichts.".into(),
        Refused::NobodyHit => "Es ist niemand betroffen.".into(),
        Refused::NoSuchSite { site } => format!("Das Mitglied hat heute keinen Standort {site}."),
        Refused::NoWords => "Es fehlt der Text für die Betroffenen.".into(),
        Refused::NotANumber => "Das ist keine ganze Zahl.".into(),
        Refused::NotATime => "Diese Zeit ist nicht lesbar. Möglich sind 7:18 oder 11.03.2020 7:18.".into(),
        Refused::InTheFuture => "Diese Zeit liegt in der Zukunft.".into(),
        Refused::EndsBeforeItBegins => "Das Ende liegt nicht nach dem Anfang.".into(),
        Refused::AlreadyEnded { at } => format!("Die Störung ist schon beendet: {}.", Lang::De.moment(at)),
        Refused::WindowOver { at } => format!("Die Wartung ist schon vorbei: {}.", Lang::De.moment(at)),
        Refused::NotAnnounced => "Wartung wird angekündigt, bevor sie beginnt.".into(),
        Refused::NotAnAddress => {
            "Diese Adresse ist nicht lesbar. Möglich sind rechner:993 oder http://rechner/pfad.".into()
        }
    }
}

fn english(refused: &Refused) -> String {
    match refused {
        Refused::NotAKey => "A key consists of at most 40 small letters, digits and hyphens.".into(),
        Refused::KeyTaken => "This key exists already.".into(),
        Refused::NoName => "The name is missing.".into(),
        Refused::NotOffered => "A service is mandatory or optional and for somebody; a component is neither.".into(),
        Refused::NotAShare => "An availability lies between 0 and 100 %.".into(),
        Refused::NoSuchNode => "There is no such service.".into(),
        Refused::Ring => "It would rest on itself.".into(),
        Refused::NoPlaces => "A service is taken at one place at least.".into(),
        Refused::BookedAlready => "The member takes this service in that time already.".into(),
        Refused::BookedLater => "Something else is booked for a later day already.".into(),
        Refused::NothingBooked => "The member does not take this service on that day.".into(),
        Refused::RestsAlready => "That is entered already.".into(),
        Refused::NotResting => "It does not rest on it directly today.".into(),
        Refused::Unchanged => "Nothing would change.".into(),
        Refused::NobodyHit => "Nobody is affected.".into(),
        Refused::NoSuchSite { site } => format!("The member has no site {site} today."),
        Refused::NoWords => "The text for those affected is missing.".into(),
        Refused::NotANumber => "That is not a whole number.".into(),
        Refused::NotATime => "This time cannot be read. Possible are 7:18 or 11.03.2020 7:18.".into(),
        Refused::InTheFuture => "This time lies in the future.".into(),
        Refused::EndsBeforeItBegins => "The end does not come after the beginning.".into(),
        Refused::AlreadyEnded { at } => format!("The outage has ended already: {}.", Lang::En.moment(at)),
        Refused::WindowOver { at } => format!("The maintenance is over already: {}.", Lang::En.moment(at)),
        Refused::NotAnnounced => "Maintenance is announced before it begins.".into(),
        Refused::NotAnAddress => "This address cannot be read. Possible are host:993 or http://host/path.".into(),
    }
}
