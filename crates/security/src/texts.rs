//! What this room says, in both languages. A word that is missing does not compile; one nobody uses is a warning.

mod words;

use std::borrow::Borrow;

use base::table::Tone;
use base::{Lang, Refusal};

pub(crate) use words::{Texts, texts};

use crate::advisory::CannotImport;
use crate::matching::{Verdict, Why};

impl Verdict {
    pub(crate) const ALL: [Verdict; 3] = [Verdict::Affected, Verdict::ToCheck, Verdict::NotAffected];

    /// In addresses.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Verdict::Affected => "affected",
            Verdict::ToCheck => "to-check",
            Verdict::NotAffected => "not-affected",
        }
    }

    pub(crate) fn word(self, lang: impl Borrow<Lang>) -> &'static str {
        let (de, en) = match self {
            Verdict::Affected => ("betroffen", "affected"),
            Verdict::ToCheck => ("zu prüfen", "to be checked"),
            Verdict::NotAffected => ("nicht betroffen", "not affected"),
        };
        lang.borrow().choose(de, en)
    }

    pub(crate) fn tone(self) -> Tone {
        match self {
            Verdict::Affected => Tone::Bad,
            Verdict::ToCheck => Tone::Warn,
            Verdict::NotAffected => Tone::Ok,
        }
    }
}

impl Why {
    pub(crate) fn word(self, lang: impl Borrow<Lang>) -> &'static str {
        let (de, en) = match self {
            Why::Inside => ("Fassung liegt im Bereich", "version lies within the range"),
            Why::Outside => ("Fassung liegt außerhalb des Bereichs", "version lies outside of the range"),
            Why::SaidNotAffected => {
                ("Hersteller nennt diese Fassung nicht betroffen", "the publisher says so of this version")
            }
            Why::Unreadable => {
                ("Fassung oder Bereich nicht sicher lesbar", "version or range cannot be read with certainty")
            }
            Why::OtherEdition => {
                ("Der Name sagt mehr: vielleicht eine andere Ausgabe", "the name says more: perhaps another edition")
            }
            Why::OnlyWithin => ("nur zusammen mit einem anderen Produkt", "only together with another product"),
            Why::Investigated => ("Hersteller prüft noch", "the publisher still looks into it"),
            Why::NoLine => ("keine der genannten Versionslinien", "none of the release lines that are named"),
        };
        lang.borrow().choose(de, en)
    }
}

impl Refusal for CannotImport {
    fn code(&self) -> &'static str {
        match self {
            CannotImport::NotCsaf(_) => "security.advisory.not-csaf",
            CannotImport::NoTracking => "security.advisory.no-tracking",
            CannotImport::OtherContent => "security.advisory.other-content",
        }
    }

    fn text(&self, lang: Lang) -> String {
        match self {
            CannotImport::NotCsaf(what) => lang.choose(
                format!("Das ist keine Schwachstellenmeldung im Format CSAF 2.0 oder 2.1 (JSON): {what}"),
                format!("This is no advisory in the format CSAF 2.0 or 2.1 (JSON): {what}"),
            ),
            CannotImport::NoTracking => {
                lang.choose("Der Meldung fehlen Kennung oder Fassung.", "The advisory has no id or no version.").into()
            }
            CannotImport::OtherContent => lang
                .choose(
                    "Diese Fassung der Meldung ist schon da, mit anderem Inhalt. Eine von beiden ist nicht die veröffentlichte.",
                    "This revision is known already with other content. One of both is not what was published.",
                )
                .into(),
        }
    }
}
