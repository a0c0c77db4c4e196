//! Why devices are wrong: cause by cause, not device by device.

use std::collections::BTreeSet;

use askama::Template;
use axum::response::{IntoResponse, Response};
use base::edge::html;
use base::table::{Cell, Column, Filter, Table, View};
use base::{Frame, Lang, MemberId, Result, Visitor};

use super::{Names, by_setting};
use crate::cause::{self, Cause};
use crate::setting::Setting;
use crate::store;
use crate::texts::{Texts, texts};

#[derive(Template)]
#[template(path = "standards/causes.html")]
struct CausesPage {
    f: Frame,
    t: &'static Texts,
    table: Table,
}

/// Filters: setting, member.
pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let (rules, names) = (store::rules(&mut r).await?, Names::of(&mut r).await?);
    let open = store::causes(&mut r, &rules).await?;
    let is = |key: &str, value: &str| view.filter(key).is_none_or(|wish| wish == value);
    let (mut rows, mut members, mut concerned) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for (cause, hit) in &open {
        let Some(setting) = rules.settings.iter().find(|setting| setting.key == cause.setting) else { continue };
        concerned.insert(setting.slot);
        members.extend(hit.keys().copied());
        let asked = hit.iter().filter(|(member, _)| is("setting", &setting.key) && is("member", &member.to_string()));
        rows.extend(asked.map(|(member, devices)| cells(cause, setting, *member, *devices, &names, lang)));
    }
    let table = Table::new(lang, texts(lang).causes, columns(lang), view).whole(rows);
    let settings = rules.settings.iter().filter(|setting| concerned.contains(&setting.slot));
    let table = table.filter(by_setting(settings, lang)).filter(Filter {
        key: "member",
        label: texts(lang).member,
        choices: names.choices(members.into_iter()),
    });
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    Ok(html(CausesPage { f: visitor.frame(), t: texts(lang), table })?.into_response())
}

fn cells(cause: &Cause, setting: &Setting, member: MemberId, devices: i64, names: &Names, lang: Lang) -> Vec<Cell> {
    let [title, expected, found] = cause.words(setting, lang);
    vec![
        Cell::link(format!("/standards/settings/{}", setting.key), title),
        Cell::text(expected),
        Cell::text(found),
        Cell::text(names.of_member(member)),
        Cell::Figure { href: cause::rows(cause, Some(member)), number: devices },
    ]
}

fn columns(lang: Lang) -> Vec<Column> {
    let t = texts(lang);
    vec![
        Column::text("setting", t.setting).sortable(),
        Column::text("expected", t.wanted),
        Column::text("found", t.found).sortable(),
        Column::text("member", t.member).sortable(),
        Column::number("devices", t.devices).sortable(),
    ]
}
