//! An advisory in our own words: products with the versions it speaks of, and what it says about each. Made from CSAF once, so
//! that matching need not know how publishers nest things.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::csaf::{Branch, Csaf, FullProductName};
use crate::range::Range;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advisory {
    /// `WID-SEC-W-2026-0001`
    pub tracking: String,
    pub revision: String,
    pub title: String,
    pub publisher: String,
    /// In the publisher's words; empty where it gives none.
    pub severity: String,
    pub released: String,
    pub summary: String,
    pub products: Vec<Product>,
    pub vulnerabilities: Vec<Vulnerability>,
    /// References to products that the document does not contain: it is not valid, and still good for the rest.
    pub dangling: usize,
}

/// One node of the product tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    pub id: String,
    /// As people would say it: "Open Source Gitea <1.25.2".
    pub full_name: String,
    pub vendor: String,
    pub name: String,
    pub range: Range,
    /// The words that the range was read from.
    pub range_text: String,
    /// It is only about this product where it is part of, or installed on, another one.
    pub within: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vulnerability {
    pub cve: String,
    pub title: String,
    pub remedy: String,
    /// By product id. A product without a word said about it is not in here, and is not matched.
    pub said: BTreeMap<String, Said>,
}

/// What a publisher says about a product. The stronger word wins where several are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    Investigated,
    Affected,
    NotAffected,
}

#[derive(Debug, PartialEq, Eq)]
pub enum CannotImport {
    /// Not JSON, or JSON without the frame of a CSAF document.
    NotCsaf(String),
    /// It has no id or no version, so a later one could not be told from it.
    NoTracking,
    /// The same id and revision is known with other content: one of both is not what was published.
    OtherContent,
}

impl Advisory {
    pub fn read(bytes: &[u8]) -> Result<Advisory, CannotImport> {
        let csaf: Csaf = serde_json::from_slice(bytes).map_err(|error| CannotImport::NotCsaf(error.to_string()))?;
        let tracking = &csaf.document.tracking;
        if tracking.id.trim().is_empty() || tracking.version.trim().is_empty() {
            return Err(CannotImport::NoTracking);
        }
        let products = products(&csaf);
        let vulnerabilities: Vec<Vulnerability> = csaf.vulnerabilities.iter().map(Vulnerability::of).collect();
        let known: BTreeSet<&str> = products.iter().map(|product| product.id.as_str()).collect();
        let meant: BTreeSet<&String> =
            vulnerabilities.iter().flat_map(|vulnerability| vulnerability.said.keys()).collect();
        Ok(Advisory {
            tracking: tracking.id.trim().to_owned(),
            revision: tracking.version.trim().to_owned(),
            title: csaf.document.title.clone(),
            publisher: csaf.document.publisher.name.clone(),
            severity: csaf.document.aggregate_severity.text.clone(),
            released: tracking.current_release_date.chars().take(10).collect(),
            summary: csaf
                .document
                .notes
                .iter()
                .find(|n| n.category == "summary")
                .map(|n| n.text.clone())
                .unwrap_or_default(),
            dangling: meant.into_iter().filter(|id| !known.contains(id.as_str())).count(),
            products,
            vulnerabilities,
        })
    }
}

/// Every node that has an id: leaves of branches, flat names, and what arises from relationships.
fn products(csaf: &Csaf) -> Vec<Product> {
    let mut products = Vec::new();
    for branch in &csaf.product_tree.branches {
        walk(branch, &Path::default(), &mut products);
    }
    products.extend(csaf.product_tree.full_product_names.iter().map(|product| flat(product, &Path::default())));
    let by_id: HashMap<&str, &Product> = products.iter().map(|product| (product.id.as_str(), product)).collect();
    let arisen = csaf.product_tree.relationships.iter().filter_map(|relationship| {
        let part = *by_id.get(relationship.product_reference.as_str())?;
        let whole = &relationship.relates_to_product_reference;
        let within = by_id.get(whole.as_str()).map_or(whole, |whole| &whole.full_name).clone();
        let FullProductName { product_id: id, name: full_name } = relationship.full_product_name.clone();
        Some(Product { id, full_name, within: Some(within), ..part.clone() })
    });
    let arisen: Vec<Product> = arisen.collect();
    products.extend(arisen);
    products
}

/// What the branches above a node say.
#[derive(Debug, Clone, Default)]
struct Path {
    vendor: String,
    name: String,
    range: Option<(Range, String)>,
}

fn walk(branch: &Branch, above: &Path, products: &mut Vec<Product>) {
    let mut path = above.clone();
    match branch.category.as_str() {
        "vendor" => path.vendor = branch.name.clone(),
        "product_name" => path.name = branch.name.clone(),
        "product_family" if path.name.is_empty() => path.name = branch.name.clone(),
        "product_version" => path.range = Some((Range::read_version(&branch.name), branch.name.clone())),
        "product_version_range" => path.range = Some((Range::read(&branch.name), branch.name.clone())),
        _ => {}
    }
    products.extend(branch.product.iter().map(|product| flat(product, &path)));
    branch.branches.iter().for_each(|below| walk(below, &path, products));
}

/// Without a name in the branches the full name has to do, and without a version nothing is said about which.
fn flat(product: &FullProductName, path: &Path) -> Product {
    let (range, range_text) = path.range.clone().unwrap_or((Range::Unread, String::new()));
    let name = if path.name.is_empty() { product.name.clone() } else { path.name.clone() };
    Product {
        id: product.product_id.clone(),
        full_name: product.name.clone(),
        vendor: path.vendor.clone(),
        name,
        range,
        range_text,
        within: None,
    }
}

impl Vulnerability {
    fn of(v: &crate::csaf::Vulnerability) -> Vulnerability {
        let s = &v.product_status;
        let investigated = s.under_investigation.iter().map(|id| (id, Said::Investigated));
        let affected = [&s.known_affected, &s.first_affected, &s.last_affected].into_iter().flatten();
        let safe = [&s.known_not_affected, &s.fixed, &s.first_fixed].into_iter().flatten();
        let all =
            investigated.chain(affected.map(|id| (id, Said::Affected))).chain(safe.map(|id| (id, Said::NotAffected)));
        let mut said: BTreeMap<String, Said> = BTreeMap::new();
        for (id, word) in all {
            let known = said.entry(id.clone()).or_insert(word);
            *known = word.max(*known);
        }
        let fixes =
            v.remediations.iter().filter(|r| matches!(r.category.as_str(), "vendor_fix" | "mitigation" | "workaround"));
        Vulnerability {
            cve: v.cve.clone().unwrap_or_default(),
            title: v.title.clone().unwrap_or_default(),
            remedy: fixes.map(|remediation| remediation.details.clone()).next().unwrap_or_default(),
            said,
        }
    }
}

#[cfg(test)]
mod tests;
