//! Is an installed title meant by an advisory? Three answers, each with its evidence: affected, not affected, to be checked by a
//! person. What cannot be told with certainty is to be checked, never guessed and never left out.

use std::collections::{BTreeSet, HashMap};

use inventory::name;
use inventory::software::Title;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::advisory::{Advisory, Product, Said, Vulnerability};
use crate::range::{Range, Version};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    NotAffected,
    ToCheck,
    Affected,
}

/// How a verdict came to be: enough to check it by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Evidence {
    pub verdict: Verdict,
    /// The node of the product tree, by id and in words.
    pub product_id: String,
    pub product: String,
    pub why: Why,
    /// What was compared: "68.5.0" and "<68.6.0".
    pub installed: String,
    pub range: String,
    pub cves: Vec<String>,
}

/// The rule that decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The version lies outside of the range.
    Outside,
    /// The publisher names this version as not affected or fixed.
    SaidNotAffected,
    /// The range or the version cannot be read with certainty.
    Unreadable,
    /// The installed name says more than the product's: another edition, perhaps another product.
    OtherEdition,
    /// Only as part of another product, or installed on it.
    OnlyWithin,
    /// The publisher still looks into it.
    Investigated,
    /// Several release lines stand side by side, and the version is of none of them.
    NoLine,
    /// The version lies within the range.
    Inside,
}

/// An advisory made ready to be asked about many titles: its products by the words of their names.
pub struct Matcher<'a> {
    advisory: &'a Advisory,
    products: Vec<Named<'a>>,
    by_word: HashMap<String, Vec<usize>>,
}

struct Named<'a> {
    product: &'a Product,
    words: Vec<String>,
    vendor: BTreeSet<String>,
}

/// A title as it is compared: the words of its name without version and build, those of its publisher, its version.
struct Installed<'t> {
    words: Vec<String>,
    publisher: BTreeSet<String>,
    version: Option<Version>,
    version_text: &'t str,
}

/// A product that is meant by a title, and what a vulnerability says about it.
type Meant<'m> = (&'m Product, Names, Said);

/// How the names of a product and a title belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    Same,
    /// The title has more words.
    Longer,
}

const BUILDS: &[&str] =
    &["x64", "x86", "64", "32", "bit", "amd64", "win64", "win32", "de", "en", "us", "deutsch", "version", "v"];
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
    "foundation",
    "the",
    "project",
    "team",
    "authors",
    "software",
];
/// Vendors that are none: publishers write so where nobody stands behind a product.
const NOBODY: &[&str] = &["open source", "opensource", "freeware", "community"];

impl<'a> Matcher<'a> {
    pub fn new(advisory: &'a Advisory) -> Matcher<'a> {
        let named = |product: &'a Product| {
            let known = !NOBODY.contains(&name::fold(&product.vendor).as_str());
            let vendor = if known { vendor_words(&product.vendor) } else { BTreeSet::new() };
            Named { product, words: words(&product.name), vendor }
        };
        let products: Vec<Named> = advisory.products.iter().map(named).collect();
        let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, named) in products.iter().enumerate() {
            for word in named.words.iter().collect::<BTreeSet<_>>() {
                by_word.entry(word.clone()).or_default().push(place);
            }
        }
        Matcher { advisory, products, by_word }
    }

    /// What the advisory means for a title; `None`: it does not speak of it. The gravest word about any vulnerability counts.
    pub fn evidence(&self, title: &Title) -> Option<Evidence> {
        let installed = Installed::of(title);
        let places = installed.words.iter().filter_map(|word| self.by_word.get(word)).flatten();
        let candidates: BTreeSet<usize> = places.copied().collect();
        let named = candidates.into_iter().filter_map(|place| {
            let named = &self.products[place];
            Some((named.product, installed.is_named(named)?))
        });
        let named: Vec<(&Product, Names)> = named.collect();
        let about = |vulnerability| about(vulnerability, &named, &installed);
        let found: Vec<Evidence> = self.advisory.vulnerabilities.iter().filter_map(about).collect();
        let gravest = found.iter().max_by_key(|evidence| (evidence.verdict, evidence.why))?;
        let same = found.iter().filter(|evidence| evidence.verdict == gravest.verdict);
        let cves: BTreeSet<&String> = same.flat_map(|evidence| &evidence.cves).filter(|cve| !cve.is_empty()).collect();
        Some(Evidence { cves: cves.into_iter().cloned().collect(), ..gravest.clone() })
    }
}

impl<'t> Installed<'t> {
    fn of(title: &'t Title) -> Installed<'t> {
        let bare = if title.version.is_empty() { title.name.clone() } else { title.name.replace(&title.version, " ") };
        Installed {
            words: words(&bare),
            publisher: vendor_words(&title.publisher),
            version: Version::read(&title.version),
            version_text: &title.version,
        }
    }

    /// Names are compared without the words of vendor and publisher, which some write and some do not.
    fn is_named(&self, named: &Named) -> Option<Names> {
        if !named.vendor.is_empty() && !self.publisher.is_empty() && named.vendor.is_disjoint(&self.publisher) {
            return None;
        }
        let makers: BTreeSet<&String> = named.vendor.union(&self.publisher).collect();
        let (wanted, there) = (without(&named.words, &makers), without(&self.words, &makers));
        if wanted.is_empty() || !there.starts_with(&wanted) {
            return None;
        }
        Some(if there.len() == wanted.len() { Names::Same } else { Names::Longer })
    }
}

/// Words of a name. Numbers that look like versions go; a single digit (7-Zip) and a year (Office 2016) belong to the name.
fn words(text: &str) -> Vec<String> {
    let is_version = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit()) && word.len() != 1 && word.len() != 4;
    let folded = name::fold(text);
    folded.split(' ').filter(|word| !BUILDS.contains(word) && !is_version(word)).map(str::to_owned).collect()
}

/// If nothing but the maker is left of a name, the maker is the name (Gitea by Gitea).
fn without<'w>(words: &'w [String], makers: &BTreeSet<&String>) -> Vec<&'w String> {
    let left: Vec<&String> = words.iter().filter(|word| !makers.contains(word)).collect();
    if left.is_empty() { words.iter().collect() } else { left }
}

fn vendor_words(text: &str) -> BTreeSet<String> {
    let folded = name::fold(text);
    folded.split(' ').filter(|word| !word.is_empty() && !LEGAL_FORMS.contains(word)).map(str::to_owned).collect()
}

/// One vulnerability: a word that this very version is not affected outweighs all; else the gravest node decides.
fn about(vulnerability: &Vulnerability, named: &[(&Product, Names)], installed: &Installed) -> Option<Evidence> {
    let said = |product: &Product| vulnerability.said.get(&product.id).copied();
    let meant: Vec<Meant> =
        named.iter().filter_map(|(product, names)| Some((*product, *names, said(product)?))).collect();
    let evidence = |(product, names, said): &Meant| {
        let (verdict, why) = judge(product, *names, *said, &lines(product, &meant), installed)?;
        Some(Evidence {
            verdict,
            product_id: product.id.clone(),
            product: product.full_name.clone(),
            why,
            installed: installed.version_text.to_owned(),
            range: product.range_text.clone(),
            cves: vec![vulnerability.cve.clone()],
        })
    };
    let judged: Vec<Evidence> = meant.iter().filter_map(evidence).collect();
    let cleared = judged.iter().find(|evidence| evidence.why == Why::SaidNotAffected);
    cleared.or(judged.iter().max_by_key(|evidence| (evidence.verdict, evidence.why))).cloned()
}

/// None: nothing follows for this version.
fn judge(
    product: &Product,
    names: Names,
    said: Said,
    lines: &[&Version],
    installed: &Installed,
) -> Option<(Verdict, Why)> {
    let inside = installed.version.as_ref().and_then(|version| within(product, version, lines));
    let sure = names == Names::Same && product.within.is_none();
    Some(match (inside, said) {
        (Some(Inside::Yes), Said::NotAffected) if sure => (Verdict::NotAffected, Why::SaidNotAffected),
        // That other versions are safe says nothing about this one.
        (_, Said::NotAffected) => return None,
        (Some(Inside::No), _) => (Verdict::NotAffected, Why::Outside),
        (None, _) => (Verdict::ToCheck, Why::Unreadable),
        (Some(Inside::NoLine), _) => (Verdict::ToCheck, Why::NoLine),
        (Some(Inside::Yes), Said::Investigated) => (Verdict::ToCheck, Why::Investigated),
        (Some(Inside::Yes), _) if product.within.is_some() => (Verdict::ToCheck, Why::OnlyWithin),
        (Some(Inside::Yes), _) if names == Names::Longer => (Verdict::ToCheck, Why::OtherEdition),
        (Some(Inside::Yes), Said::Affected) => (Verdict::Affected, Why::Inside),
    })
}

enum Inside {
    Yes,
    No,
    NoLine,
}

/// `lines`: the bounds of all release lines of this product. With several of them each is good for its own line only, or 7.2.13
/// would be taken for older than 7.4.9 although 7.2.12 has mended it.
fn within(product: &Product, version: &Version, lines: &[&Version]) -> Option<Inside> {
    let inside = if product.range.contains(version)? { Inside::Yes } else { Inside::No };
    let Some(bound) = bound(&product.range).filter(|_| lines.len() > 1) else { return Some(inside) };
    Some(if version.is_of_line(bound.line()) {
        inside
    } else if lines.iter().any(|other| version.is_of_line(other.line())) || lines.iter().all(|bound| *bound <= version)
    {
        Inside::No
    } else {
        Inside::NoLine
    })
}

/// Upper bounds of the ranges without a lower one that stand side by side for the same product.
fn lines<'m>(product: &Product, meant: &[Meant<'m>]) -> Vec<&'m Version> {
    let same = meant.iter().filter(|(other, _, said)| {
        *said == Said::Affected
            && other.name == product.name
            && other.vendor == product.vendor
            && other.within == product.within
    });
    same.filter_map(|(product, ..)| bound(&product.range)).filter(|bound| !bound.line().is_empty()).collect()
}

fn bound(range: &Range) -> Option<&Version> {
    match range {
        Range::Between { least: None, most: Some(most) } => Some(&most.version),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
