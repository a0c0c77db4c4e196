//! The state of a list is its address, so it can be kept, sent and bookmarked.

use std::collections::BTreeMap;

use axum::extract::{FromRequestParts, Query};
use axum::http::StatusCode;
use axum::http::request::Parts;

use crate::{Failure, Result, session};

pub(super) const PAGE: i64 = 50;
/// Rows of a file. What is larger is taken through the API, page by page.
const FILE: i64 = 100_000;

/// The columns chosen last in this list, with dots between them. The browser keeps it for the address of the list only
/// (see `verbund.js`).
const COLUMNS_COOKIE: &str = "cols";

/// What the address says of a list: `?q=..&sort=-name&page=2&cols=name,serial&as=csv`; every other pair is a filter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    path: String,
    pairs: BTreeMap<String, String>,
}

impl View {
    pub fn new(path: &str, pairs: impl IntoIterator<Item = (String, String)>) -> View {
        let mut kept = BTreeMap::<String, String>::new();
        for (key, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            // Check boxes of one name come as several pairs.
            kept.entry(key).and_modify(|known| known.push_str(&format!(",{value}"))).or_insert(value);
        }
        View { path: path.to_owned(), pairs: kept }
    }

    /// The words looked for, folded like the search words.
    pub fn q(&self) -> &str {
        self.filter("q").unwrap_or("")
    }

    pub fn filter(&self, key: &str) -> Option<&str> {
        self.pairs.get(key).map(String::as_str)
    }

    /// The column to sort by, the first allowed one unless another was asked for, and whether downwards.
    pub fn sort<'k>(&self, allowed: &[&'k str]) -> (&'k str, bool) {
        let wish = self.filter("sort").unwrap_or("");
        let (key, down) = wish.strip_prefix('-').map_or((wish, false), |key| (key, true));
        match allowed.iter().find(|known| **known == key) {
            Some(known) => (known, down),
            None => (allowed.first().copied().unwrap_or(""), false),
        }
    }

    pub fn page(&self) -> i64 {
        self.filter("page").and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, 1_000_000)
    }

    /// Rows to ask for: one page, or what fits into a file.
    pub fn limit(&self) -> i64 {
        if self.format().is_some() { FILE } else { PAGE }
    }

    pub fn offset(&self) -> i64 {
        if self.format().is_some() { 0 } else { (self.page() - 1) * PAGE }
    }

    pub fn format(&self) -> Option<Format> {
        match self.filter("as") {
            Some("csv") => Some(Format::Csv),
            Some("xlsx") => Some(Format::Xlsx),
            _ => None,
        }
    }

    /// The address of this list with one thing changed; an empty value takes it away. A new question starts at page one.
    pub fn with(&self, key: &str, value: &str) -> String {
        let mut pairs = self.pairs.clone();
        if key != "page" {
            pairs.remove("page");
        }
        pairs.remove("as");
        pairs.insert(key.to_owned(), value.to_owned());
        let pairs: Vec<String> = pairs
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(key, value)| format!("{}={}", escape(key), escape(value)))
            .collect();
        if pairs.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, pairs.join("&")) }
    }

    /// What a form has to carry along besides its own fields.
    pub fn others(&self, own: &[&str]) -> Vec<(&str, &str)> {
        let foreign = |key: &str| !own.contains(&key) && key != "page" && key != "as";
        self.pairs.iter().filter(|(key, _)| foreign(key)).map(|(key, value)| (key.as_str(), value.as_str())).collect()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for View {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<View> {
        let pairs = Query::<Vec<(String, String)>>::from_request_parts(parts, state).await;
        let Query(mut pairs) = pairs.map_err(|_| Failure::Unusable(StatusCode::BAD_REQUEST))?;
        if let Some(kept) = session::cookie(&parts.headers, COLUMNS_COOKIE)
            && pairs.iter().all(|(key, _)| key != "cols")
        {
            pairs.push(("cols".into(), kept.replace('.', ",")));
        }
        Ok(View::new(parts.uri.path(), pairs))
    }
}

fn escape(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~,".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Csv,
    Xlsx,
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::table) fn view(pairs: &[(&str, &str)]) -> View {
        View::new("/things", pairs.iter().map(|(key, value)| ((*key).into(), (*value).into())))
    }

    #[test]
    fn the_address_is_the_state_of_the_list() {
        let list = view(&[("q", "pc & co"), ("sort", "-name"), ("page", "3"), ("as", "csv"), ("member", "")]);
        assert_eq!(list.sort(&["serial", "name"]), ("name", true));
        assert_eq!(list.sort(&["serial"]), ("serial", false));
        assert_eq!(list.with("page", "4"), "/things?page=4&q=pc%20%26%20co&sort=-name");
        assert_eq!(list.with("member", "brome"), "/things?member=brome&q=pc%20%26%20co&sort=-name");
        assert_eq!(view(&[("q", "x")]).with("q", ""), "/things");
        assert_eq!((view(&[("page", "3")]).offset(), view(&[("page", "-3")]).offset()), (100, 0));
    }
}
