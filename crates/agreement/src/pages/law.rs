//! What we take the law to be.

use askama::Template;
use axum::Form;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Day, Frame, Result, Visitor};

use super::Choice;
use crate::law::{KEYS, Point, Step};
use crate::texts::{self, Texts, texts};
use crate::written::{Fields, Unread};
use crate::{LAW, acts, store};

#[derive(Template)]
#[template(path = "agreement/law.html")]
struct LawPage {
    f: Frame,
    t: &'static Texts,
    points: Vec<Row>,
    choices: Vec<Choice>,
    may_keep: bool,
}

struct Row {
    label: &'static str,
    valid_from: Day,
    value: String,
    source: String,
    verified: bool,
}

pub(crate) async fn list(visitor: Visitor) -> Result<Html<String>> {
    let lang = visitor.lang;
    let row = |point: Point| Row {
        label: texts::point(&point.key, lang),
        valid_from: point.valid_from,
        value: Step::of(&point.value).map_or(point.value, |step| texts::step(step, lang).into()),
        source: point.source,
        verified: point.verified,
    };
    let points = store::points(&mut visitor.read().await?).await?.into_iter().map(row).collect();
    let choices = KEYS.map(|key| Choice::new(key, texts::point(key, lang), false)).into();
    let may_keep = visitor.actor().holds_somewhere(LAW);
    html(LawPage { f: visitor.frame(), t: texts(lang), points, choices, may_keep })
}

pub(crate) async fn put(visitor: Visitor, Form(form): Form<Vec<(String, String)>>) -> Result<Redirect> {
    visitor
        .act(async move |w| {
            let fields = Fields(&form);
            let point = Point {
                key: fields.get("point").to_owned(),
                valid_from: fields.day("valid_from", w.today())?.ok_or(Unread("valid_from"))?,
                value: fields.get("value").to_owned(),
                source: fields.get("source").to_owned(),
                verified: !fields.get("verified").is_empty(),
            };
            acts::put_point(w, &point).await
        })
        .await?;
    Ok(Redirect::to("/agreement/law"))
}
