//! Why something was not done.

use base::{Lang, Refusal};

use crate::chain::CannotChange;
use crate::law::NoPoint;
use crate::print::NotPrinted;
use crate::resolution::CannotRecord;
use crate::signature::CannotSign;
use crate::step::CannotKeep;
use crate::terms::Unfit;
use crate::written::Unread;

impl Refusal for Unfit {
    fn code(&self) -> &'static str {
        match self {
            Unfit::TooFewParties => "agreement.terms.too-few-parties",
            Unfit::NamedTwice(_) => "agreement.terms.named-twice",
            Unfit::OperatorIsNoParty => "agreement.terms.operator-no-party",
            Unfit::TaskOfAStranger { .. } => "agreement.terms.task-of-a-stranger",
            Unfit::PoolWithoutMeasure(_) => "agreement.terms.pool-without-measure",
            Unfit::NoClauses => "agreement.terms.no-clauses",
            Unfit::EndsBeforeItStarts => "agreement.terms.ends-before-start",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en): (String, String) = match self {
            Unfit::TooFewParties => {
                ("Eine Vereinbarung braucht mindestens zwei.".into(), "An agreement needs at least two.".into())
            }
            Unfit::NamedTwice(name) => (format!("„{name}“ steht zweimal da."), format!("“{name}” is there twice.")),
            Unfit::OperatorIsNoParty => {
                ("Der Träger muss beteiligt sein.".into(), "The operator must be one of the parties.".into())
            }
            Unfit::TaskOfAStranger { task } => (
                format!("„{task}“ ist jemandem zugeordnet, der nicht beteiligt ist."),
                format!("“{task}” is handed over by somebody who is no party."),
            ),
            Unfit::PoolWithoutMeasure(pool) => (
                format!("Für „{pool}“ fehlt eine Bezugsgröße mit einem Gewicht über 0."),
                format!("“{pool}” needs a measure with a weight above 0."),
            ),
            Unfit::NoClauses => ("Es fehlt der Wortlaut.".into(), "The wording is missing.".into()),
            Unfit::EndsBeforeItStarts => {
                ("Das Ende liegt vor dem Beginn.".into(), "The end lies before the start.".into())
            }
        };
        lang.choose(de, en)
    }
}

impl Refusal for CannotChange {
    fn code(&self) -> &'static str {
        match self {
            CannotChange::Unfinished { .. } => "agreement.version.unfinished",
            CannotChange::InForce => "agreement.version.in-force",
            CannotChange::GivenUp => "agreement.version.given-up",
            CannotChange::NotReleased => "agreement.version.not-released",
            CannotChange::AlreadyReleased => "agreement.version.already-released",
            CannotChange::TextMoved => "agreement.version.text-moved",
            CannotChange::NotAwaited => "agreement.version.not-awaited",
            CannotChange::UnknownParty => "agreement.version.unknown-party",
            CannotChange::Followed { .. } => "agreement.version.followed",
            CannotChange::NoReason => "agreement.version.no-reason",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            CannotChange::Unfinished { number } => {
                return lang.choose(
                    format!("Fassung {number} wird noch geschrieben. Sie kommt zuerst."),
                    format!("Version {number} is still being written. It comes first."),
                );
            }
            CannotChange::Followed { number } => {
                return lang.choose(
                    format!("Fassung {number} baut darauf auf."),
                    format!("Version {number} is built on this one."),
                );
            }
            CannotChange::InForce => (
                "Diese Fassung gilt oder galt schon. Änderungen brauchen eine neue Fassung.",
                "This version is or was in force. A change needs a new version.",
            ),
            CannotChange::GivenUp => ("Diese Fassung wurde aufgegeben.", "This version was given up."),
            CannotChange::NotReleased => {
                ("Der Wortlaut liegt noch keinem Rat vor.", "The wording is not before the councils yet.")
            }
            CannotChange::AlreadyReleased => {
                ("Dieser Wortlaut liegt den Räten schon vor.", "This wording is before the councils already.")
            }
            CannotChange::TextMoved => (
                "Der Wortlaut wurde inzwischen geändert. Bitte noch einmal ansehen.",
                "The wording was changed meanwhile. Please look at it again.",
            ),
            CannotChange::NotAwaited => (
                "Dieser Beschluss wartet auf keinen geänderten Wortlaut.",
                "This resolution does not wait for another wording.",
            ),
            CannotChange::UnknownParty => {
                ("Diese Körperschaft ist hier nicht beteiligt.", "This body is no party here.")
            }
            CannotChange::NoReason => ("Es fehlt die Begründung.", "The reason is missing."),
        };
        lang.choose(de, en).into()
    }
}

impl Refusal for CannotRecord {
    fn code(&self) -> &'static str {
        match self {
            CannotRecord::NoCommittee => "agreement.resolution.no-committee",
            CannotRecord::NoPaper => "agreement.resolution.no-paper",
            CannotRecord::InTheFuture => "agreement.resolution.in-the-future",
            CannotRecord::BeforeTheText { .. } => "agreement.resolution.before-the-text",
            CannotRecord::VotesDisagree => "agreement.resolution.votes-disagree",
            CannotRecord::NegativeVotes => "agreement.resolution.negative-votes",
            CannotRecord::NoRemark => "agreement.resolution.no-remark",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            CannotRecord::InTheFuture => return in_the_future(lang),
            CannotRecord::BeforeTheText { released } => return before_the_text(lang, *released),
            CannotRecord::NoCommittee => ("Es fehlt das Gremium.", "The committee is missing."),
            CannotRecord::NoPaper => {
                ("Es fehlt die Nummer der Vorlage.", "The number of the council paper is missing.")
            }
            CannotRecord::VotesDisagree => {
                ("Stimmen und Ergebnis passen nicht zusammen.", "Votes and outcome do not agree.")
            }
            CannotRecord::NegativeVotes => ("Stimmen sind Zahlen ab 0.", "Votes are numbers from 0."),
            CannotRecord::NoRemark => ("Es fehlt, was geändert wurde.", "It is missing what was changed."),
        };
        lang.choose(de, en).into()
    }
}

impl Refusal for CannotSign {
    fn code(&self) -> &'static str {
        match self {
            CannotSign::NotAParty => "agreement.signature.not-a-party",
            CannotSign::NoAuthority { .. } => "agreement.signature.no-authority",
            CannotSign::OwnSignature => "agreement.signature.own-signature",
            CannotSign::InTheFuture => "agreement.signature.in-the-future",
            CannotSign::BeforeTheText { .. } => "agreement.signature.before-the-text",
            CannotSign::Twice { .. } => "agreement.signature.twice",
            CannotSign::NoFile => "agreement.signature.no-file",
            CannotSign::OtherDocument { .. } => "agreement.signature.other-document",
            CannotSign::NotSigned => "agreement.signature.not-signed",
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            CannotSign::InTheFuture => in_the_future(lang),
            CannotSign::BeforeTheText { released } => before_the_text(lang, *released),
            CannotSign::NoAuthority { on } => lang.choose(
                format!("Diese Person konnte die Körperschaft am {} nicht verpflichten.", lang.day(*on)),
                format!("This person could not bind the party on {}.", lang.day(*on)),
            ),
            CannotSign::Twice { on } => lang.choose(
                format!("Das ist am {} schon geschehen.", lang.day(*on)),
                format!("This was done on {} already.", lang.day(*on)),
            ),
            CannotSign::OtherDocument { at } => lang.choose(
                format!("Das ist nicht das versandte Dokument: Es weicht ab Byte {at} ab."),
                format!("This is not the document that was sent: it differs from byte {at} on."),
            ),
            CannotSign::NotAParty => {
                lang.choose("Unterschreiben können nur die Beteiligten.", "Only the parties can sign.").into()
            }
            CannotSign::OwnSignature => lang
                .choose("Die eigene Unterschrift bezeugt jemand anderes.", "Nobody witnesses their own signature.")
                .into(),
            CannotSign::NoFile => lang.choose("Es fehlt die Datei.", "The file is missing.").into(),
            CannotSign::NotSigned => lang
                .choose(
                    "Die Datei trägt keine Signatur über das ganze Dokument.",
                    "The file carries no signature over the whole document.",
                )
                .into(),
        }
    }
}

impl Refusal for CannotKeep {
    fn code(&self) -> &'static str {
        match self {
            CannotKeep::NoReference => "agreement.step.no-reference",
            CannotKeep::InTheFuture => "agreement.step.in-the-future",
            CannotKeep::BeforeTheText { .. } => "agreement.step.before-the-text",
            CannotKeep::NoParty => "agreement.step.no-party",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            CannotKeep::InTheFuture => return in_the_future(lang),
            CannotKeep::BeforeTheText { released } => return before_the_text(lang, *released),
            CannotKeep::NoReference => {
                ("Es fehlt die Stelle oder das Aktenzeichen.", "The place or the file number is missing.")
            }
            CannotKeep::NoParty => ("Es fehlt, für wen das gilt.", "It is missing for whom this holds."),
        };
        lang.choose(de, en).into()
    }
}

impl Refusal for NoPoint {
    fn code(&self) -> &'static str {
        "agreement.law.not-understood"
    }

    fn text(&self, lang: Lang) -> String {
        let NoPoint(key) = self;
        lang.choose(
            format!("Mit diesem Wert kann die Regel „{key}“ nicht rechnen."),
            format!("The rule “{key}” cannot work with this value."),
        )
    }
}

impl Refusal for Unread {
    fn code(&self) -> &'static str {
        "agreement.form.unread"
    }

    fn text(&self, lang: Lang) -> String {
        let Unread(field) = self;
        lang.choose(format!("Das Feld „{field}“ ist nicht lesbar."), format!("The field “{field}” cannot be read."))
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

pub(super) fn in_the_future(lang: Lang) -> String {
    lang.choose("Der Tag liegt in der Zukunft.", "The day lies in the future.").into()
}

fn before_the_text(lang: Lang, released: base::Day) -> String {
    lang.choose(
        format!("Der Wortlaut lag erst am {} vor.", lang.day(released)),
        format!("The wording was there on {} only.", lang.day(released)),
    )
}
