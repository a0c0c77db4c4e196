//! A security advisory as its publisher writes it (CSAF 2.0 and 2.1): the parts that matching needs, read tolerantly. Real
//! publishers send what the standard forbids, so nothing but the frame is required; what is odd is counted, not refused.

use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
pub struct Csaf {
    pub document: Document,
    #[serde(default)]
    pub product_tree: ProductTree,
    #[serde(default)]
    pub vulnerabilities: Vec<Vulnerability>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Document {
    pub title: String,
    pub tracking: Tracking,
    #[serde(default)]
    pub publisher: Publisher,
    #[serde(default)]
    pub aggregate_severity: Severity,
    #[serde(default)]
    pub notes: Vec<Note>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Tracking {
    pub id: String,
    pub version: String,
    #[serde(default)]
    pub status: String,
    #[serde(default)]
    pub current_release_date: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub struct Publisher {
    #[serde(default)]
    pub name: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub struct Severity {
    #[serde(default)]
    pub text: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Note {
    #[serde(default)]
    pub category: String,
    #[serde(default)]
    pub text: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub struct ProductTree {
    #[serde(default)]
    pub branches: Vec<Branch>,
    #[serde(default)]
    pub full_product_names: Vec<FullProductName>,
    #[serde(default)]
    pub relationships: Vec<Relationship>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Branch {
    pub category: String,
    pub name: String,
    pub product: Option<FullProductName>,
    #[serde(default)]
    pub branches: Vec<Branch>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct FullProductName {
    pub product_id: String,
    pub name: String,
}

/// One product as a part of, or installed on, another one.
#[derive(Debug, Clone, Deserialize)]
pub struct Relationship {
    pub product_reference: String,
    pub relates_to_product_reference: String,
    pub full_product_name: FullProductName,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Vulnerability {
    pub cve: Option<String>,
    pub title: Option<String>,
    #[serde(default)]
    pub product_status: ProductStatus,
    #[serde(default)]
    pub remediations: Vec<Remediation>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ProductStatus {
    pub known_affected: Vec<String>,
    pub first_affected: Vec<String>,
    pub last_affected: Vec<String>,
    pub under_investigation: Vec<String>,
    pub known_not_affected: Vec<String>,
    pub fixed: Vec<String>,
    pub first_fixed: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Remediation {
    #[serde(default)]
    pub category: String,
    #[serde(default)]
    pub details: String,
}
