//! A title of software: one version of one product, the same one for everybody.

use sha2::{Digest, Sha256};

use crate::{name, version};

base::id!(TitleId);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    pub name: String,
    pub publisher: String,
    pub version: String,
}

impl Title {
    /// Cleaned and cut to what is kept.
    pub fn new(name: &str, publisher: &str, version: &str) -> Title {
        let kept = |text: &str| name::clean(text).chars().take(name::LONGEST).collect();
        Title { name: kept(name), publisher: kept(publisher), version: kept(version) }
    }

    /// Made of what it says, so that everybody who reports it makes the same one and nobody has to ask.
    pub fn id(&self) -> TitleId {
        let text = [self.name.as_str(), &self.publisher, &self.version].join("\0");
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&Sha256::digest(text)[..16]);
        TitleId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }

    /// What all versions of a product have in common: name without version and build, publisher without legal form.
    pub fn product_key(&self) -> String {
        let words = |text: &str, left_out: &[&str]| -> String {
            let folded = name::fold(text);
            folded.split(' ').filter(|word| !left_out.contains(word)).collect::<Vec<_>>().join(" ")
        };
        let bare = match self.version.is_empty() {
            true => self.name.clone(),
            false => self.name.replace(&self.version, " "),
        };
        format!("{}\u{1f}{}", words(&bare, BUILDS), words(&self.publisher, LEGAL_FORMS))
    }

    pub fn version_key(&self) -> String {
        version::key(&self.version)
    }
}

const BUILDS: &[&str] = &["x64", "x86", "64", "bit", "32", "amd64", "de", "en", "us", "version", "v"];
const LEGAL_FORMS: &[&str] = &[
    "gmbh",
    "ag",
    "kg",
    "co",
    "se",
    "inc",
    "ltd",
    "llc",
    "corporation",
    "corp",
    "incorporated",
    "limited",
    "ev",
    "e",
    "v",
];

#[cfg(test)]
mod tests {
    use super::Title;

    #[test]
    fn versions_of_a_product_belong_together() {
        for (one, other, together) in [
            (("7-Zip 19.00 (x64)", "Igor Pavlov", "19.00"), ("7-Zip 18.05", "Igor Pavlov", "18.05"), true),
            (
                ("Mozilla Firefox 68.5.0 ESR (x64 de)", "Mozilla", "68.5.0"),
                ("Mozilla Firefox 68.4.2 ESR (x86 de)", "Mozilla", "68.4.2"),
                true,
            ),
            (
                ("Microsoft Office", "Microsoft Corporation", "16.0"),
                ("microsoft office", "Microsoft Corp.", "15.0"),
                true,
            ),
            (("Ämterverwaltung", "Müller GmbH & Co. KG", "1"), ("Aemterverwaltung", "MUELLER", "2"), true),
            (("Writer", "A", "1"), ("Writer", "B", "1"), false),
            (("Office 2016", "Microsoft", "16.0"), ("Office 2019", "Microsoft", "16.0"), false),
        ] {
            let title = |(name, publisher, version): (&str, &str, &str)| Title::new(name, publisher, version);
            let (one, other) = (title(one), title(other));
            assert_eq!(one.product_key() == other.product_key(), together, "{one:?} {other:?}");
        }
    }

    #[test]
    fn who_says_the_same_means_the_same() {
        let title = Title::new(" 7-Zip ", "Igor Pavlov", "19.00");
        assert_eq!(title.id(), Title::new("7-Zip", "Igor  Pavlov", "19.00").id());
        assert_ne!(title.id(), Title::new("7-Zip", "", "Igor Pavlov19.00").id());
    }
}
