//! What this room says, in both languages.

mod party;
mod refusal;

use base::Lang;

use crate::party::PartyKind;
use crate::terms::{Handover, LegalForm, Mode};

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
