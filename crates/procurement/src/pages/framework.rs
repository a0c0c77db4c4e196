//! Framework contracts: all of them, and one with its prices, what is left, and the form to call off.

use std::collections::HashMap;

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::journal::{Line, history};
use base::{Failure, Frame, MemberId, Result, Visitor};

use super::{Names, may_buy, title, titles};
use crate::framework::{Framework, FrameworkId};
use crate::need::{Need, NeedId};
use crate::pool::Article;
use crate::store::Placed;
use crate::texts::{Texts, texts};
use crate::typed::Contract;
use crate::{READ, acts, store};

#[derive(Template)]
#[template(path = "procurement/frameworks.html")]
struct FrameworksPage {
    f: Frame,
    t: &'static Texts,
    frameworks: Vec<Framework>,
    may_buy: bool,
    members: Vec<(MemberId, String)>,
}

#[derive(Template)]
#[template(path = "procurement/framework.html")]
struct FrameworkPage {
    f: Frame,
    t: &'static Texts,
    framework: Framework,
    names: Names,
    titles: HashMap<String, Article>,
    placed: Vec<Placed>,
    /// Needs that could be ordered here.
    open: Vec<Need>,
    may_buy: bool,
    history: Vec<Line>,
}

impl FrameworkPage {
    fn title(&self, article: &str) -> String {
        title(&self.titles, article)
    }

    fn members(&self) -> String {
        let names: Vec<String> = self.framework.terms.members.iter().map(|member| self.names.of(*member)).collect();
        names.join(", ")
    }
}

pub(crate) async fn list(visitor: Visitor) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let (frameworks, may_buy) = (store::frameworks(&mut r).await?, may_buy(&mut r).await?);
    let members = agreement::store::members(&mut r).await?;
    let members = members.into_iter().map(|party| (party.id, party.short_name)).collect();
    html(FrameworksPage { f: visitor.frame(), t: texts(visitor.lang), frameworks, may_buy, members })
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<FrameworkId>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let framework = store::framework(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let (placed, may_buy) = (store::placed(&mut r, id).await?, may_buy(&mut r).await?);
    let mut open = store::open_needs(&mut r).await?;
    open.retain(|need| framework.covers(need));
    let (names, titles) = (Names::read(&mut r).await?, titles(&mut r).await?);
    let history = history(&mut r, READ, id.0).await?;
    let (f, t) = (visitor.frame(), texts(visitor.lang));
    html(FrameworkPage { f, t, framework, names, titles, placed, open, may_buy, history })
}

/// Fields of one name come several times, so these are read as pairs.
type Pairs = Form<Vec<(String, String)>>;

pub(crate) async fn agree(visitor: Visitor, Form(pairs): Pairs) -> Result<Redirect> {
    let terms = Contract::of(&pairs).terms(visitor.frame().today, texts(visitor.lang))?;
    let id = visitor.act(async move |w| acts::agree(w, &terms).await).await?;
    Ok(Redirect::to(&format!("/procurement/frameworks/{id}")))
}

pub(crate) async fn call_off(visitor: Visitor, Path(id): Path<FrameworkId>, Form(pairs): Pairs) -> Result<Redirect> {
    let needs = pairs.iter().filter(|(key, _)| key == "need").map(|(_, value)| value.parse());
    let needs: Vec<NeedId> = needs.collect::<Result<_, _>>().map_err(|_| Failure::NotFound)?;
    visitor.act(async move |w| acts::call_off(w, id, &needs).await).await?;
    Ok(Redirect::to(&format!("/procurement/frameworks/{id}")))
}
