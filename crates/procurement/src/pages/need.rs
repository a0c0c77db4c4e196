//! Needs: the list, one of them, and the form to report one.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use base::edge::html;
use base::journal::{Line, history};
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Failure, Frame, Lang, MemberId, Result, Visitor, form, grant};
use serde::Deserialize;

use super::{Names, reporters, title, titles};
use crate::need::{Need, NeedId, Wish};
use crate::pool::Article;
use crate::refused::Refused;
use crate::store::Sought;
use crate::texts::{Texts, state, texts};
use crate::{READ, REPORT, acts, store};

#[derive(Template)]
#[template(path = "procurement/needs.html")]
struct NeedsPage {
    f: Frame,
    t: &'static Texts,
    table: Table,
    reporters: Vec<(MemberId, String)>,
    catalogue: Vec<Article>,
}

#[derive(Template)]
#[template(path = "procurement/need.html")]
struct NeedPage {
    f: Frame,
    t: &'static Texts,
    need: Need,
    member: String,
    article: String,
    state: (base::table::Tone, String),
    may_withdraw: bool,
    history: Vec<Line>,
}

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (lang, t, mut r) = (visitor.lang, texts(visitor.lang), visitor.read().await?);
    let (names, titles, catalogue) =
        (Names::read(&mut r).await?, titles(&mut r).await?, store::catalogue(&mut r).await?);
    let found = store::needs(&mut r, sought(&view)).await?;
    let row = |need: &Need| row(need, names.of(need.wish.member), title(&titles, &need.wish.article), lang);
    let rows = found.needs.iter().map(row).collect();
    let members: Vec<MemberId> = agreement::store::members(&mut r).await?.iter().map(|party| party.id).collect();
    let table = Table::new(lang, t.needs, columns(t), view)
        .rows(found.total, rows)
        .filter(choices("member", t.member, members.iter().map(|id| (id.to_string(), names.of(*id)))))
        .filter(choices("article", t.article, catalogue.iter().map(|a| (a.code.clone(), a.title.clone()))))
        .filter(choices("state", t.state, states(lang)));
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let reporters = reporters(&mut r, &names).await?;
    Ok(html(NeedsPage { f: visitor.frame(), t, table, reporters, catalogue })?.into_response())
}

fn sought(view: &View) -> Sought<'_> {
    Sought {
        article: view.filter("article").unwrap_or(""),
        member: view.filter("member").and_then(|member| member.parse().ok()),
        state: view.filter("state").unwrap_or(""),
        sort: view.sort(&["wanted_by", "article", "quantity"]),
        limit: view.limit(),
        offset: view.offset(),
    }
}

fn columns(t: &Texts) -> Vec<Column> {
    vec![
        Column::text("article", t.article).sortable(),
        Column::text("member", t.member),
        Column::number("quantity", t.quantity).sortable(),
        Column::text("wanted_by", t.wanted_by).sortable(),
        Column::text("budget", t.budget),
        Column::text("state", t.state),
        Column::text("reason", t.reason).hidden(),
        Column::text("part", t.part).hidden(),
        Column::text("reported_on", t.reported).hidden(),
    ]
}

fn row(need: &Need, member: String, article: String, lang: Lang) -> Vec<Cell> {
    let (wish, (tone, word)) = (&need.wish, state(need.state, lang));
    vec![
        Cell::link(format!("/procurement/needs/{}", need.id), article),
        Cell::Text(member),
        Cell::Number(wish.quantity),
        Cell::Day(wish.wanted_by),
        Cell::text(&wish.budget),
        Cell::State(tone, word),
        Cell::text(&wish.reason),
        Cell::text(&wish.part),
        Cell::Day(need.reported_on),
    ]
}

fn choices(key: &'static str, label: &'static str, values: impl Iterator<Item = (String, String)>) -> Filter {
    Filter { key, label, choices: values.map(|(value, label)| Choice { value, label, count: None }).collect() }
}

fn states(lang: Lang) -> impl Iterator<Item = (String, String)> {
    let words = [
        ("open", "offen", "open"),
        ("called-off", "abgerufen", "called off"),
        ("withdrawn", "zurückgezogen", "withdrawn"),
    ];
    words.into_iter().map(move |(code, de, en)| (code.to_owned(), lang.choose(de, en).to_owned()))
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<NeedId>) -> Result<Response> {
    let (lang, mut r) = (visitor.lang, visitor.read().await?);
    let need = store::need(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let (names, titles) = (Names::read(&mut r).await?, titles(&mut r).await?);
    let may = need.must_be_open().is_ok() && r.as_of() == r.today();
    let may_withdraw = may && grant::holds(&mut r, REPORT, need.wish.member, &need.wish.part).await?;
    let history = history(&mut r, READ, id.0).await?;
    let (member, article, state) =
        (names.of(need.wish.member), title(&titles, &need.wish.article), state(need.state, lang));
    let page = NeedPage { f: visitor.frame(), t: texts(lang), need, member, article, state, may_withdraw, history };
    Ok(html(page)?.into_response())
}

/// As it is typed.
#[derive(Deserialize)]
pub(crate) struct Typed {
    member: MemberId,
    #[serde(default)]
    part: String,
    article: String,
    quantity: String,
    wanted_by: String,
    budget: String,
    #[serde(default)]
    reason: String,
}

impl Typed {
    fn wish(&self, today: base::Day, t: &'static Texts) -> Result<Wish, Refused> {
        let Typed { member, part, article, budget, reason, .. } = self;
        let quantity = form::number(&self.quantity).ok_or(Refused::Unreadable(t.quantity))?;
        let wanted_by = form::day(&self.wanted_by, today).ok_or(Refused::Unreadable(t.wanted_by))?;
        let (part, article, budget, reason) = (part.clone(), article.clone(), budget.clone(), reason.clone());
        Ok(Wish { member: *member, part, article, quantity, wanted_by, budget, reason })
    }
}

pub(crate) async fn report(visitor: Visitor, Form(typed): Form<Typed>) -> Result<Redirect> {
    let wishes = [typed.wish(visitor.frame().today, texts(visitor.lang))?];
    visitor.act(async move |w| acts::report(w, &wishes).await).await?;
    Ok(Redirect::to("/procurement/needs"))
}

pub(crate) async fn withdraw(visitor: Visitor, Path(id): Path<NeedId>) -> Result<Redirect> {
    visitor.act(async move |w| acts::withdraw(w, id).await).await?;
    Ok(Redirect::to(&format!("/procurement/needs/{id}")))
}
