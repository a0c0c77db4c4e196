//! The pooled table: what all need, side by side.

use askama::Template;
use axum::response::Html;
use base::edge::html;
use base::{Cents, Frame, MemberId, Result, Visitor};

use super::Names;
use crate::need::Need;
use crate::pool::{Judgement, Pooled, Row};
use crate::store;
use crate::texts::{Texts, procedure, texts};

#[derive(Template)]
#[template(path = "procurement/pool.html")]
struct PoolPage {
    f: Frame,
    t: &'static Texts,
    members: Vec<(MemberId, String)>,
    pooled: Pooled,
    columns: Vec<i64>,
    /// Value of the dearest row: the longest bar.
    longest: i64,
    /// What is saved against everybody ordering alone, by row, where a contract covers it.
    advantages: Vec<Option<Cents>>,
    /// What can be called off under contracts in force.
    covered: Cents,
    /// What would have to be awarded anew.
    judgement: Judgement,
    procedure: &'static str,
}

impl PoolPage {
    fn pieces(&self) -> i64 {
        self.columns.iter().sum()
    }

    fn saved(&self) -> Cents {
        self.advantages.iter().flatten().sum()
    }

    /// Dividing would lead to a lighter procedure, and is therefore unlawful.
    fn tempts(&self) -> bool {
        self.judgement.alone < self.judgement.procedure
    }

    /// Length of a bar of 100.
    fn length(&self, value: Cents) -> i64 {
        value.0 * 100 / self.longest.max(1)
    }
}

pub(crate) async fn show(visitor: Visitor) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let (needs, catalogue, limits) =
        (store::open_needs(&mut r).await?, store::catalogue(&mut r).await?, store::limits(&mut r).await?);
    let (mut frameworks, names, day) = (store::frameworks(&mut r).await?, Names::read(&mut r).await?, r.as_of());
    frameworks.retain(|framework| framework.terms.period().contains(day));
    let (covered, anew): (Vec<Need>, Vec<Need>) =
        needs.iter().cloned().partition(|need| frameworks.iter().any(|framework| framework.covers(need)));
    let (pooled, judgement) = (Pooled::of(&needs, &catalogue), Pooled::of(&anew, &catalogue).judge(&limits, day));
    let price = |row: &Row| frameworks.iter().find_map(|framework| framework.terms.price(&row.article.code));
    html(PoolPage {
        f: visitor.frame(),
        t: texts(visitor.lang),
        members: pooled.members.iter().map(|member| (*member, names.of(*member))).collect(),
        columns: pooled.columns(),
        longest: pooled.rows.iter().map(|row| row.value.0).max().unwrap_or_default(),
        advantages: pooled.rows.iter().map(|row| row.advantage(price(row)?)).collect(),
        covered: Pooled::of(&covered, &catalogue).value(),
        procedure: procedure(judgement.procedure, visitor.lang),
        judgement,
        pooled,
    })
}
