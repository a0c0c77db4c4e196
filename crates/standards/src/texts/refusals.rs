//! What is said when a rule says no.

use base::{Lang, Refusal};

use crate::assignment::{CannotPrescribe, Hindrance};
use crate::exception::Refused;
use crate::print::NotPrinted;

impl Refusal for Refused {
    fn code(&self) -> &'static str {
        match self {
            Refused::NoSuchSetting => "standards.exception.no-such-setting",
            Refused::NoReason => "standards.exception.no-reason",
            Refused::NoSuchValue => "standards.exception.no-such-value",
            Refused::AlreadyOver => "standards.exception.already-over",
            Refused::TooLong { .. } => "standards.exception.too-long",
            Refused::OwnProposal => "standards.exception.own-proposal",
            Refused::AlreadyDecided { .. } => "standards.exception.already-decided",
            Refused::AlreadyWithdrawn { .. } => "standards.exception.already-withdrawn",
            Refused::NeverInForce => "standards.exception.never-in-force",
            Refused::AlreadyRenewed => "standards.exception.already-renewed",
            Refused::NotLonger { .. } => "standards.exception.not-longer",
            Refused::TooLongInAll { .. } => "standards.exception.too-long-in-all",
        }
    }

    fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::De => match self {
                Refused::NoSuchSetting => "Diesen Standard gibt es nicht.".into(),
                Refused::NoReason => "Es fehlt die Begründung.".into(),
                Refused::NoSuchValue => "Diesen Wert kann der Standard nicht haben.".into(),
                Refused::AlreadyOver => "Der letzte Tag liegt in der Vergangenheit.".into(),
                Refused::TooLong { latest } => {
                    format!("Diese Ausnahme kann höchstens bis zum {} gelten.", lang.day(*latest))
                }
                Refused::OwnProposal => "Über den eigenen Antrag entscheidet jemand anderes.".into(),
                Refused::AlreadyDecided { on } => format!("Darüber wurde schon am {} entschieden.", lang.day(*on)),
                Refused::AlreadyWithdrawn { on } => format!("Sie wurde schon am {} zurückgezogen.", lang.day(*on)),
                Refused::NeverInForce => "Nur was in Kraft ist oder war, kann verlängert werden.".into(),
                Refused::AlreadyRenewed => "Die Verlängerung ist schon beantragt.".into(),
                Refused::NotLonger { than } => format!("Sie gilt schon bis zum {}.", lang.day(*than)),
                Refused::TooLongInAll { latest } => {
                    format!("Mit allen Verlängerungen kann sie höchstens bis zum {} gelten.", lang.day(*latest))
                }
            },
            Lang::En => match self {
                Refused::NoSuchSetting => "There is no such standard.".into(),
                Refused::NoReason => "The reason is missing.".into(),
                Refused::NoSuchValue => "The standard cannot have this value.".into(),
                Refused::AlreadyOver => "The last day lies in the past.".into(),
                Refused::TooLong { latest } => format!("This exception can last until {} at most.", lang.day(*latest)),
                Refused::OwnProposal => "Nobody decides on their own proposal.".into(),
                Refused::AlreadyDecided { on } => format!("It was decided on {} already.", lang.day(*on)),
                Refused::AlreadyWithdrawn { on } => format!("It was withdrawn on {} already.", lang.day(*on)),
                Refused::NeverInForce => "Only what is or was in force can be renewed.".into(),
                Refused::AlreadyRenewed => "Its renewal was proposed already.".into(),
                Refused::NotLonger { than } => format!("It lasts until {} already.", lang.day(*than)),
                Refused::TooLongInAll { latest } => {
                    format!("With all renewals it can last until {} at most.", lang.day(*latest))
                }
            },
        }
    }
}

impl Refusal for NotPrinted {
    fn code(&self) -> &'static str {
        self.0.code()
    }

    fn text(&self, lang: Lang) -> String {
        lang.choose("Das Dokument ließ sich nicht setzen.", "The document could not be set.").into()
    }
}

impl Refusal for CannotPrescribe {
    fn code(&self) -> &'static str {
        match self {
            CannotPrescribe::NoSuchSetting => "standards.setting.no-such-setting",
            CannotPrescribe::NoSuchValue => "standards.setting.no-such-value",
            CannotPrescribe::NoSuchScope => "standards.setting.no-such-scope",
            CannotPrescribe::NoLimit => "standards.setting.no-limit",
            CannotPrescribe::NoReason => "standards.setting.no-reason",
            CannotPrescribe::NoDecision => "standards.setting.no-decision",
            CannotPrescribe::Past => "standards.setting.past",
            CannotPrescribe::SameDay => "standards.setting.same-day",
            CannotPrescribe::Locked(_) => "standards.setting.locked",
            CannotPrescribe::OutOfBound(_) => "standards.setting.out-of-bound",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            CannotPrescribe::NoSuchSetting => ("Diesen Standard gibt es nicht.", "There is no such standard."),
            CannotPrescribe::NoSuchValue => {
                ("Diesen Wert kann der Standard nicht haben.", "The standard cannot have this value.")
            }
            CannotPrescribe::NoSuchScope => (
                "Für einen Standort kann nur noch die Geräteart eingegrenzt werden.",
                "Beside a site only the kind of device can be fixed.",
            ),
            CannotPrescribe::NoLimit => ("Ein Rahmen braucht hier Grenzen.", "A range needs limits here."),
            CannotPrescribe::NoReason => (
                "Wer vom Verbund abweicht, sagt warum: Es fehlt die Begründung.",
                "Who differs from the association says why: the reason is missing.",
            ),
            CannotPrescribe::NoDecision => (
                "Es fehlt, wer das beschlossen hat und wo es steht.",
                "It is missing who resolved it and where that is written.",
            ),
            CannotPrescribe::Past => ("Der erste Tag liegt in der Vergangenheit.", "The first day lies in the past."),
            CannotPrescribe::SameDay => (
                "Für diesen Bereich beginnt an dem Tag schon eine Vorgabe.",
                "For this scope something begins on that day already.",
            ),
            CannotPrescribe::Locked(Hindrance { decision, .. }) => {
                return lang.choose(
                    format!("Die Vorgabe ist verbindlich ({decision}). Es kann eine Ausnahme beantragt werden."),
                    format!("This is binding ({decision}). An exception can be proposed."),
                );
            }
            CannotPrescribe::OutOfBound(Hindrance { decision, .. }) => {
                return lang.choose(
                    format!(
                        "Der Wert liegt außerhalb des Rahmens ({decision}). Es kann eine Ausnahme beantragt werden."
                    ),
                    format!("The value lies outside of what is allowed ({decision}). An exception can be proposed."),
                );
            }
        };
        lang.choose(de, en).into()
    }

    fn instead(&self, lang: Lang) -> Option<(String, &'static str)> {
        let (CannotPrescribe::Locked(found) | CannotPrescribe::OutOfBound(found)) = self else { return None };
        let member = found.member.map(|member| format!("&member={member}")).unwrap_or_default();
        let address = format!("/standards/exceptions/new?setting={}{member}", found.setting);
        Some((address, lang.choose("Ausnahme beantragen", "Propose an exception")))
    }
}
