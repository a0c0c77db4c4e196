//! Why something was not done, and what would have fitted.

use base::{Lang, Refusal};

use crate::feeds::Unreadable;
use crate::holding::{CannotBecome, CannotMove, Unfit};
use crate::quarantine::CannotPlace;

/// Why a deed was not done.
#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    /// A site with this code, or a network with this prefix, is there already.
    KeyTaken {
        key: String,
    },
    NoSuchSite,
    /// A file that is no list.
    Unreadable(sheet::Unreadable),
    /// A form without a file.
    NoFile,
    /// An import is undone once.
    UndoneAlready,
    /// What has begun can end, but not be taken back.
    HasBegun,
    Unfit {
        field: &'static str,
        unfit: Unfit,
    },
}

impl Refusal for Refused {
    fn code(&self) -> &'static str {
        match self {
            Refused::KeyTaken { .. } => "inventory.key-taken",
            Refused::NoSuchSite => "inventory.no-such-site",
            Refused::Unreadable(unreadable) => unreadable.code(),
            Refused::NoFile => "inventory.import.no-file",
            Refused::UndoneAlready => "inventory.import.undone-already",
            Refused::HasBegun => "inventory.has-begun",
            Refused::Unfit { .. } => "inventory.unfit",
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            Refused::KeyTaken { key } => lang.choose(
                format!("„{key}“ gibt es bei diesem Mitglied schon."),
                format!("“{key}” exists already at this member."),
            ),
            Refused::Unreadable(unreadable) => lang.choose(unreadable.german(), unreadable.english()),
            Refused::NoFile => lang.choose("Bitte wählen Sie eine Datei aus.", "Please choose a file.").into(),
            Refused::UndoneAlready => {
                lang.choose("Dieser Import ist schon zurückgenommen.", "This import is undone already.").into()
            }
            Refused::NoSuchSite => lang.choose("Diesen Standort gibt es nicht.", "There is no such site.").into(),
            Refused::HasBegun => lang.choose("Das hat schon begonnen.", "This has begun already.").into(),
            Refused::Unfit { field, unfit } => format!("{}: {}", super::words::field(field, lang), unfit.text(lang)),
        }
    }
}

impl Unfit {
    pub fn code(&self) -> &'static str {
        match self {
            Unfit::NoSuchField => "no-such-field",
            Unfit::Missing => "missing",
            Unfit::TooLong => "too-long",
            Unfit::NotADay => "not-a-day",
            Unfit::NotAnAmount => "not-an-amount",
            Unfit::NotANumber { .. } => "not-a-number",
            Unfit::NotOneOf(_) => "not-one-of",
            Unfit::NotAPrefix => "not-a-prefix",
            Unfit::NotAnAddress => "not-an-address",
            Unfit::NotAnId => "not-an-id",
            Unfit::NoSuchSite => "no-such-site",
            Unfit::NoSuchPerson => "no-such-person",
            Unfit::NoSuchStep => "no-such-step",
            Unfit::Twice => "twice",
            Unfit::Several => "several",
            Unfit::OtherMember => "other-member",
        }
    }

    /// The text for a code that was kept; what exactly would fit is not known any more.
    pub(crate) fn named(code: &str, lang: Lang) -> String {
        let all = [
            Unfit::NoSuchField,
            Unfit::Missing,
            Unfit::TooLong,
            Unfit::NotADay,
            Unfit::NotAnAmount,
            Unfit::NotAPrefix,
            Unfit::NotAnAddress,
            Unfit::NotAnId,
            Unfit::NoSuchSite,
            Unfit::NoSuchPerson,
            Unfit::NoSuchStep,
            Unfit::Twice,
            Unfit::Several,
            Unfit::OtherMember,
        ];
        let known = all.iter().find(|unfit| unfit.code() == code);
        let other = lang.choose("Der Wert passt hier nicht.", "The value does not fit here.");
        known.map_or_else(|| other.into(), |unfit| unfit.text(lang))
    }

    /// What is wrong, and what would be accepted.
    pub fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            Unfit::NoSuchField => ("Dieses Feld gibt es nicht.".into(), "There is no such field.".into()),
            Unfit::Missing => ("Hier muss etwas stehen.".into(), "This must not be empty.".into()),
            Unfit::TooLong => ("Höchstens 200 Zeichen.".into(), "At most 200 characters.".into()),
            Unfit::NotADay => (
                "Das ist kein Tag. Möglich sind 11.03.2020 oder 2020-03-11.".into(),
                "Not a day. Possible are 11.03.2020 or 2020-03-11.".into(),
            ),
            Unfit::NotAnAmount => {
                ("Das ist kein Betrag. Möglich ist 1.234,56.".into(), "Not an amount. Possible is 1.234,56.".into())
            }
            Unfit::NotANumber { least, most } => (
                format!("Möglich ist eine ganze Zahl von {least} bis {most}."),
                format!("Possible is a whole number from {least} to {most}."),
            ),
            Unfit::NotOneOf(codes) => {
                let possible =
                    |lang| codes.iter().map(|code| super::words::code(code, lang)).collect::<Vec<_>>().join(", ");
                (format!("Möglich sind: {}.", possible(Lang::De)), format!("Possible are: {}.", possible(Lang::En)))
            }
            Unfit::NotAPrefix => (
                "Das ist kein Netz. Möglich ist 10.51.40.0/24.".into(),
                "Not a network. Possible is 10.51.40.0/24.".into(),
            ),
            Unfit::NotAnAddress => ("Das ist keine Adresse.".into(), "Not an address.".into()),
            Unfit::NotAnId => ("Das ist nicht bekannt.".into(), "This is not known.".into()),
            Unfit::NoSuchSite => (
                "Diesen Standort hat das Mitglied nicht. Möglich sind Kennung oder Name.".into(),
                "The member has no such site. Possible are its code or name.".into(),
            ),
            Unfit::NoSuchPerson => (
                "Diese Person kennt das Mitglied nicht. Möglich sind E-Mail, Anmeldename oder „Nachname, Vorname“."
                    .into(),
                "The member has no such person. Possible are mail, log-in name or “family name, given name”.".into(),
            ),
            Unfit::NoSuchStep => {
                ("Dieser Zustand kann jetzt nicht folgen.".into(), "This state cannot follow now.".into())
            }
            Unfit::Several => (
                "Das passt auf mehrere. Bitte genauer angeben: Kennung, E-Mail oder Seriennummer.".into(),
                "This fits several. Please be more exact: code, mail or serial number.".into(),
            ),
            Unfit::OtherMember => {
                ("Die Zeile nennt ein anderes Mitglied.".into(), "The row names another member.".into())
            }
            Unfit::Twice => ("Eine Zeile darüber meint dasselbe.".into(), "A row above is about the same.".into()),
        };
        lang.choose(de, en)
    }
}

impl Refusal for CannotMove {
    fn code(&self) -> &'static str {
        match self {
            CannotMove::SameMember => "inventory.same-member",
            CannotMove::NotHeldThen => "inventory.not-held-then",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            CannotMove::SameMember => ("Es gehört schon diesem Mitglied.", "It is this member's already."),
            CannotMove::NotHeldThen => (
                "Das geht frühestens am Tag, nachdem es dorthin kam.",
                "This is possible on the day after it came there at the earliest.",
            ),
        };
        lang.choose(de, en).into()
    }
}

impl Refusal for CannotBecome {
    fn code(&self) -> &'static str {
        "inventory.device.not-that-step"
    }

    fn text(&self, lang: Lang) -> String {
        let next = self.next.word(lang);
        match self.now {
            None => lang.choose(
                format!("Ein Gerät kann nicht als „{next}“ in den Bestand kommen."),
                format!("A device cannot be taken in as “{next}”."),
            ),
            Some(now) => lang.choose(
                format!("Auf „{}“ kann nicht „{next}“ folgen.", now.word(lang)),
                format!("“{next}” cannot follow “{}”.", now.word(lang)),
            ),
        }
    }
}

impl Refusal for CannotPlace {
    fn code(&self) -> &'static str {
        match self {
            CannotPlace::Full => "inventory.quarantine.full",
            CannotPlace::Several => "inventory.quarantine.several-devices",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            CannotPlace::Full => (
                "Es warten schon zu viele Meldungen. Bitte entscheiden Sie erst über diese.",
                "Too many reports are waiting. Please decide on those first.",
            ),
            CannotPlace::Several => (
                "Mehrere Geräte dieses Mitglieds passen dazu. Geben Sie dem richtigen erst die Seriennummer.",
                "Several devices of this member fit. Give the right one its serial number first.",
            ),
        };
        lang.choose(de, en).into()
    }
}

impl Refusal for Unreadable {
    fn code(&self) -> &'static str {
        match self {
            Unreadable::Empty => "inventory.report.empty",
            Unreadable::TooLarge => "inventory.report.too-large",
            Unreadable::Bomb => "inventory.report.bomb",
            Unreadable::Damaged => "inventory.report.damaged",
            Unreadable::Unknown => "inventory.report.unknown",
            Unreadable::Broken => "inventory.report.broken",
            Unreadable::TooDeep => "inventory.report.too-deep",
            Unreadable::Doctype => "inventory.report.doctype",
            Unreadable::Action => "inventory.report.action",
            Unreadable::Nameless => "inventory.report.nameless",
            Unreadable::Hollow => "inventory.report.hollow",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            Unreadable::Empty => ("Die Datei ist leer.", "The file is empty."),
            Unreadable::TooLarge => ("Entpackt sind es mehr als 64 MiB.", "Unpacked it is more than 64 MiB."),
            Unreadable::Bomb => (
                "Entpackt wird daraus weit mehr, als eine Meldung sein kann.",
                "It unpacks to far more than a report can be.",
            ),
            Unreadable::Damaged => (
                "Die gepackten Daten sind beschädigt oder unvollständig.",
                "The packed data are damaged or incomplete.",
            ),
            Unreadable::Unknown => ("Das ist weder JSON noch XML.", "This is neither JSON nor XML."),
            Unreadable::Broken => {
                ("Die Meldung endet zu früh oder ist fehlerhaft.", "The report ends early or is faulty.")
            }
            Unreadable::TooDeep => ("Die Meldung ist zu tief verschachtelt.", "The report is nested too deeply."),
            Unreadable::Doctype => {
                ("Eigene Dokumenttypen werden nicht angenommen.", "Document types of one's own are not accepted.")
            }
            Unreadable::Action => ("Diese Art von Nachricht wird hier nicht bearbeitet.", "This is not done here."),
            Unreadable::Nameless => {
                ("Es fehlt, von welchem Gerät sie kommt.", "It does not say which device it is from.")
            }
            Unreadable::Hollow => ("Die Meldung hat keinen Inhalt.", "The report has no content."),
        };
        lang.choose(de, en).into()
    }
}
