//! The chapter of the board report as a document.

use axum::extract::Query;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base::{Failure, MemberId, Result, Visitor, grant};
use serde::Deserialize;

use super::Names;
use crate::figures::Figures;
use crate::group::Wanted;
use crate::print::{Told, report};
use crate::setting::Setting;
use crate::variety::Variety;
use crate::{READ, store};

#[derive(Deserialize)]
pub(crate) struct Asked {
    member: Option<MemberId>,
}

/// Of one member, or of all that the reader sees.
pub(crate) async fn show(visitor: Visitor, Query(Asked { member }): Query<Asked>) -> Result<Response> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    if let Some(member) = member
        && !grant::holds(&mut r, READ, member, "").await?
    {
        return Err(Failure::NotFound);
    }
    let (rules, names) = (store::rules(&mut r).await?, Names::of(&mut r).await?);
    let dictionary = store::dictionary(&mut r, &rules.settings).await?;
    let wanted = member.map(Wanted::member).unwrap_or_default();
    let open: Vec<&Setting> = rules.settings.iter().filter(|setting| !setting.is_measured()).collect();
    let (mut past, mut last, mut varieties) = (Vec::new(), None, Vec::new());
    store::past(&mut r, &rules, |day, counted| {
        let figures = Figures::of(&rules, &dictionary, counted, day);
        past.push((day, figures.measures_of(&wanted)));
        let mine = counted.places.iter().filter(|(place, _)| member.is_none_or(|m| place.member == m));
        let of = |setting: &&'_ Setting| Variety::of(mine.clone().map(|(_, counts)| counts), setting);
        varieties = open.iter().map(|setting| (*setting, of(setting))).collect();
        last = Some(figures);
    })
    .await?;
    varieties.retain(|(_, variety)| variety.known() > 0);
    let figures = last.ok_or(Failure::NotFound)?;
    let told = Told {
        rules: &rules,
        past: &past,
        figures: &figures,
        varieties: &varieties,
        member,
        names: &names.0,
        association: &visitor.house().facts.association,
    };
    let work = report(&told, lang);
    drop(r);
    let pdf = tokio::task::spawn_blocking(work).await.map_err(|_| Failure::NotFound)??;
    let name = format!("inline; filename=\"standards-{}.pdf\"", figures.day);
    Ok(([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)], pdf)
        .into_response())
}
