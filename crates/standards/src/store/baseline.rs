//! Drafts, their trials, and the baselines made of them.

use base::{Day, MemberId, Period, PersonId, Reading, Result, Writing};

use crate::baseline::{Baseline, Draft, DraftId, Trial};

macro_rules! drafts {
    ($rest:literal) => {
        concat!(
            "SELECT d.draft_id, d.title, d.decision, d.valid_from, d.text, d.based_on, d.drafted_by, d.drafted_on,
                t.members, t.valid_from AS trial_from, t.valid_to AS trial_to, t.published_by AS tried_by,
                t.published_on AS tried_on, b.number
            FROM standards_draft d LEFT JOIN standards_trial t ON t.draft_id = d.draft_id
            LEFT JOIN standards_baseline b ON b.draft_id = d.draft_id",
            $rest
        )
    };
}

base::statements! {
    /// Those that are not published.
    OPEN = drafts!(" WHERE b.number IS NULL ORDER BY d.drafted_on DESC, d.draft_id");
    DRAFT = drafts!(" WHERE d.draft_id = $1");
    KEEP_DRAFT = "INSERT INTO standards_draft (draft_id, title, decision, valid_from, text, based_on, drafted_by, drafted_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (draft_id) DO UPDATE SET title = $2, decision = $3, valid_from = $4, text = $5, based_on = $6,
        drafted_by = $7, drafted_on = $8";
    KEEP_TRIAL = "INSERT INTO standards_trial (draft_id, members, valid_from, valid_to, published_by, published_on)
        VALUES ($1, $2, $3, $4, $5, $6)";
    BASELINES = "SELECT number, draft_id, title, decision, valid_from, text, sha256, published_by, published_on
        FROM standards_baseline ORDER BY number DESC";
    BASELINE = "SELECT number, draft_id, title, decision, valid_from, text, sha256, published_by, published_on
        FROM standards_baseline WHERE number = $1";
    LATEST = "SELECT COALESCE(MAX(number), 0) FROM standards_baseline";
    KEEP = "INSERT INTO standards_baseline (number, draft_id, title, decision, valid_from, text, sha256, published_by, published_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    FOUR_EYES = "SELECT four_eyes FROM standards_practice";
    WANT_FOUR_EYES = "UPDATE standards_practice SET four_eyes = $1";
    NAME = "SELECT name FROM base_account WHERE person_id = $1";
}

#[derive(sqlx::FromRow)]
struct DraftRow {
    draft_id: DraftId,
    title: String,
    decision: String,
    valid_from: Day,
    text: String,
    based_on: i64,
    drafted_by: PersonId,
    drafted_on: Day,
    members: Option<String>,
    trial_from: Option<Day>,
    trial_to: Option<Day>,
    tried_by: Option<PersonId>,
    tried_on: Option<Day>,
    number: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct BaselineRow {
    number: i64,
    draft_id: DraftId,
    title: String,
    decision: String,
    valid_from: Day,
    text: String,
    sha256: String,
    published_by: PersonId,
    published_on: Day,
}

/// Those that are not published, the newest first.
pub async fn open(r: &mut Reading) -> Result<Vec<Draft>> {
    Ok(r.ask(OPEN).all::<DraftRow>().await?.into_iter().map(DraftRow::read).collect())
}

pub async fn draft(r: &mut Reading, id: DraftId) -> Result<Option<Draft>> {
    Ok(r.ask(DRAFT).bind(id).maybe::<DraftRow>().await?.map(DraftRow::read))
}

/// The last one first.
pub async fn all(r: &mut Reading) -> Result<Vec<Baseline>> {
    Ok(r.ask(BASELINES).all::<BaselineRow>().await?.into_iter().map(BaselineRow::read).collect())
}

pub async fn one(r: &mut Reading, number: i64) -> Result<Option<Baseline>> {
    Ok(r.ask(BASELINE).bind(number).maybe::<BaselineRow>().await?.map(BaselineRow::read))
}

/// The number of the last one; 0: there is none.
pub(crate) async fn latest(r: &mut Reading) -> Result<i64> {
    let (number,) = r.ask(LATEST).one().await?;
    Ok(number)
}

pub(crate) async fn four_eyes(r: &mut Reading) -> Result<bool> {
    let (wanted,) = r.ask(FOUR_EYES).one().await?;
    Ok(wanted)
}

pub(crate) async fn want_four_eyes(w: &mut Writing, wanted: bool) -> Result<()> {
    w.change(WANT_FOUR_EYES).bind(wanted).rows().await.map(drop)
}

/// The name of somebody who drafted or published; empty if it is not known any more.
pub(crate) async fn name(r: &mut Reading, who: PersonId) -> Result<String> {
    let name: Option<(String,)> = r.ask(NAME).bind(who).maybe().await?;
    Ok(name.map(|(name,)| name).unwrap_or_default())
}

/// A new one, or what has become of it.
pub(crate) async fn keep_draft(w: &mut Writing, draft: &Draft) -> Result<()> {
    let keep = w.change(KEEP_DRAFT).bind(draft.id).bind(&draft.title).bind(&draft.decision).bind(draft.from);
    keep.bind(&draft.text).bind(draft.based_on).bind(draft.by).bind(draft.on).rows().await.map(drop)
}

pub(crate) async fn keep_trial(w: &mut Writing, draft: DraftId, trial: &Trial) -> Result<()> {
    let members: Vec<String> = trial.members.iter().map(MemberId::to_string).collect();
    let keep = w.change(KEEP_TRIAL).bind(draft).bind(members.join(" "));
    let keep = keep.bind(trial.period.from).bind(trial.period.to);
    keep.bind(trial.by).bind(trial.on).rows().await.map(drop)
}

pub(crate) async fn keep(w: &mut Writing, baseline: &Baseline) -> Result<()> {
    let Baseline { number, draft, title, decision, from, text, hash, by, on } = baseline;
    let keep = w.change(KEEP).bind(*number).bind(*draft).bind(title).bind(decision).bind(*from);
    keep.bind(text).bind(hash).bind(*by).bind(*on).rows().await.map(drop)
}

impl DraftRow {
    fn read(self) -> Draft {
        let members = self.members.map(|members| members.split_whitespace().filter_map(|id| id.parse().ok()).collect());
        let tried = members.zip(self.trial_from.zip(self.trial_to)).zip(self.tried_by.zip(self.tried_on));
        let trial = |((members, (from, to)), (by, on))| Trial { members, period: Period { from, to }, by, on };
        Draft {
            id: self.draft_id,
            title: self.title,
            decision: self.decision,
            from: self.valid_from,
            text: self.text,
            based_on: self.based_on,
            by: self.drafted_by,
            on: self.drafted_on,
            trial: tried.map(trial),
            published: self.number,
        }
    }
}

impl BaselineRow {
    fn read(self) -> Baseline {
        Baseline {
            number: self.number,
            draft: self.draft_id,
            title: self.title,
            decision: self.decision,
            from: self.valid_from,
            text: self.text,
            hash: self.sha256,
            by: self.published_by,
            on: self.published_on,
        }
    }
}
