//! What helps: the list, one article with its versions, and the form to write one.

use std::collections::HashMap;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query};
use axum::response::{Html, IntoResponse, Redirect, Response};
use base::edge::html;
use base::table::{Cell, Choice, Column, Filter, Table, View};
use base::{Failure, Frame, Reading, Result, Visitor};

use super::Fields;
use super::list::name;
use crate::article::{Article, ArticleId, Audience, Draft, fitting};
use crate::store::{self, Specialism};
use crate::texts::{self, Texts, texts};
use crate::{OPEN, WORK, acts};

#[derive(Template)]
#[template(path = "desk/articles.html")]
struct ArticlesPage {
    f: Frame,
    t: &'static Texts,
    table: Table,
    may_write: bool,
}

#[derive(Template)]
#[template(path = "desk/article.html")]
struct ArticlePage {
    f: Frame,
    t: &'static Texts,
    article: Article,
    audience: &'static str,
    specialism: String,
    versions: Vec<Article>,
    /// A later one took its place.
    earlier: bool,
    write: Option<Write>,
    may_open: bool,
}

#[derive(Template)]
#[template(path = "desk/write.html")]
struct WritePage {
    f: Frame,
    t: &'static Texts,
    write: Write,
}

/// The form: what it starts with, and what there is to choose.
struct Write {
    to: String,
    draft: Draft,
    specialisms: Vec<(String, String)>,
    audiences: Vec<(&'static str, &'static str)>,
}

pub(crate) async fn list(visitor: Visitor, view: View) -> Result<Response> {
    let (lang, t) = (visitor.lang, texts(visitor.lang));
    let mut r = visitor.read().await?;
    let specialisms = store::specialisms(&mut r).await?;
    let chosen = view.filter("specialism").unwrap_or_default().to_owned();
    let mut articles = store::articles(&mut r).await?;
    articles.retain(|article| chosen.is_empty() || article.draft.specialism == chosen);
    let called = |key: &str| specialisms.iter().find(|s| s.specialism == key).map_or("", |s| name(s, lang));
    let row = |article: &Article| {
        vec![
            Cell::link(format!("/desk/articles/{}", article.id), &article.draft.title),
            Cell::text(called(&article.draft.specialism)),
            Cell::text(texts::audience(article.draft.audience, lang)),
            Cell::Day(article.valid_from),
            Cell::text(&article.draft.words),
        ]
    };
    let rows = articles.iter().map(row).collect();
    let choice = |s: &Specialism| Choice { value: s.specialism.clone(), label: name(s, lang).into(), count: None };
    let choices = specialisms.iter().map(choice).collect();
    let columns = vec![
        Column::text("title", t.article).sortable(),
        Column::text("specialism", t.specialism).sortable(),
        Column::text("audience", t.audience).sortable(),
        Column::text("from", t.as_of).sortable(),
        Column::text("words", t.article_words).hidden(),
    ];
    let table = Table::new(lang, t.articles, columns, view).whole(rows);
    let table = table.filter(Filter { key: "specialism", label: t.specialism, choices });
    if let Some(file) = table.file()? {
        return Ok(file);
    }
    let may_write = visitor.actor().holds_somewhere(WORK) && visitor.frame().is_today();
    html(ArticlesPage { f: visitor.frame(), t, table, may_write }).map(IntoResponse::into_response)
}

/// What may help with this, as far as the reader may read it.
pub(crate) async fn help(r: &mut Reading, text: &str) -> Result<Vec<Article>> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let mut articles = store::articles(r).await?;
    articles.retain(|article| article.draft.audience != Audience::Nobody);
    Ok(fitting(text, articles))
}

/// `?version=2` shows an earlier one.
pub(crate) async fn show(
    visitor: Visitor,
    Path(id): Path<ArticleId>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Html<String>> {
    let (lang, t) = (visitor.lang, texts(visitor.lang));
    let mut r = visitor.read().await?;
    let last = store::article(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let versions = store::versions(&mut r, id).await?;
    let asked = query.get("version").and_then(|version| version.parse().ok()).unwrap_or(last.version);
    let article = versions.iter().find(|version| version.version == asked).cloned().unwrap_or(last);
    let holds = |duty| visitor.actor().holds_somewhere(duty) && visitor.frame().is_today();
    let write = match holds(WORK) {
        true => Some(form(&visitor, &mut r, format!("/desk/articles/{id}/versions"), article.draft.clone()).await?),
        false => None,
    };
    let specialisms = store::specialisms(&mut r).await?;
    let specialism = specialisms.iter().find(|s| s.specialism == article.draft.specialism);
    html(ArticlePage {
        f: visitor.frame(),
        t,
        audience: texts::audience(article.draft.audience, lang),
        specialism: specialism.map_or_else(String::new, |s| name(s, lang).to_owned()),
        earlier: versions.iter().any(|version| version.version > article.version),
        versions,
        write,
        may_open: holds(OPEN),
        article,
    })
}

pub(crate) async fn new(visitor: Visitor) -> Result<Html<String>> {
    let (title, text, words) = (String::new(), String::new(), String::new());
    let draft = Draft { title, text, words, specialism: crate::routing::DESK.into(), audience: Audience::All };
    let write = form(&visitor, &mut visitor.read().await?, "/desk/articles".into(), draft).await?;
    html(WritePage { f: visitor.frame(), t: texts(visitor.lang), write })
}

async fn form(visitor: &Visitor, r: &mut Reading, to: String, draft: Draft) -> Result<Write> {
    let lang = visitor.lang;
    let specialisms = store::specialisms(r).await?;
    let specialisms = specialisms.iter().map(|s| (s.specialism.clone(), name(s, lang).to_owned())).collect();
    let audiences = [Audience::All, Audience::Desk, Audience::Nobody];
    let audiences = audiences.map(|audience| (audience.code(), texts::audience(audience, lang))).to_vec();
    Ok(Write { to, draft, specialisms, audiences })
}

fn draft(form: Vec<(String, String)>) -> Draft {
    let form = Fields(form);
    let text = |name| form.get(name).to_owned();
    let audience = Audience::of(form.get("audience")).unwrap_or(Audience::Desk);
    Draft { title: text("title"), text: text("text"), words: text("words"), specialism: text("specialism"), audience }
}

pub(crate) async fn write(visitor: Visitor, Form(form): Form<Vec<(String, String)>>) -> Result<Redirect> {
    let draft = draft(form);
    let id = visitor.act(async move |w| acts::write(w, &draft).await).await?;
    Ok(Redirect::to(&format!("/desk/articles/{id}")))
}

pub(crate) async fn rewrite(
    visitor: Visitor,
    Path(id): Path<ArticleId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Redirect> {
    let draft = draft(form);
    visitor.act(async move |w| acts::rewrite(w, id, &draft).await).await?;
    Ok(Redirect::to(&format!("/desk/articles/{id}")))
}
