//! What can be done here.

use base::{MemberId, Result, Writing, grant, journal};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::advisory::{Advisory, CannotImport};
use crate::matching::{Evidence, Matcher};
use crate::store::{self, AdvisoryId};
use crate::{IMPORT, MATCH};

/// Titles that are matched at once.
const BATCH: i64 = 2_000;

/// Takes in an advisory as it was published (CSAF) and matches it with all titles known. The same document twice is one.
pub async fn import(w: &mut Writing, document: &str) -> Result<AdvisoryId> {
    grant::must(w, IMPORT, MemberId::ASSOCIATION, "").await?;
    let advisory = Advisory::read(document.as_bytes())?;
    let sha256 = Sha256::digest(document).to_vec();
    if let Some((id, kept)) = store::same(w, &advisory).await? {
        return if kept == sha256 { Ok(id) } else { Err(CannotImport::OtherContent.into()) };
    }
    let id = AdvisoryId(w.new_id());
    store::keep(w, id, &advisory, &sha256, document).await?;
    let (matcher, mut after, mut matched) = (Matcher::new(&advisory), 0, 0);
    loop {
        let titles = store::titles(w, after, BATCH).await?;
        let Some((last, _)) = titles.last() else { break };
        after = *last;
        let found = titles.iter().filter_map(|(number, title)| Some((*number, matcher.evidence(title)?)));
        let found: Vec<(i64, Evidence)> = found.collect();
        matched += found.len();
        store::keep_matches(w, id, found).await?;
    }
    let details = json!({ "tracking": advisory.tracking, "revision": advisory.revision, "titles": matched });
    journal::note(w, MemberId::ASSOCIATION, "security.advisory.imported", id.0, details).await?;
    Ok(id)
}

/// Matches titles that are new in the dictionary with all advisories. Says how many titles there were; none leaves no entry.
pub async fn match_new_titles(w: &mut Writing) -> Result<usize> {
    grant::must(w, MATCH, MemberId::ASSOCIATION, "").await?;
    let seen = store::seen(w).await?;
    let titles = store::titles(w, seen, BATCH).await?;
    let Some((last, _)) = titles.last() else { return Ok(0) };
    for head in store::advisories(w).await? {
        let Some(advisory) = store::advisory(w, head.advisory_id).await? else { continue };
        let known = store::matches(w, head.advisory_id).await?;
        let (matcher, new) = (Matcher::new(&advisory), |number: i64| !known.contains_key(&(number as u32)));
        let found = titles.iter().filter(|(number, _)| new(*number));
        let found = found.filter_map(|(number, title)| Some((*number, matcher.evidence(title)?))).collect();
        store::keep_matches(w, head.advisory_id, found).await?;
    }
    store::see(w, *last).await?;
    let (run, details) = (w.new_id(), json!({ "titles": titles.len() }));
    journal::note(w, MemberId::ASSOCIATION, "security.titles.matched", run, details).await?;
    Ok(titles.len())
}
