//! Writing what helps: by those who work on tickets, for all members at once.

use base::{Failure, MemberId, Result, Writing, grant, journal, search};
use serde_json::json;

use super::known_specialism;
use crate::article::{ArticleId, Audience, Draft};
use crate::{SEE, WORK, store};

pub async fn write(w: &mut Writing, draft: &Draft) -> Result<ArticleId> {
    grant::must(w, WORK, MemberId::ASSOCIATION, "").await?;
    let draft = draft.trimmed();
    draft.check()?;
    let id = ArticleId(w.new_id());
    keep(w, id, 1, &draft).await?;
    journal::note(w, MemberId::ASSOCIATION, "desk.article.written", id.0, json!({ "title": draft.title })).await?;
    Ok(id)
}

/// From today on it reads like this. With nobody to read it, it is withdrawn.
pub async fn rewrite(w: &mut Writing, id: ArticleId, draft: &Draft) -> Result<()> {
    grant::must(w, WORK, MemberId::ASSOCIATION, "").await?;
    let before = store::versions(w, id).await?.into_iter().next().ok_or(Failure::NotFound)?;
    let draft = draft.trimmed();
    draft.replaces(&before.draft)?;
    keep(w, id, before.version + 1, &draft).await?;
    let details = json!({ "title": draft.title, "version": before.version + 1 });
    journal::note(w, MemberId::ASSOCIATION, "desk.article.rewritten", id.0, details).await
}

async fn keep(w: &mut Writing, id: ArticleId, version: i64, draft: &Draft) -> Result<()> {
    known_specialism(w, &draft.specialism).await?;
    store::keep_article(w, id, version, draft).await?;
    find(w, id, draft).await
}

/// Those for all are found at each party, so that everybody finds them; those for the desk only by the desk.
async fn find(w: &mut Writing, id: ArticleId, draft: &Draft) -> Result<()> {
    let parties = agreement::store::parties(w).await?;
    let parties: Vec<MemberId> = parties.into_iter().map(|party| party.id).chain([MemberId::ASSOCIATION]).collect();
    let (href, words) = (format!("/desk/articles/{id}"), [draft.words.as_str()]);
    let entry = |member, duty| search::Entry {
        member,
        thing: id.0,
        part: "",
        duty,
        kind: "article",
        title: &draft.title,
        detail: "Anleitung",
        href: &href,
        words: &words,
    };
    for member in &parties {
        search::remove(w, *member, id.0).await?;
    }
    let entries: Vec<search::Entry<'_>> = match draft.audience {
        Audience::Nobody => Vec::new(),
        Audience::Desk => vec![entry(MemberId::ASSOCIATION, WORK)],
        Audience::All => parties.iter().map(|member| entry(*member, SEE)).collect(),
    };
    search::add(w, &entries).await
}
