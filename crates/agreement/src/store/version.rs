//! Versions with everything that happened to them, and what we take the law to be.

use std::collections::HashMap;

use base::{Day, PersonId, Reading, Result, Writing};
use sqlx::Error::Decode;

use super::{fact, hex};
use crate::chain::Chain;
use crate::difference::Needs;
use crate::document::DocumentId;
use crate::law::{Law, Point};
use crate::terms::Terms;
use crate::version::{Release, Text, Version, VersionId};

base::statements! {
    VERSIONS = "SELECT v.version_id, v.number, v.follows, v.drafted_by, v.drafted_on, w.withdrawn_on
        FROM agreement_version v LEFT JOIN agreement_withdrawal w ON w.version_id = v.version_id ORDER BY v.number";
    TEXTS = "SELECT t.version_id, t.revision, t.body, t.hash, t.written_by, t.written_on,
            r.released_by, r.released_on, r.document_id, r.needs
        FROM agreement_text t
        LEFT JOIN agreement_release r ON r.version_id = t.version_id AND r.revision = t.revision
        ORDER BY t.version_id, t.revision";
    POINTS = "SELECT point, valid_from, value, source, verified FROM agreement_point ORDER BY point, valid_from";
    KEEP_VERSION = "INSERT INTO agreement_version (version_id, number, follows, drafted_by, drafted_on)
        VALUES ($1, $2, $3, $4, $5)";
    KEEP_TEXT = "INSERT INTO agreement_text (version_id, revision, body, hash, written_by, written_on)
        VALUES ($1, $2, $3, $4, $5, $6)";
    REWRITE_TEXT = "UPDATE agreement_text SET body = $3, hash = $4, written_by = $5, written_on = $6
        WHERE version_id = $1 AND revision = $2";
    KEEP_RELEASE = "INSERT INTO agreement_release (version_id, revision, released_by, released_on, document_id, needs)
        VALUES ($1, $2, $3, $4, $5, $6)";
    KEEP_WITHDRAWAL = "INSERT INTO agreement_withdrawal (version_id, withdrawn_by, withdrawn_on, reason)
        VALUES ($1, $2, $3, $4)";
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    version_id: VersionId,
    number: i64,
    follows: i64,
    drafted_by: PersonId,
    drafted_on: Day,
    withdrawn_on: Option<Day>,
}

#[derive(sqlx::FromRow)]
struct TextRow {
    version_id: VersionId,
    revision: i64,
    body: String,
    hash: Vec<u8>,
    written_by: PersonId,
    written_on: Day,
    released_by: Option<PersonId>,
    released_on: Option<Day>,
    document_id: Option<DocumentId>,
    needs: Option<String>,
}

/// All versions there ever were: few rows, so the rules see the whole and not a selection.
pub async fn chain(r: &mut Reading) -> Result<Chain> {
    let rows: Vec<VersionRow> = r.ask(VERSIONS).all().await?;
    let ids: HashMap<i64, VersionId> = rows.iter().map(|row| (row.number, row.version_id)).collect();
    let mut versions: Vec<Version> = rows.into_iter().map(|row| row.version(&ids)).collect();
    let texts: Vec<TextRow> = r.ask(TEXTS).all().await?;
    for row in texts {
        if let Some(version) = versions.iter_mut().find(|version| version.id == row.version_id) {
            version.texts.push(row.text()?);
        }
    }
    fact::fill(r, &mut versions).await?;
    Ok(Chain { versions, leavings: fact::leavings(r).await? })
}

pub async fn points(r: &mut Reading) -> Result<Vec<Point>> {
    let rows: Vec<(String, Day, String, String, bool)> = r.ask(POINTS).all().await?;
    let point = |(key, valid_from, value, source, verified)| Point { key, valid_from, value, source, verified };
    Ok(rows.into_iter().map(point).collect())
}

/// What we take the law to be on a day.
pub async fn law(r: &mut Reading, day: Day) -> Result<Law> {
    Ok(Law::on(day, &points(r).await?)?)
}

pub(crate) async fn keep_version(w: &mut Writing, id: VersionId, number: i64, follows: i64) -> Result<()> {
    let (person, today) = (w.person(), w.today());
    w.change(KEEP_VERSION).bind(id).bind(number).bind(follows).bind(person).bind(today).rows().await.map(drop)
}

/// The terms as they are stored, and their hash.
pub(crate) async fn keep_text(w: &mut Writing, id: VersionId, revision: i64, body: &str, hash: Vec<u8>) -> Result<()> {
    let (person, today) = (w.person(), w.today());
    let keep = w.change(KEEP_TEXT).bind(id).bind(revision).bind(body).bind(hash);
    keep.bind(person).bind(today).rows().await.map(drop)
}

pub(crate) async fn rewrite_text(
    w: &mut Writing,
    id: VersionId,
    revision: i64,
    body: &str,
    hash: Vec<u8>,
) -> Result<()> {
    let (person, today) = (w.person(), w.today());
    let keep = w.change(REWRITE_TEXT).bind(id).bind(revision).bind(body).bind(hash);
    keep.bind(person).bind(today).rows().await.map(drop)
}

pub(crate) async fn keep_release(w: &mut Writing, id: VersionId, revision: i64, release: &Release) -> Result<()> {
    let needs = serde_json::to_string(&release.needs).map_err(|error| Decode(error.into()))?;
    let keep = w.change(KEEP_RELEASE).bind(id).bind(revision).bind(release.by).bind(release.on);
    keep.bind(release.document).bind(&needs).rows().await.map(drop)
}

pub(crate) async fn keep_withdrawal(w: &mut Writing, id: VersionId, reason: &str) -> Result<()> {
    let (person, today) = (w.person(), w.today());
    w.change(KEEP_WITHDRAWAL).bind(id).bind(person).bind(today).bind(reason).rows().await.map(drop)
}

impl VersionRow {
    fn version(self, ids: &HashMap<i64, VersionId>) -> Version {
        Version {
            id: self.version_id,
            number: self.number,
            after: ids.get(&self.follows).copied(),
            drafted_by: self.drafted_by,
            drafted_on: self.drafted_on,
            texts: Vec::new(),
            resolutions: Vec::new(),
            clearances: Vec::new(),
            signatures: Vec::new(),
            supervisions: Vec::new(),
            publications: Vec::new(),
            withdrawn: self.withdrawn_on,
        }
    }
}

impl TextRow {
    fn text(self) -> Result<Text> {
        let terms: Terms = serde_json::from_str(&self.body).map_err(|error| Decode(error.into()))?;
        let release = match (self.released_by, self.released_on, self.document_id, self.needs) {
            (Some(by), Some(on), Some(document), Some(needs)) => {
                let needs: Needs = serde_json::from_str(&needs).map_err(|error| Decode(error.into()))?;
                Some(Release { by, on, document, needs })
            }
            _ => None,
        };
        let (written_by, written_on) = (self.written_by, self.written_on);
        Ok(Text { revision: self.revision, terms, hash: hex(&self.hash), written_by, written_on, release })
    }
}
