//! Words for the conditions under which a version comes into force.

use base::Lang;

use crate::difference::Because;
use crate::law::Step;

pub(crate) fn resolutions(count: usize, all: usize, lang: Lang) -> String {
    let (de, en) = match count == all {
        true => (format!("{all} Beschlüsse liegen vor"), format!("{all} resolutions are there")),
        false => {
            (format!("{count} von {all} Beschlüssen liegen vor"), format!("{count} of {all} resolutions are there"))
        }
    };
    lang.choose(de, en)
}

pub(crate) fn signatures(count: usize, all: usize, lang: Lang) -> String {
    let (de, en) = match count == all {
        true => (format!("{all} Unterschriften liegen vor"), format!("{all} signatures are there")),
        false => {
            (format!("{count} von {all} Unterschriften liegen vor"), format!("{count} of {all} signatures are there"))
        }
    };
    lang.choose(de, en)
}

pub(crate) fn supervision(step: Step, done: bool, lang: Lang) -> &'static str {
    let (de, en) = match (step, done) {
        (Step::None, _) => ("Kommunalaufsicht muss nicht gefragt werden", "The authority need not be asked"),
        (Step::Notification, true) => ("Der Kommunalaufsicht angezeigt", "Notified to the authority"),
        (Step::Notification, false) => ("Anzeige bei der Kommunalaufsicht fehlt", "Notification is missing"),
        (Step::Approval, true) => ("Kommunalaufsicht hat genehmigt", "The authority has approved"),
        (Step::Approval, false) => ("Genehmigung der Kommunalaufsicht fehlt", "The approval is missing"),
    };
    lang.choose(de, en)
}

pub(crate) fn publication(done: bool, lang: Lang) -> &'static str {
    match done {
        true => lang.choose("Öffentlich bekannt gemacht", "Published"),
        false => lang.choose("Öffentliche Bekanntmachung fehlt", "The publication is missing"),
    }
}

pub(crate) fn day(reached: bool, lang: Lang) -> &'static str {
    match reached {
        true => lang.choose("Der vereinbarte Tag ist erreicht", "The agreed day has come"),
        false => lang.choose("Der vereinbarte Tag kommt noch", "The agreed day is still to come"),
    }
}

pub(crate) fn last(name: &str, on: &str, lang: Lang) -> String {
    lang.choose(format!("zuletzt {name}, {on}"), format!("last {name}, {on}"))
}

pub(crate) fn missing(names: &str, lang: Lang) -> String {
    lang.choose(format!("Es fehlt: {names}"), format!("Missing: {names}"))
}

pub(crate) fn changed(name: &str, remark: &str, taken_in: bool, all_agreed: bool, lang: Lang) -> String {
    let then = match (taken_in, all_agreed) {
        (true, true) => {
            lang.choose("Der Wortlaut enthält es, alle haben ihm zugestimmt.", "The wording has it, and all agreed.")
        }
        (true, false) => lang
            .choose("Der Wortlaut enthält es, alle müssen ihm zustimmen.", "The wording has it, and all must agree."),
        (false, _) => lang.choose("Der Wortlaut muss neu gefasst werden.", "The wording must be written anew."),
    };
    lang.choose(format!("{name} hat geändert: {remark}. {then}"), format!("{name} changed: {remark}. {then}"))
}

pub(crate) fn answer(on: &str, reference: &str, lang: Lang) -> String {
    lang.choose(format!("{on}, Aktenzeichen {reference}"), format!("{on}, file number {reference}"))
}

/// Why the authority and the gazette are needed, or not.
pub(crate) fn because(reasons: &[Because], lang: Lang) -> String {
    let reason = |because: &Because| match because {
        Because::First => lang.choose("es die erste Fassung ist", "it is the first version"),
        Because::Form => lang.choose("sich die Rechtsform ändert", "the legal form changes"),
        Because::Circle => lang.choose("sich der Kreis der Beteiligten ändert", "the circle of parties changes"),
        Because::Tasks => lang.choose("sich der Bestand der Aufgaben ändert", "the stock of tasks changes"),
    };
    let reasons: Vec<&str> = reasons.iter().map(reason).collect();
    if reasons.is_empty() {
        return lang
            .choose(
                "Weder der Kreis der Beteiligten noch der Bestand der Aufgaben ändert sich (§ 6 Abs. 1 NKomZG).",
                "Neither the circle of parties nor the stock of tasks changes (section 6 (1) NKomZG).",
            )
            .into();
    }
    lang.choose(
        format!("Nötig, weil {} (§ 6 Abs. 1 NKomZG).", reasons.join(" und ")),
        format!("Needed because {} (section 6 (1) NKomZG).", reasons.join(" and ")),
    )
}
