//! One advisory: whom it concerns, and why.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use base::edge::html;
use base::{Day, Failure, Frame, MemberId, Result, Visitor};

use super::Names;
use crate::advisory::Advisory;
use crate::exposure::{Counts, exposed};
use crate::matching::{Evidence, Verdict};
use crate::store::{self, AdvisoryId, Head};
use crate::texts::{Texts, texts};

#[derive(Template)]
#[template(path = "security/advisory.html")]
struct AdvisoryPage {
    f: Frame,
    t: &'static Texts,
    head: Head,
    advisory: Option<Advisory>,
    members: Vec<(MemberId, String, Counts)>,
    all: Counts,
    /// Installed titles, the gravest first, each with the number of devices that have it.
    titles: Vec<(String, Evidence, i64)>,
}

impl AdvisoryPage {
    /// As the reader writes days; as the document says it, if that is none.
    fn released(&self) -> String {
        self.head.released.parse().map_or_else(|_| self.head.released.clone(), |day: Day| self.f.lang.day(day))
    }
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<AdvisoryId>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let head = store::head(&mut r, id).await?.ok_or(Failure::NotFound)?;
    let (matches, devices) = (store::matches(&mut r, id).await?, store::device::equipped(&mut r).await?);
    let names = Names::of(&mut r, visitor.lang).await?;
    let (mut all, mut members, mut on) = (Counts::default(), BTreeMap::<MemberId, Counts>::new(), BTreeMap::new());
    for exposed in exposed(&devices, &matches) {
        all.add(exposed.verdict);
        members.entry(exposed.equipped.member).or_default().add(exposed.verdict);
        let known = exposed.equipped.titles.iter().filter(|title| matches.contains_key(title));
        known.for_each(|title| *on.entry(*title).or_insert(0) += 1);
    }
    let titles = on.iter().filter_map(|(title, count)| {
        let (name, evidence) = matches.get(title)?;
        Some((name.clone(), evidence.clone(), *count))
    });
    let mut titles: Vec<(String, Evidence, i64)> = titles.collect();
    titles.sort_by_key(|(name, evidence, _)| (std::cmp::Reverse(evidence.verdict), name.clone()));
    html(AdvisoryPage {
        f: visitor.frame(),
        t: texts(visitor.lang),
        head,
        advisory: store::advisory(&mut r, id).await?,
        members: members.into_iter().map(|(id, counts)| (id, names.of_member(id), counts)).collect(),
        all,
        titles,
    })
}
