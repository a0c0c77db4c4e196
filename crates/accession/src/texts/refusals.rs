//! Why something was not done.

use base::{Lang, Refusal};

use crate::accession::CannotOpen;
use crate::acts::CannotRun;
use crate::decision::CannotDecide;
use crate::restatement::CannotRestate;

impl Refusal for CannotOpen {
    fn code(&self) -> &'static str {
        match self {
            CannotOpen::IsOpen => "accession.is-open",
            CannotOpen::IsMember => "accession.is-member",
            CannotOpen::BadSign => "accession.bad-sign",
            CannotOpen::BadPool => "accession.bad-pool",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            CannotOpen::IsOpen => ("Dieser Beitritt läuft schon.", "This accession is at work already."),
            CannotOpen::IsMember => ("Diese Körperschaft ist schon Mitglied.", "This body is a member already."),
            CannotOpen::BadSign => {
                ("Das Kürzel besteht aus zwei bis vier Buchstaben.", "The sign is two to four letters.")
            }
            CannotOpen::BadPool => (
                "Der Adressbereich ist ein IPv4-Netz wie 10.51.0.0/16, mindestens ein /24.",
                "The pool is an IPv4 network such as 10.51.0.0/16, at least a /24.",
            ),
        };
        lang.choose(de, en).into()
    }
}

impl Refusal for CannotDecide {
    fn code(&self) -> &'static str {
        match self {
            CannotDecide::NoSuchConflict => "accession.conflict.none",
            CannotDecide::NotAnAnswer => "accession.conflict.not-an-answer",
            CannotDecide::NothingProposed => "accession.conflict.nothing-proposed",
            CannotDecide::NotANetwork => "accession.conflict.not-a-network",
            CannotDecide::NetworkTaken { .. } => "accession.conflict.network-taken",
            CannotDecide::NameTaken { .. } => "accession.conflict.name-taken",
            CannotDecide::NoSuchSite { .. } => "accession.conflict.no-such-site",
            CannotDecide::Empty => "accession.conflict.empty",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            CannotDecide::NoSuchConflict => {
                ("Diesen Konflikt gibt es nicht mehr.".into(), "There is no such conflict any more.".into())
            }
            CannotDecide::NotAnAnswer => (
                "So lässt sich dieser Konflikt nicht entscheiden.".into(),
                "This conflict cannot be decided that way.".into(),
            ),
            CannotDecide::NothingProposed => (
                "Hier gibt es keinen Vorschlag. Bitte entscheiden Sie selbst.".into(),
                "There is no proposal here. Please decide yourself.".into(),
            ),
            CannotDecide::NotANetwork => (
                "Das ist kein Netz. Möglich wäre 10.51.64.0/24.".into(),
                "This is no network. Possible: 10.51.64.0/24.".into(),
            ),
            CannotDecide::NetworkTaken { by } => {
                (format!("Dieses Netz überschneidet sich mit {by}."), format!("This network overlaps with {by}."))
            }
            CannotDecide::NameTaken { name } => (format!("„{name}“ ist vergeben."), format!("“{name}” is taken.")),
            CannotDecide::NoSuchSite { name } => {
                (format!("Den Standort „{name}“ gibt es nicht."), format!("There is no site “{name}”."))
            }
            CannotDecide::Empty => {
                ("Bitte geben Sie ein, was gelten soll.".into(), "Please enter what shall be.".into())
            }
        };
        lang.choose(de, en)
    }
}

impl Refusal for CannotRun {
    fn code(&self) -> &'static str {
        match self {
            CannotRun::NothingRead => "accession.wave.nothing-read",
            CannotRun::NotPlanned => "accession.wave.not-planned",
            CannotRun::AlreadyRun => "accession.wave.already-run",
            CannotRun::Undecided { .. } => "accession.wave.undecided",
            CannotRun::NotMember => "accession.wave.not-member",
            CannotRun::HasBegun => "accession.wave.has-begun",
            CannotRun::DayPassed => "accession.wave.day-passed",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            CannotRun::NothingRead => ("Es ist noch nichts gelesen.".into(), "Nothing has been read yet.".into()),
            CannotRun::NotPlanned => ("Diese Welle ist nicht geplant.".into(), "This wave is not planned.".into()),
            CannotRun::AlreadyRun => {
                ("Diese Welle ist schon umgestellt.".into(), "This wave has been run already.".into())
            }
            CannotRun::Undecided { count } => (
                format!("{count} Konflikte dieser Welle sind noch nicht entschieden."),
                format!("{count} conflicts of this wave are not decided yet."),
            ),
            CannotRun::NotMember => (
                "An diesem Tag ist die Körperschaft noch kein Mitglied.".into(),
                "On that day the body is not a member yet.".into(),
            ),
            CannotRun::HasBegun => (
                "Der Umstellungstag ist da. Die Welle lässt sich nicht mehr zurücknehmen.".into(),
                "The day of the cutover has come. The wave cannot be taken back any more.".into(),
            ),
            CannotRun::DayPassed => (
                "Der Umstellungstag liegt in der Vergangenheit.".into(),
                "The day of the cutover lies in the past.".into(),
            ),
        };
        lang.choose(de, en)
    }
}

impl Refusal for CannotRestate {
    fn code(&self) -> &'static str {
        match self {
            CannotRestate::NothingInForce => "accession.agreement.nothing-in-force",
            CannotRestate::IsPartyAlready => "accession.agreement.is-party",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            CannotRestate::NothingInForce => ("Es gilt noch keine Vereinbarung.", "No agreement is in force yet."),
            CannotRestate::IsPartyAlready => {
                ("Die Körperschaft ist schon Vertragspartner.", "The body is a party already.")
            }
        };
        lang.choose(de, en).into()
    }
}
