//! All SQL of this room: advisories and what they mean for the dictionary of software; in the folder the devices that have such
//! software, and the journal.

pub mod device;
pub mod journal;

use base::{Day, Reading, Result, Writing};
use inventory::software::Title;

use crate::advisory::Advisory;
use crate::exposure::Matches;
use crate::matching::{Evidence, Verdict};

base::id!(AdvisoryId);

macro_rules! advisories {
    ($rest:literal) => {
        concat!(
            "SELECT a.advisory_id, a.tracking, a.revision, a.title, a.publisher, a.severity, a.released, a.imported_on
            FROM security_advisory a WHERE a.imported_on <= $1 AND NOT EXISTS (SELECT 1 FROM security_advisory b
                WHERE b.tracking = a.tracking AND b.advisory_id > a.advisory_id AND b.imported_on <= $1)",
            $rest
        )
    };
}

base::statements! {
    /// The latest revision of each.
    ADVISORIES = advisories!(" ORDER BY a.released DESC, a.tracking");
    ADVISORY = "SELECT a.advisory_id, a.tracking, a.revision, a.title, a.publisher, a.severity, a.released, a.imported_on
        FROM security_advisory a WHERE a.advisory_id = $1";
    DOCUMENT = "SELECT document FROM security_advisory WHERE advisory_id = $1";
    SAME = "SELECT advisory_id, sha256 FROM security_advisory WHERE tracking = $1 AND revision = $2";
    KEEP = "INSERT INTO security_advisory (advisory_id, tracking, revision, title, publisher, severity, released, sha256,
        document, imported_by, imported_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    MATCHES = "SELECT m.title_number, t.name, m.evidence FROM security_match m
        JOIN inventory_title t ON t.number = m.title_number WHERE m.advisory_id = $1 ORDER BY m.title_number";
    KEEP_MATCH = "INSERT INTO security_match (advisory_id, title_number, verdict, evidence) VALUES ($1, $2, $3, $4)";
    TITLES = "SELECT number, name, publisher, version FROM inventory_title WHERE number > $1 ORDER BY number LIMIT $2";
    SEEN = "SELECT number FROM security_follower WHERE name = 'titles'";
    SEE = "UPDATE security_follower SET number = $1 WHERE name = 'titles'";
}

/// What stands at the head of an advisory.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Head {
    pub advisory_id: AdvisoryId,
    pub tracking: String,
    pub revision: String,
    pub title: String,
    pub publisher: String,
    pub severity: String,
    pub released: String,
    pub imported_on: Day,
}

#[derive(sqlx::FromRow)]
struct Numbered {
    number: i64,
    name: String,
    publisher: String,
    version: String,
}

/// The latest revision of each advisory that was known on the day that is looked at, the youngest first.
pub async fn advisories(r: &mut Reading) -> Result<Vec<Head>> {
    let day = r.as_of();
    r.ask(ADVISORIES).bind(day).all().await
}

pub async fn head(r: &mut Reading, id: AdvisoryId) -> Result<Option<Head>> {
    r.ask(ADVISORY).bind(id).maybe().await
}

/// Read anew from what was published. None: not there, or kept by an older program and not readable any more.
pub async fn advisory(r: &mut Reading, id: AdvisoryId) -> Result<Option<Advisory>> {
    let document: Option<(String,)> = r.ask(DOCUMENT).bind(id).maybe().await?;
    Ok(document.and_then(|(text,)| Advisory::read(text.as_bytes()).ok()))
}

/// Id and hash of what is kept of the same revision.
pub(crate) async fn same(r: &mut Reading, advisory: &Advisory) -> Result<Option<(AdvisoryId, Vec<u8>)>> {
    r.ask(SAME).bind(&advisory.tracking).bind(&advisory.revision).maybe().await
}

pub(crate) async fn keep(w: &mut Writing, id: AdvisoryId, a: &Advisory, sha256: &[u8], document: &str) -> Result<()> {
    let (person, today) = (w.person(), w.today());
    let keep = w.change(KEEP).bind(id).bind(&a.tracking).bind(&a.revision).bind(&a.title).bind(&a.publisher);
    let keep = keep.bind(&a.severity).bind(&a.released).bind(sha256).bind(document);
    keep.bind(person).bind(today).rows().await.map(drop)
}

/// Titles of the dictionary after a number, with their numbers.
pub(crate) async fn titles(r: &mut Reading, after: i64, limit: i64) -> Result<Vec<(i64, Title)>> {
    let rows: Vec<Numbered> = r.ask(TITLES).bind(after).bind(limit).all().await?;
    let title = |row: Numbered| Title { name: row.name, publisher: row.publisher, version: row.version };
    Ok(rows.into_iter().map(|row| (row.number, title(row))).collect())
}

pub(crate) async fn keep_matches(w: &mut Writing, id: AdvisoryId, found: Vec<(i64, Evidence)>) -> Result<()> {
    let row = |(number, evidence): (i64, Evidence)| {
        let text = serde_json::to_string(&evidence).unwrap_or_default();
        vec![id.into(), number.into(), verdict_key(evidence.verdict).into(), text.into()]
    };
    w.insert(KEEP_MATCH, found.into_iter().map(row).collect()).await
}

/// What the advisory means for titles of the dictionary.
pub async fn matches(r: &mut Reading, id: AdvisoryId) -> Result<Matches> {
    let rows: Vec<(i64, String, String)> = r.ask(MATCHES).bind(id).all().await?;
    let read = |(number, name, text): (i64, String, String)| {
        Some((u32::try_from(number).ok()?, (name, serde_json::from_str(&text).ok()?)))
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// Up to which number titles were matched.
pub(crate) async fn seen(r: &mut Reading) -> Result<i64> {
    let (number,) = r.ask(SEEN).one().await?;
    Ok(number)
}

pub(crate) async fn see(w: &mut Writing, number: i64) -> Result<()> {
    w.change(SEE).bind(number).rows().await.map(drop)
}

fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Affected => "affected",
        Verdict::ToCheck => "to-check",
        Verdict::NotAffected => "not-affected",
    }
}
