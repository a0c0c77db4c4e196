//! A setting: something the association can prescribe for its devices, and how one sees whether it is so.

use inventory::name::fold;

use crate::value::{Kind, Value};

/// One line of the catalogue. The catalogue is data of the association, not of this program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    pub key: String,
    /// Its place in the packed row of a device. Never given twice.
    pub slot: usize,
    pub title_de: String,
    pub title_en: String,
    /// For those who have to live with it.
    pub why_de: String,
    pub why_en: String,
    pub kind: Kind,
    /// `min`, `days`, or empty.
    pub unit: String,
    pub stricter: Stricter,
    pub applies: Applies,
    pub uniformity: Uniformity,
    /// 1 to 10: how much it counts in the uniformity of the whole.
    pub weight: i64,
    pub evidence: Evidence,
    /// So long a change of the standard may take to arrive on the devices.
    pub grace_days: i64,
    pub max_exception_days: i64,
    /// With all renewals, from the first day of the first; 0: as long as it is renewed.
    pub max_total_days: i64,
    /// Evidence older than that proves nothing; 0: it does not age.
    pub max_age_days: i64,
    /// What becomes of several values that are prescribed for one place.
    pub merge: Merge,
    /// Requirements it serves, where that is certain: modules of the IT-Grundschutz.
    pub refs: Vec<String>,
}

/// Fixed for a setting, never for one use of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// The strongest scope alone.
    Replace,
    /// The strictest value, from whichever scope.
    Strictest,
    /// All the words of all of them.
    Union,
    /// The words that all of them have.
    Intersect,
}

/// Which way a value may differ and still fulfil the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stricter {
    /// Only the same value fulfils it.
    Same,
    /// At least.
    Higher,
    /// At most.
    Lower,
}

/// Does the association want it uniform at all?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uniformity {
    Required,
    Wanted,
    /// Prescribed, but not counted as uniformity.
    Free,
}

/// Which devices it is about: `administration/notebook`, or `school` for every kind of that class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applies(Vec<String>);

/// Which fact of the inventory proves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    SystemName,
    SystemVersion,
    /// The form of the device's name: letters become A, digits 9.
    NameForm,
    /// The version of a title whose name, folded as in the inventory, begins so; for a choice, the title itself.
    Title(Vec<String>),
    /// A fact reported by this name.
    Fact(String),
    /// Its maker and model.
    Model,
}

impl Setting {
    /// Does it count in U, D and E?
    pub fn is_measured(&self) -> bool {
        self.uniformity != Uniformity::Free
    }

    /// Does what was found fulfil what is expected?
    pub fn fulfils(&self, found: &Value, expected: &Value) -> bool {
        match self.stricter {
            Stricter::Same => found == expected,
            Stricter::Higher => self.kind.is_at_least(found, expected),
            Stricter::Lower => self.kind.is_at_least(expected, found),
        }
    }
}

impl Stricter {
    /// As it is kept.
    pub fn of(text: &str) -> Stricter {
        match text {
            "higher" => Stricter::Higher,
            "lower" => Stricter::Lower,
            _ => Stricter::Same,
        }
    }
}

impl Merge {
    /// As it is kept.
    pub fn of(text: &str) -> Merge {
        match text {
            "strictest" => Merge::Strictest,
            "union" => Merge::Union,
            "intersect" => Merge::Intersect,
            _ => Merge::Replace,
        }
    }
}

impl Uniformity {
    /// As it is kept.
    pub fn of(text: &str) -> Uniformity {
        match text {
            "required" => Uniformity::Required,
            "free" => Uniformity::Free,
            _ => Uniformity::Wanted,
        }
    }
}

impl Applies {
    /// As it is kept: patterns divided by blanks.
    pub fn of(text: &str) -> Applies {
        Applies(text.split_whitespace().map(str::to_owned).collect())
    }

    pub fn to(&self, class: &str, kind: &str) -> bool {
        self.0.iter().any(|pattern| match pattern.split_once('/') {
            Some((wanted, of_kind)) => wanted == class && of_kind == kind,
            None => pattern == class,
        })
    }
}

impl Evidence {
    /// As it is kept: `system`, `system-version`, `name-form`, `model`, `title:mozilla firefox`, `fact:disk-encrypted`.
    pub fn of(text: &str) -> Option<Evidence> {
        match text.split_once(':') {
            Some(("title", names)) => Some(Evidence::Title(names.split('|').map(fold).collect())),
            Some(("fact", name)) => Some(Evidence::Fact(name.to_owned())),
            None if text == "system" => Some(Evidence::SystemName),
            None if text == "system-version" => Some(Evidence::SystemVersion),
            None if text == "name-form" => Some(Evidence::NameForm),
            None if text == "model" => Some(Evidence::Model),
            _ => None,
        }
    }
}

impl Evidence {
    /// The names of the titles it asks for.
    pub fn titles(&self) -> &[String] {
        if let Evidence::Title(names) = self { names } else { &[] }
    }
}

/// `MEI-NB-0147` becomes `AAA-AA-9999`: so the way of naming can be compared without a value for each device.
pub fn name_form(name: &str) -> String {
    let form = |c: char| match c {
        c if c.is_ascii_digit() => '9',
        c if c.is_alphabetic() => 'A',
        c => c,
    };
    name.chars().map(form).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_devices_it_is_about() {
        let applies = Applies::of("administration/pc administration/notebook school");
        assert!(applies.to("administration", "pc") && applies.to("school", "tablet"));
        assert!(!applies.to("administration", "printer"));
    }

    #[test]
    fn the_form_of_a_name() {
        for (name, form) in [("MEI-NB-0147", "AAA-AA-9999"), ("Pc7", "AA9"), ("Büro 2", "AAAA 9")] {
            assert_eq!(name_form(name), form);
        }
    }
}
