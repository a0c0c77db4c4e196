//! What is said when a rule set cannot be read or published.

use base::{Lang, Refusal};

use crate::baseline::CannotPublish;
use crate::ruleset::read::{Form, LARGEST, Unreadable, Why};

impl Refusal for Unreadable {
    fn code(&self) -> &'static str {
        match self.why {
            Why::TooLarge | Why::TooDeep | Why::TooMuch | Why::TooLong => "standards.rules.too-large",
            Why::NoYaml(_) => "standards.rules.no-yaml",
            Why::Reference => "standards.rules.reference",
            Why::Twice(_) => "standards.rules.twice",
            Why::NoSuchName(_) => "standards.rules.no-such-name",
            Why::Missing(_) => "standards.rules.missing",
            Why::Expected(_) => "standards.rules.expected",
            Why::NoDay(_) => "standards.rules.no-day",
            Why::NoMode(_) => "standards.rules.no-mode",
            Why::NoScope => "standards.rules.no-scope",
            Why::Unset => "standards.rules.unset",
        }
    }

    fn text(&self, lang: Lang) -> String {
        format!("{} {}: {}", lang.choose("Zeile", "Line"), self.line, self.why.text(lang))
    }
}

impl Why {
    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            Why::TooLarge => (
                format!("Das Regelwerk ist größer als {} KB.", LARGEST >> 10),
                format!("The rule set is larger than {} KB.", LARGEST >> 10),
            ),
            Why::TooDeep => ("Hier steckt zu viel ineinander.".into(), "Too much lies within each other here.".into()),
            Why::TooMuch => {
                ("Bis hierher sind es schon zu viele Angaben.".into(), "There is too much up to here.".into())
            }
            Why::TooLong => ("Diese Angabe ist zu lang.".into(), "This is too long.".into()),
            Why::NoYaml(said) => {
                (format!("Das ist kein lesbares YAML ({said})."), format!("This is no readable YAML ({said})."))
            }
            Why::Reference => (
                "Verweise (& und *) und Typen (!) gehören nicht in ein Regelwerk.".into(),
                "References (& and *) and types (!) do not belong into a rule set.".into(),
            ),
            Why::Twice(name) => (format!("„{name}“ steht zweimal da."), format!("\"{name}\" stands there twice.")),
            Why::NoSuchName(name) => (format!("„{name}“ gibt es hier nicht."), format!("There is no \"{name}\" here.")),
            Why::Missing(name) => (format!("Es fehlt „{name}“."), format!("\"{name}\" is missing.")),
            Why::Expected(Form::Text) => ("Hier muss ein Text stehen.".into(), "A text has to stand here.".into()),
            Why::Expected(Form::List) => (
                "Hier muss eine Liste stehen, jede Zeile mit „-“.".into(),
                "A list has to stand here, each line with \"-\".".into(),
            ),
            Why::Expected(Form::Names) => {
                ("Hier müssen Namen mit Werten stehen.".into(), "Names with values have to stand here.".into())
            }
            Why::NoDay(said) => (
                format!("„{said}“ ist kein Tag; gemeint ist 2020-03-11."),
                format!("\"{said}\" is no day; it should look like 2020-03-11."),
            ),
            Why::NoMode(said) => (
                format!("„{said}“ gibt es nicht; es gibt default, bound und locked."),
                format!("There is no \"{said}\"; there are default, bound and locked."),
            ),
            Why::NoScope => (
                "Diesen Bereich gibt es nicht: member, site-kind, device-kind, oder site mit device-kind.".into(),
                "There is no such scope: member, site-kind, device-kind, or site with device-kind.".into(),
            ),
            Why::Unset => (
                "„unset“ ist „true“ und steht allein, höchstens mit „from“.".into(),
                "\"unset\" is \"true\" and stands alone, at most with \"from\".".into(),
            ),
        };
        lang.choose(de, en)
    }
}

impl Refusal for CannotPublish {
    fn code(&self) -> &'static str {
        match self {
            CannotPublish::NoTitle => "standards.baseline.no-title",
            CannotPublish::NoDecision => "standards.baseline.no-decision",
            CannotPublish::Nothing => "standards.baseline.nothing",
            CannotPublish::Refused { .. } => "standards.baseline.refused",
            CannotPublish::OwnDraft => "standards.baseline.own-draft",
            CannotPublish::Outdated { .. } => "standards.baseline.outdated",
            CannotPublish::AlreadyPublished { .. } => "standards.baseline.already-published",
            CannotPublish::AlreadyTried { .. } => "standards.baseline.already-tried",
            CannotPublish::NobodyTries => "standards.baseline.nobody-tries",
            CannotPublish::NoTimeToTry => "standards.baseline.no-time-to-try",
            CannotPublish::Past => "standards.baseline.past",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let (de, en) = match self {
            CannotPublish::NoTitle => ("Es fehlt der Titel.", "The title is missing."),
            CannotPublish::NoDecision => (
                "Es fehlt, wer das beschlossen hat und wo es steht.",
                "It is missing who resolved it and where that is written.",
            ),
            CannotPublish::Nothing => ("Der Entwurf ändert nichts.", "The draft changes nothing."),
            CannotPublish::OwnDraft => {
                ("Den eigenen Entwurf veröffentlicht jemand anderes.", "Somebody else publishes one's own draft.")
            }
            CannotPublish::NobodyTries => {
                ("Es fehlt, welche Mitglieder ihn erproben.", "It is missing which members go first.")
            }
            CannotPublish::NoTimeToTry => (
                "Die Erprobung beginnt frühestens heute und vor dem Tag, an dem es für alle gilt.",
                "A trial begins today at the earliest, and before the day on which it holds for all.",
            ),
            CannotPublish::Past => (
                "Der Tag, an dem es für alle gilt, liegt in der Vergangenheit.",
                "The day on which it holds for all lies in the past.",
            ),
            CannotPublish::Refused { entries: 1, line } => {
                return lang.choose(
                    format!("Der Eintrag in Zeile {line} kann so nicht gelten."),
                    format!("The entry in line {line} cannot hold like this."),
                );
            }
            CannotPublish::Refused { entries, line } => {
                return lang.choose(
                    format!("{entries} Einträge können so nicht gelten, der erste in Zeile {line}."),
                    format!("{entries} entries cannot hold like this, the first in line {line}."),
                );
            }
            CannotPublish::Outdated { number } => {
                return lang.choose(
                    format!(
                        "Inzwischen ist Fassung {number} veröffentlicht. Bitte die Vorschau neu ansehen und speichern."
                    ),
                    format!("Version {number} was published meanwhile. Please look at the preview again and save."),
                );
            }
            CannotPublish::AlreadyPublished { number } => {
                return lang.choose(
                    format!("Er ist schon veröffentlicht, als Fassung {number}."),
                    format!("It is published already, as version {number}."),
                );
            }
            CannotPublish::AlreadyTried { on } => {
                return lang.choose(
                    format!("Die Erprobung wurde schon am {} veröffentlicht.", lang.day(*on)),
                    format!("The trial was published on {} already.", lang.day(*on)),
                );
            }
        };
        lang.choose(de, en).into()
    }
}
