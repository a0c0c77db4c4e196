//! Software: every title that is installed on some device, with how many, and its versions.

use std::collections::{BTreeMap, BTreeSet};

use axum::response::{IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Column, Table, View};
use base::{Reading, Result, Visitor};

use super::ListPage;
use crate::software::Title;
use crate::store;
use crate::store::list;
use crate::titles::Titles;

/// A product, its versions in order, and on how many devices each is installed.
pub(crate) struct Product {
    pub(crate) name: String,
    pub(crate) publisher: String,
    pub(crate) devices: i64,
    pub(crate) versions: Vec<(String, i64)>,
}

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let products = products(&mut visitor.read().await?).await?;
    let lang = visitor.lang;
    let columns = vec![
        Column::text("name", lang.choose("Titel", "Title")).sortable(),
        Column::text("publisher", lang.choose("Hersteller", "Publisher")).sortable(),
        Column::number("devices", lang.choose("Geräte", "Devices")).sortable(),
        Column::number("count", lang.choose("Fassungen", "Versions")).sortable(),
        Column::text("versions", lang.choose("Fassungen und Geräte", "Versions and devices")),
    ];
    let rows = products.into_iter().map(row).collect();
    let table = Table::new(lang, "Software", columns, view).whole(rows);
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(ListPage { f: visitor.frame(), table, import: None, whole: None })?.into_response())
}

fn row(product: Product) -> Vec<Cell> {
    let versions: Vec<String> =
        product.versions.iter().map(|(version, count)| format!("{version} ({count})")).collect();
    vec![
        Cell::text(product.name),
        Cell::text(product.publisher),
        Cell::Number(product.devices),
        Cell::Number(product.versions.len() as i64),
        Cell::text(versions.join(", ")),
    ]
}

/// By name; counted from the packed sets of the devices in scope on the day looked at.
pub(crate) async fn products(r: &mut Reading) -> Result<Vec<Product>> {
    let mut counts: BTreeMap<u32, i64> = BTreeMap::new();
    for (_, packed) in list::sets(r).await? {
        Titles::unpack(&packed).iter().for_each(|number| *counts.entry(number).or_default() += 1);
    }
    let numbers: BTreeSet<u32> = counts.keys().copied().collect();
    let titles = store::software::titles(r, &numbers).await?;
    let mut products: BTreeMap<String, Vec<(Title, i64)>> = BTreeMap::new();
    for (number, title) in titles {
        products.entry(title.product_key()).or_default().push((title, counts[&number]));
    }
    Ok(products.into_values().filter_map(product).collect())
}

fn product(mut titles: Vec<(Title, i64)>) -> Option<Product> {
    titles.sort_by_cached_key(|(title, _)| title.version_key());
    let (first, _) = titles.first()?;
    let (name, publisher) = (first.name.clone(), first.publisher.clone());
    let devices = titles.iter().map(|(_, count)| count).sum();
    let versions = titles.into_iter().map(|(title, count)| (title.version, count)).collect();
    Some(Product { name, publisher, devices, versions })
}
