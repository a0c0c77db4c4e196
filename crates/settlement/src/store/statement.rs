//! Statements, kept whole.

use base::{Day, MemberId, PersonId, Reading, Result, Writing, grant, of_whole_members};

use crate::statement::{Done, Kind, Record, Statement, StatementId};
use crate::{MAKE, READ, RELEASE};

macro_rules! records {
    ($rest:literal) => {
        concat!(
            "SELECT s.statement_id, s.canonical, s.sha256, s.made_by, s.made_on, l.released_by, l.released_on
            FROM settlement_statement s
            LEFT JOIN settlement_release l ON l.statement_id = s.statement_id AND l.released_on <= $4
            WHERE EXISTS (SELECT 1 FROM settlement_account a WHERE a.statement_id = s.statement_id AND ",
            of_whole_members!("a"),
            ") AND s.made_on <= $4 AND ($5 OR l.released_on IS NOT NULL)",
            $rest
        )
    };
}

base::statements! {
    RECORDS = records!(" ORDER BY s.first_day DESC, s.kind, s.made_on DESC, s.statement_id DESC");
    RECORD = records!(" AND s.statement_id = $6");
    CLOSED_TO = "SELECT MAX(s.end_day) FROM settlement_statement s
        JOIN settlement_release l ON l.statement_id = s.statement_id WHERE s.kind = 'quarter'";
    DRAFTS = concat!("SELECT s.statement_id, a.member_id FROM settlement_statement s
        JOIN settlement_account a ON a.statement_id = s.statement_id
        WHERE ", of_whole_members!("a"), " AND s.kind = $4 AND s.first_day = $5
        AND NOT EXISTS (SELECT 1 FROM settlement_release l WHERE l.statement_id = s.statement_id)");
    DROP_ACCOUNT = "DELETE FROM settlement_account WHERE member_id = $1 AND statement_id = $2";
    DROP = "DELETE FROM settlement_statement WHERE statement_id = $1";
    KEEP = "INSERT INTO settlement_statement
        (statement_id, kind, first_day, end_day, canonical, sha256, made_by, made_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    KEEP_ACCOUNT = "INSERT INTO settlement_account (member_id, statement_id, amount, billed, due) VALUES ($1, $2, $3, $4, $5)";
    KEEP_RELEASE = "INSERT INTO settlement_release (statement_id, released_by, released_on) VALUES ($1, $2, $3)";
}

#[derive(sqlx::FromRow)]
struct Row {
    statement_id: StatementId,
    canonical: String,
    sha256: Vec<u8>,
    made_by: PersonId,
    made_on: Day,
    released_by: Option<PersonId>,
    released_on: Option<Day>,
}

/// Those in which a member of the reader has an account, the latest period first. Drafts only for who makes and releases them.
pub async fn records(r: &mut Reading) -> Result<Vec<Record>> {
    let (day, drafts) = (r.as_of(), sees_drafts(r).await?);
    let rows: Vec<Row> = r.ask(RECORDS).within(READ).bind(day).bind(drafts).all().await?;
    rows.into_iter().map(Row::record).collect()
}

/// None if it is not there, not the reader's, or a draft that is not its business.
pub async fn record(r: &mut Reading, id: StatementId) -> Result<Option<Record>> {
    let (day, drafts) = (r.as_of(), sees_drafts(r).await?);
    let row: Option<Row> = r.ask(RECORD).within(READ).bind(day).bind(drafts).bind(id).maybe().await?;
    row.map(Row::record).transpose()
}

async fn sees_drafts(r: &mut Reading) -> Result<bool> {
    let makes = grant::holds(r, MAKE, MemberId::ASSOCIATION, "").await?;
    Ok(makes || grant::holds(r, RELEASE, MemberId::ASSOCIATION, "").await?)
}

/// The day up to which quarters are released; none before the first one.
pub async fn closed_to(r: &mut Reading) -> Result<Option<Day>> {
    let (day,): (Option<Day>,) = r.ask(CLOSED_TO).one().await?;
    Ok(day)
}

/// A draft for the same period gives way to the next one.
pub(crate) async fn drop_drafts(w: &mut Writing, kind: Kind, first_day: Day) -> Result<()> {
    let drafts: Vec<(StatementId, MemberId)> =
        w.ask(DRAFTS).within(READ).bind(kind.code()).bind(first_day).all().await?;
    for (draft, member) in &drafts {
        w.change(DROP_ACCOUNT).bind(*member).bind(*draft).rows().await?;
    }
    for (draft, _) in &drafts {
        w.change(DROP).bind(*draft).rows().await?;
    }
    Ok(())
}

pub(crate) async fn keep_record(w: &mut Writing, record: &Record, canonical: &str) -> Result<()> {
    let (id, head) = (record.id, &record.statement.head);
    let keep = w.change(KEEP).bind(id).bind(head.kind.code()).bind(head.from).bind(head.to).bind(canonical);
    keep.bind(record.hash.clone()).bind(record.made.by).bind(record.made.on).rows().await?;
    let accounts = record.statement.accounts.iter().map(|account| {
        let (amount, billed, due) = (account.amount.into(), account.billed.into(), account.due.into());
        vec![account.member.into(), id.into(), amount, billed, due]
    });
    w.insert(KEEP_ACCOUNT, accounts.collect()).await
}

pub(crate) async fn keep_release(w: &mut Writing, id: StatementId, release: Done) -> Result<()> {
    w.change(KEEP_RELEASE).bind(id).bind(release.by).bind(release.on).rows().await.map(drop)
}

impl Row {
    fn record(self) -> Result<Record> {
        let statement: Statement =
            serde_json::from_str(&self.canonical).map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
        Ok(Record {
            id: self.statement_id,
            statement,
            hash: self.sha256,
            made: Done { by: self.made_by, on: self.made_on },
            released: self.released_by.zip(self.released_on).map(|(by, on)| Done { by, on }),
        })
    }
}
