//! What this room says, in both languages.

pub(crate) mod conditions;
mod pages;
mod party;
mod refusal;
mod state;

use base::Lang;
use base::table::Tone;

use crate::law::Step;
use crate::party::PartyKind;
use crate::resolution::{Outcome, Role};
use crate::signature::Proof;
use crate::terms::{Handover, Kind, LegalForm, Mode, Nature};
use crate::view::Mark;
pub(crate) use pages::{Texts, texts};
pub(crate) use state::*;

/// Deeds of this room, as the journal tells them.
pub(crate) const DEEDS: &[base::room::Deed] = &[
    ("agreement.party.registered", "Körperschaft aufgenommen", "Body registered"),
    ("agreement.party.counted", "Einwohner eingetragen", "Population recorded"),
    ("agreement.notice.received", "Kündigung eingetragen", "Notice recorded"),
    ("agreement.point.set", "Annahme zum Recht geändert", "Reading of the law changed"),
    ("agreement.version.drafted", "Fassung begonnen", "Version begun"),
    ("agreement.version.revised", "Wortlaut geändert", "Wording changed"),
    ("agreement.version.released", "Den Räten vorgelegt", "Put before the councils"),
    ("agreement.version.withdrawn", "Fassung aufgegeben", "Version given up"),
    ("agreement.resolution.recorded", "Beschluss eingetragen", "Resolution recorded"),
    ("agreement.signature.recorded", "Unterschrift eingetragen", "Signature recorded"),
    ("agreement.signature.cleared", "Intern freigegeben", "Released internally"),
    (
        "agreement.supervision.recorded",
        "Schreiben der Kommunalaufsicht eingetragen",
        "Letter of the authority recorded",
    ),
    ("agreement.publication.recorded", "Bekanntmachung eingetragen", "Publication recorded"),
];

/// The legal form with its place in the law.
pub(crate) fn form(form: &LegalForm, lang: Lang) -> String {
    match form {
        LegalForm::Agreement { .. } => {
            lang.choose("Zweckvereinbarung nach § 5 NKomZG", "Agreement on a purpose, section 5 NKomZG").into()
        }
        LegalForm::SpecialPurposeAssociation { name } => {
            lang.choose(format!("Zweckverband {name}"), format!("Special-purpose association {name}"))
        }
        LegalForm::JointInstitution { name } => {
            lang.choose(format!("Gemeinsame kommunale Anstalt {name}"), format!("Joint municipal institution {name}"))
        }
    }
}

pub(crate) fn mode(handover: &Handover, lang: Lang) -> String {
    let word = match handover.mode {
        Mode::Delegated => lang.choose("übertragen", "delegated"),
        Mode::Mandated => lang.choose("beauftragt", "mandated"),
    };
    if handover.limit.is_empty() { word.into() } else { format!("{word}: {}", handover.limit) }
}

/// A measure of the cost key; an unknown one by its own name.
pub(crate) fn measure(base: &str, lang: Lang) -> String {
    let (de, en) = match base {
        "users" => ("Nutzende", "users"),
        "admin-devices" => ("Geräte der Verwaltung", "devices of the administration"),
        "school-devices" => ("Geräte der Schulen", "school devices"),
        "inhabitants" => ("Einwohner", "inhabitants"),
        "sites" => ("Standorte", "sites"),
        "pupils" => ("Schülerinnen und Schüler", "pupils"),
        "usage" => ("Verbrauch", "usage"),
        "equal" => ("gleiche Teile", "equal parts"),
        "fixed" => ("fester Betrag", "fixed amount"),
        other => return other.into(),
    };
    lang.choose(de, en).into()
}

/// Who signs for a body of this kind (Hauptverwaltungsbeamte).
pub(crate) fn office(kind: PartyKind, lang: Lang) -> &'static str {
    let (de, en) = match kind {
        PartyKind::County => ("Landrätin oder Landrat", "District administrator"),
        PartyKind::JointMunicipality => {
            ("Samtgemeindebürgermeisterin oder Samtgemeindebürgermeister", "Mayor of the joint municipality")
        }
        PartyKind::Town | PartyKind::Municipality | PartyKind::ConstituentMunicipality => {
            ("Bürgermeisterin oder Bürgermeister", "Mayor")
        }
    };
    lang.choose(de, en)
}

pub(crate) fn kind(kind: Kind, lang: Lang) -> &'static str {
    let (de, en) = match kind {
        Kind::Foundation => ("Gründung", "Foundation"),
        Kind::Restatement => ("Neufassung", "Restatement"),
        Kind::Amendment => ("Nachtrag", "Amendment"),
    };
    lang.choose(de, en)
}

pub(crate) fn party_kind(kind: PartyKind, lang: Lang) -> &'static str {
    let (de, en) = match kind {
        PartyKind::County => ("Landkreis", "County"),
        PartyKind::Town => ("Stadt", "Town"),
        PartyKind::Municipality => ("Gemeinde", "Municipality"),
        PartyKind::JointMunicipality => ("Samtgemeinde", "Joint municipality"),
        PartyKind::ConstituentMunicipality => ("Mitgliedsgemeinde", "Constituent municipality"),
    };
    lang.choose(de, en)
}

pub(crate) fn nature(nature: Nature, lang: Lang) -> &'static str {
    let (de, en) = match nature {
        Nature::Voluntary => ("freiwillig, eigener Wirkungskreis", "voluntary, own sphere"),
        Nature::OwnDuty => ("Pflicht, eigener Wirkungskreis", "duty, own sphere"),
        Nature::Transferred => ("übertragener Wirkungskreis", "transferred sphere"),
    };
    lang.choose(de, en)
}

pub(crate) fn own(lang: Lang) -> &'static str {
    lang.choose("eigene", "own")
}

pub(crate) fn step(step: Step, lang: Lang) -> &'static str {
    let (de, en) = match step {
        Step::None => ("nicht nötig", "not needed"),
        Step::Notification => ("Anzeige", "notification"),
        Step::Approval => ("Genehmigung", "approval"),
    };
    lang.choose(de, en)
}

pub(crate) fn outcome(outcome: Outcome, lang: Lang) -> Mark {
    let (tone, de, en) = match outcome {
        Outcome::Unchanged => (Tone::Ok, "ungeändert beschlossen", "resolved unchanged"),
        Outcome::Changed => (Tone::Warn, "geändert beschlossen", "resolved with changes"),
        Outcome::Rejected => (Tone::Bad, "abgelehnt", "rejected"),
        Outcome::Adjourned => (Tone::Neutral, "vertagt", "adjourned"),
        Outcome::Withdrawn => (Tone::Neutral, "zurückgezogen", "withdrawn"),
    };
    Mark { tone, word: lang.choose(de, en).into() }
}

pub(crate) fn preliminary(lang: Lang) -> &'static str {
    lang.choose("(Vorberatung)", "(preliminary)")
}

pub(crate) fn proof(proof: &Proof, lang: Lang) -> &'static str {
    match proof {
        Proof::ByHand { .. } => lang.choose("von Hand, Original gesehen", "by hand, original seen"),
        Proof::Qualified { .. } => lang.choose("qualifiziert elektronisch", "qualified electronic"),
    }
}

pub(crate) fn role(role: Role, lang: Lang) -> &'static str {
    match role {
        Role::Preliminary => lang.choose("Vorberatung", "preliminary"),
        Role::Decision => lang.choose("Entscheidung", "decision"),
    }
}

pub(crate) fn point(key: &str, lang: Lang) -> &'static str {
    let (de, en) = match key {
        "step.voluntary" => ("Aufsicht bei freiwilligen Aufgaben", "Authority, voluntary tasks"),
        "step.own-duty" => ("Aufsicht bei Pflichtaufgaben", "Authority, duties"),
        "step.transferred" => {
            ("Aufsicht bei Aufgaben des übertragenen Wirkungskreises", "Authority, transferred tasks")
        }
        "step.form" => ("Aufsicht bei neuer Rechtsform", "Authority, new legal form"),
        "step.authority" => ("Zuständige Kommunalaufsicht", "Authority in charge"),
        "publication.delay" => {
            ("Bekanntmachung wirkt nach so vielen Tagen", "A publication takes effect after so many days")
        }
        "alarm.days" => ("Erinnerung so viele Tage vor Fristende", "Reminder so many days before a period ends"),
        _ => ("Unbekannt", "Unknown"),
    };
    lang.choose(de, en)
}

pub(crate) fn no_ags(lang: Lang) -> &'static str {
    lang.choose("keiner, Samtgemeinden haben nur den ARS", "none, joint municipalities have the ARS only")
}
