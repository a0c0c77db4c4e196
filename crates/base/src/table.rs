//! Lists: find, sort, filter, page, choose columns, take away as CSV or XLSX. Sorting and paging happen in SQL; this is what
//! stands around it.

mod cell;
mod view;

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::search::{plain, words};
use crate::{Failure, Lang, Result};
pub use cell::{Cell, Column, Tone};
use view::PAGE;
pub use view::{Format, View};

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
    /// Rows can be chosen for the form of this id, as values of this name.
    pub picked: Option<(&'static str, &'static str)>,
}

impl Table {
    pub fn new(lang: Lang, title: &'static str, columns: Vec<Column>, view: View) -> Table {
        let chosen: Vec<&str> = view.filter("cols").map(|keys| keys.split(',').collect()).unwrap_or_default();
        let is_shown = |column: &Column| {
            if chosen.is_empty() { !column.hidden } else { chosen == ["all"] || chosen.contains(&column.key) }
        };
        let shown = (0..columns.len()).filter(|&place| place == 0 || is_shown(&columns[place])).collect();
        Table { lang, title, columns, view, total: 0, rows: Vec::new(), filters: Vec::new(), shown, picked: None }
    }

    /// `total`: how many there are in all pages. Each row has one cell per column.
    pub fn rows(self, total: i64, rows: Vec<Vec<Cell>>) -> Table {
        Table { total, rows, ..self }
    }

    /// For lists that are small by nature and read whole: finds, sorts and pages them here.
    pub fn whole(self, mut rows: Vec<Vec<Cell>>) -> Table {
        let asked = words(self.view.q());
        if !asked.is_empty() {
            rows.retain(|row| {
                let cells: Vec<String> = row.iter().map(|cell| plain(&cell.words(self.lang))).collect();
                asked.iter().all(|word| cells.iter().any(|cell| cell.contains(word)))
            });
        }
        let keys: Vec<&str> = self.columns.iter().map(|column| column.key).collect();
        let (key, down) = self.view.sort(&keys);
        if let Some(place) = keys.iter().position(|known| *known == key).filter(|_| self.view.filter("sort").is_some())
        {
            rows.sort_by_cached_key(|row| row[place].order(self.lang));
            if down {
                rows.reverse();
            }
        }
        let total = rows.len() as i64;
        let page = rows.into_iter().skip(self.view.offset() as usize).take(self.view.limit() as usize).collect();
        self.rows(total, page)
    }

    /// Each row gets a box that belongs to the form with that id; its value is the key at the end of the row's address.
    pub fn picked(self, form: &'static str, name: &'static str) -> Table {
        Table { picked: Some((form, name)), ..self }
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

    /// Where the pager leads: the first, the last and those around this page; 0 stands for a gap.
    pub fn near_pages(&self) -> Vec<i64> {
        let (here, last) = (self.view.page(), self.pages());
        let mut near = Vec::new();
        for page in (1..=last).filter(|&page| page == 1 || page == last || (page - here).abs() <= 2) {
            if near.last().is_some_and(|before| before + 1 < page) {
                near.push(0);
            }
            near.push(page);
        }
        near
    }

    /// What the form of the filters carries along besides them.
    pub fn others(&self) -> Vec<(&str, &str)> {
        let own: Vec<&str> = self.filters.iter().map(|filter| filter.key).collect();
        self.view.others(&own)
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
    use super::view::tests::view;
    use super::*;

    #[test]
    fn the_pager_names_the_ends_and_the_neighbours() {
        let pages = |page: &str, total| {
            Table::new(Lang::De, "Dinge", Vec::new(), view(&[("page", page)])).rows(total, Vec::new()).near_pages()
        };
        assert_eq!(pages("1", 0), [0i64; 0]);
        assert_eq!(pages("1", 120), [1, 2, 3]);
        assert_eq!(pages("7", 2_536), [1, 0, 5, 6, 7, 8, 9, 0, 51]);
        assert_eq!(pages("51", 2_536), [1, 0, 49, 50, 51]);
    }

    #[test]
    fn a_whole_list_is_found_sorted_and_paged_here() {
        let columns = || vec![Column::text("name", "Name").sortable(), Column::number("n", "N").sortable()];
        let rows = (0..60).map(|n| vec![Cell::text(format!("Gerät {n:03}")), Cell::Number(60 - n)]).collect::<Vec<_>>();
        let list = |pairs: &[(&str, &str)]| {
            let table = Table::new(Lang::De, "Dinge", columns(), view(pairs)).whole(rows.clone());
            (table.total, table.rows.len(), table.rows.first().map(|row| row[0].words(Lang::De)))
        };
        assert_eq!(list(&[]), (60, 50, Some("Gerät 000".into())));
        assert_eq!(list(&[("page", "2")]), (60, 10, Some("Gerät 050".into())));
        assert_eq!(list(&[("sort", "n")]), (60, 50, Some("Gerät 059".into())));
        assert_eq!(list(&[("sort", "-n")]), (60, 50, Some("Gerät 000".into())));
        assert_eq!(list(&[("q", "geraet 059")]), (1, 1, Some("Gerät 059".into())));
    }

    #[test]
    fn marks_between_letters_do_not_hide_a_row() {
        let rows = || {
            let names = ["Schul-IT-Koordination", "1.234,56 €", "11.03.2020", "O'Neill"];
            names.map(|name| vec![Cell::text(name)]).to_vec()
        };
        for asked in ["Schul-IT", "schul it", "schulit", "koordi", "1.234,56", "11.03.2020", "O'Neill", "neill"] {
            let columns = vec![Column::text("name", "Name")];
            let table = Table::new(Lang::De, "Dinge", columns, view(&[("q", asked)])).whole(rows());
            assert_eq!(table.total, 1, "{asked}");
        }
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
