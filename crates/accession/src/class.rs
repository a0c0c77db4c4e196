//! What sort of device it is, from whatever somebody wrote about it.

use crate::claim::{Class, Device};
use crate::fold;

/// From a column such as "Typ" or "Geräteart". None if it says nothing we know.
pub fn of_word(written: &str) -> Option<Class> {
    let folded = fold::letters(written);
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    Some(if has(&["thinclient", "zeroclient", "igel"]) {
        Class::Thin
    } else if has(&["notebook", "laptop", "convertible", "thinkpad", "elitebook", "latitude", "probook", "lifebook"]) {
        Class::Notebook
    } else if has(&["tablet", "ipad"]) {
        Class::Tablet
    } else if has(&["server", "nas", "hypervisor", "domaincontroller"]) {
        Class::Server
    } else if has(&[
        "drucker",
        "printer",
        "mfp",
        "multifunktion",
        "kopierer",
        "laserjet",
        "scanner",
        "plotter",
        "copier",
    ]) {
        Class::Printer
    } else if has(&["switch", "router", "firewall", "accesspoint", "wlan", "richtfunk", "usv", "fritzbox"]) {
        Class::Network
    } else if has(&["telefon", "phone", "handy", "smartphone"]) {
        Class::Phone
    } else if has(&["beamer", "monitor", "bildschirm", "display", "smartboard", "whiteboard", "tafel"]) {
        Class::Display
    } else if has(&[
        "pc",
        "desktop",
        "computer",
        "workstation",
        "arbeitsplatz",
        "rechner",
        "tower",
        "client",
        "optiplex",
        "esprimo",
    ]) {
        Class::Desktop
    } else {
        return None;
    })
}

pub fn of_system(os: &str) -> Option<Class> {
    let folded = fold::letters(os);
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if has(&["server", "esxi", "hyperv"]) {
        Some(Class::Server)
    } else if has(&["ipados", "ios"]) {
        Some(Class::Tablet)
    } else {
        None
    }
}

/// From all that is known of a device, the plainest word first.
pub fn of(device: &Device) -> Class {
    let by_word = device.class.or_else(|| of_system(&device.os));
    by_word.or_else(|| of_word(&device.model)).or_else(|| of_word(&device.name)).unwrap_or_default()
}

/// For pupils and teachers: a school keeps two sorts of devices, and two budgets.
pub fn is_school(word: &str) -> bool {
    let folded = fold::letters(word);
    ["schul", "school", "paedagog", "unterricht", "klassenraum", "pcraum", "gymnasium", "hauptundreal"]
        .iter()
        .any(|sign| folded.contains(sign))
        || fold::words(word)
            .iter()
            .any(|word| matches!(word.as_str(), "gs" | "igs" | "kgs" | "obs" | "hrs" | "bbs" | "fos"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_people_use() {
        for (written, class) in [
            ("Thin-Client", Class::Thin),
            ("Notebook / Laptop", Class::Notebook),
            ("Arbeitsplatz-PC", Class::Desktop),
            ("Multifunktionsgerät", Class::Printer),
            ("HP LaserJet 400", Class::Printer),
            ("iPad 2018", Class::Tablet),
        ] {
            assert_eq!(of_word(written), Some(class), "{written}");
        }
        assert_eq!(of_word("Sonstiges"), None);
        assert!(is_school("Grundschule Steinhorst") && is_school("GS Hankensbüttel") && !is_school("Rathaus EG"));
    }
}
