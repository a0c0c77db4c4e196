//! A list is handed over, looked at, and then applied or thrown away.

use axum::http::StatusCode;
use base::{Failure, MemberId, Result, Writing, grant, journal};
use serde_json::json;
use uuid::Uuid;

use super::{Bring, bring};
use crate::KEEP;
use crate::holding::Unfit;
use crate::import::list::List;
use crate::import::{About, columns};
use crate::store::import::{self as store, Draft};
use crate::texts::Refused;

/// What a list says it is about.
pub fn about(code: &str) -> Result<About> {
    let unfit = Unfit::NotOneOf(About::CODES);
    Ok(About::of(code).ok_or(Refused::Unfit { field: "about", unfit })?)
}

/// Reads a file aside from the tasks that serve pages.
pub async fn read(name: String, bytes: Vec<u8>) -> Result<List> {
    let list = tokio::task::spawn_blocking(move || List::read(&name, &bytes)).await;
    let list = list.map_err(|_| Failure::Unusable(StatusCode::UNPROCESSABLE_ENTITY))?;
    Ok(list.map_err(Refused::Unreadable)?)
}

/// Deed: keeps a list until it is decided about. Nothing of the inventory changes.
pub async fn bring_in(w: &mut Writing, member: MemberId, about: About, file: &str, list: &List) -> Result<Uuid> {
    grant::must(w, KEEP, member, "").await?;
    let id = w.new_id();
    let content = json!(list).to_string();
    let draft = Draft { member_id: member, kind: about.code().into(), file_name: file.into(), content };
    store::keep_draft(w, id, &draft).await?;
    let details = json!({ "file": file, "rows": list.rows.len(), "secrets": list.secrets });
    journal::note(w, member, "inventory.import.handed-over", id, details).await?;
    Ok(id)
}

impl Draft {
    /// With the columns that were chosen; those that the headings tell, if nobody chose.
    pub(crate) fn plan(self, choice: Option<impl Fn(usize) -> Option<String>>) -> Result<Bring> {
        let about = about(&self.kind)?;
        let list: List = serde_json::from_str(&self.content).map_err(|_| Failure::NotFound)?;
        let columns = match choice {
            Some(choice) => columns::chosen(about, list.headings.len(), choice),
            None => columns::guess(about, &list.headings),
        };
        Ok(Bring { member: self.member_id, about, file: self.file_name, list, columns })
    }
}

/// Deed: applies a list that was handed over, once.
pub async fn apply(w: &mut Writing, id: Uuid, choice: impl Fn(usize) -> Option<String>) -> Result<Uuid> {
    let draft = store::draft(w, id).await?.ok_or(Failure::NotFound)?;
    if store::drop_draft(w, draft.member_id, id).await? == 0 {
        return Err(Failure::NotFound);
    }
    Ok(bring(w, &draft.plan(Some(choice))?).await?.0)
}

/// Deed: throws such a list away.
pub async fn discard(w: &mut Writing, id: Uuid) -> Result<()> {
    let draft = store::draft(w, id).await?.ok_or(Failure::NotFound)?;
    store::drop_draft(w, draft.member_id, id).await?;
    journal::note(w, draft.member_id, "inventory.import.discarded", id, json!({ "file": draft.file_name })).await
}
