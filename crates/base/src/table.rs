//! Lists: find, sort, filter, page, choose columns, take away as CSV or XLSX. The state of a list is its address, so it can be
//! kept, sent and bookmarked. Sorting and paging happen in SQL; this is what stands around it.

use std::collections::BTreeMap;

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::{Cents, Day, Failure, Lang, Moment, Result};

const PAGE: i64 = 50;
/// Rows of a file. What is larger is taken through the API, page by page.
const FILE: i64 = 100_000;

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
        let Query(pairs) = pairs.map_err(|_| Failure::Unusable(StatusCode::BAD_REQUEST))?;
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

#[derive(Debug, Clone)]
pub struct Column {
    pub key: &'static str,
    pub label: &'static str,
    /// Right aligned, with figures under each other.
    pub number: bool,
    pub sortable: bool,
    /// Shown only to who chooses it.
    pub hidden: bool,
}

impl Column {
    pub fn text(key: &'static str, label: &'static str) -> Column {
        Column { key, label, number: false, sortable: false, hidden: false }
    }

    pub fn number(key: &'static str, label: &'static str) -> Column {
        Column { number: true, ..Column::text(key, label) }
    }

    pub fn sortable(self) -> Column {
        Column { sortable: true, ..self }
    }

    pub fn hidden(self) -> Column {
        Column { hidden: true, ..self }
    }
}

/// How good or bad a state is; shape, word and colour say it together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Ok,
    Warn,
    Bad,
    Info,
    /// A justified exception.
    Exception,
    Neutral,
}

impl Tone {
    /// Its class in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Tone::Ok => "z-ok",
            Tone::Warn => "z-warn",
            Tone::Bad => "z-bad",
            Tone::Info => "z-info",
            Tone::Exception => "z-acc",
            Tone::Neutral => "z-neu",
        }
    }

    /// Its symbol in the sprite.
    pub fn icon(self) -> &'static str {
        match self {
            Tone::Ok => "ok",
            Tone::Warn => "warn",
            Tone::Bad => "bad",
            Tone::Info => "info",
            Tone::Exception => "exc",
            Tone::Neutral => "pend",
        }
    }
}

#[derive(Debug, Clone)]
pub enum Cell {
    Empty,
    Text(String),
    Link { href: String, text: String },
    Number(i64),
    Money(Cents),
    Day(Day),
    Moment(Moment),
    State(Tone, String),
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    pub fn link(href: impl Into<String>, text: impl Into<String>) -> Cell {
        Cell::Link { href: href.into(), text: text.into() }
    }

    /// As people read it.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Link { text, .. } | Cell::State(_, text) => text.clone(),
            Cell::Number(number) => lang.count(*number),
            Cell::Money(amount) => lang.cents(*amount),
            Cell::Day(day) => lang.day(*day),
            Cell::Moment(moment) => lang.moment(*moment),
        }
    }

    fn out(&self) -> sheet::Cell {
        match self {
            Cell::Empty => sheet::Cell::Empty,
            Cell::Text(text) | Cell::Link { text, .. } | Cell::State(_, text) => sheet::Cell::Text(text.clone()),
            Cell::Number(number) => sheet::Cell::Number(*number),
            Cell::Money(amount) => sheet::Cell::Decimal { unscaled: amount.0, places: 2 },
            Cell::Day(day) => sheet::Cell::Day(day.0),
            Cell::Moment(moment) => sheet::Cell::Moment(moment.local()),
        }
    }
}

/// A filter with its choices; the address carries `key=value`.
#[derive(Debug, Clone)]
pub struct Filter {
    pub key: &'static str,
    pub label: &'static str,
    pub choices: Vec<Choice>,
}

#[derive(Debug, Clone)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// How many rows it would show, where that is known.
    pub count: Option<i64>,
}

/// A list as shown: given to `table.html` as `table`.
#[derive(Debug, Clone)]
pub struct Table {
    pub lang: Lang,
    pub title: &'static str,
    pub columns: Vec<Column>,
    pub view: View,
    pub total: i64,
    pub rows: Vec<Vec<Cell>>,
    pub filters: Vec<Filter>,
    /// Which columns are shown, by place.
    pub shown: Vec<usize>,
}

impl Table {
    pub fn new(lang: Lang, title: &'static str, columns: Vec<Column>, view: View) -> Table {
        let chosen: Vec<&str> = view.filter("cols").map(|keys| keys.split(',').collect()).unwrap_or_default();
        let is_shown = |column: &Column| if chosen.is_empty() { !column.hidden } else { chosen.contains(&column.key) };
        let shown = (0..columns.len()).filter(|&place| place == 0 || is_shown(&columns[place])).collect();
        Table { lang, title, columns, view, total: 0, rows: Vec::new(), filters: Vec::new(), shown }
    }

    /// `total`: how many there are in all pages. Each row has one cell per column.
    pub fn rows(self, total: i64, rows: Vec<Vec<Cell>>) -> Table {
        Table { total, rows, ..self }
    }

    pub fn filter(mut self, filter: Filter) -> Table {
        self.filters.push(filter);
        self
    }

    pub fn pages(&self) -> i64 {
        (self.total + PAGE - 1) / PAGE
    }

    /// The first and last number on this page, for "51 bis 100 von 2.536".
    pub fn first(&self) -> i64 {
        if self.total == 0 { 0 } else { self.view.offset() + 1 }
    }

    pub fn last(&self) -> i64 {
        (self.view.offset() + PAGE).min(self.total)
    }

    /// `ascending`, `descending` or `none`, as `aria-sort` wants it.
    pub fn direction(&self, column: &Column) -> &'static str {
        match self.view.filter("sort") {
            Some(sort) if sort == column.key => "ascending",
            Some(sort) if sort.strip_prefix('-') == Some(column.key) => "descending",
            _ => "none",
        }
    }

    /// Where a click on the head of a column leads: upwards first, then downwards.
    pub fn sort_href(&self, column: &Column) -> String {
        match self.direction(column) {
            "ascending" => self.view.with("sort", &format!("-{}", column.key)),
            _ => self.view.with("sort", column.key),
        }
    }

    /// The filters in force, with the address without them.
    pub fn active(&self) -> Vec<(String, String)> {
        let mut active = Vec::new();
        for filter in &self.filters {
            let Some(value) = self.view.filter(filter.key) else { continue };
            let choice = filter.choices.iter().find(|choice| choice.value == value);
            let label = choice.map_or(value, |choice| choice.label.as_str());
            active.push((format!("{}: {label}", filter.label), self.view.with(filter.key, "")));
        }
        active
    }

    /// Exactly what is shown, as a file, if the address asks for one.
    pub fn file(&self) -> Result<Option<Response>> {
        let Some(format) = self.view.format() else { return Ok(None) };
        let out = sheet::Out {
            title: self.title.to_owned(),
            headers: self.shown.iter().map(|&place| self.columns[place].label.to_owned()).collect(),
            rows: self.rows.iter().map(|row| self.shown.iter().map(|&place| row[place].out()).collect()).collect(),
        };
        let (bytes, kind, ending) = match format {
            Format::Csv => (out.csv(), "text/csv; charset=utf-8", "csv"),
            Format::Xlsx => {
                let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                (out.xlsx().map_err(|_| Failure::Unusable(StatusCode::PAYLOAD_TOO_LARGE))?, kind, "xlsx")
            }
        };
        let name = format!("attachment; filename=\"{}.{ending}\"", crate::search::fold(self.title).replace(' ', "-"));
        Ok(Some(
            ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes).into_response(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(pairs: &[(&str, &str)]) -> View {
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

    #[test]
    fn the_first_column_stays_and_the_others_are_chosen() {
        let columns =
            || vec![Column::text("name", "Name"), Column::text("serial", "S").hidden(), Column::text("os", "OS")];
        let shown = |pairs: &[(&str, &str)]| Table::new(Lang::De, "Dinge", columns(), view(pairs)).shown;
        assert_eq!(shown(&[]), [0, 2]);
        assert_eq!(shown(&[("cols", "serial"), ("cols", "os")]), [0, 1, 2]);
        assert_eq!(shown(&[("cols", "serial")]), [0, 1]);
    }
}
