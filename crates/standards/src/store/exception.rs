//! Exceptions, with what was decided about them.

use std::collections::BTreeMap;

use base::{Day, MemberId, PersonId, Reading, Result, Writing, of_members, of_whole_members};
use uuid::Uuid;

use crate::exception::{Category, Decision, Exception, ExceptionId, Withdrawal};
use crate::renewal::Renewed;
use crate::setting::Setting;
use crate::{DeviceId, READ};

macro_rules! exceptions {
    ($rest:literal) => {
        concat!(
            "SELECT e.member_id, e.exception_id, e.part, e.device_id, e.setting, e.value, e.category, e.reason, e.compensation,
                e.proposed_by, e.proposed_on, e.last_day, e.renewed_from, e.began_on, d.accepted, d.decided_by, d.decided_on, d.remark,
                w.withdrawn_by, w.withdrawn_on
            FROM standards_exception e
            LEFT JOIN standards_decision d ON d.member_id = e.member_id AND d.exception_id = e.exception_id
            LEFT JOIN standards_withdrawal w ON w.member_id = e.member_id AND w.exception_id = e.exception_id
            WHERE ",
            of_members!("e"),
            $rest
        )
    };
}

base::statements! {
    EXCEPTIONS = exceptions!(" ORDER BY e.last_day, e.exception_id");
    EXCEPTION = exceptions!(" AND e.exception_id = $4");
    KEEP = "INSERT INTO standards_exception (member_id, exception_id, part, device_id, setting, value, category, reason,
        compensation, proposed_by, proposed_on, last_day, renewed_from, began_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    PEOPLE = "SELECT person_id, name FROM base_account WHERE person_id IN ($1, $2, $3)";
    KEEP_DECISION = "INSERT INTO standards_decision (member_id, exception_id, accepted, decided_by, decided_on, remark)
        VALUES ($1, $2, $3, $4, $5, $6)";
    NOTICES = concat!("SELECT n.exception_id, n.step, n.noted_on FROM standards_notice n WHERE ", of_whole_members!("n"),
        " AND ($4 OR n.exception_id = $5) ORDER BY n.step DESC");
    KEEP_NOTICE = "INSERT INTO standards_notice (member_id, exception_id, step, noted_on) VALUES ($1, $2, $3, $4)
        ON CONFLICT (member_id, exception_id, step) DO NOTHING";
    KEEP_WITHDRAWAL = "INSERT INTO standards_withdrawal (member_id, exception_id, withdrawn_by, withdrawn_on)
        VALUES ($1, $2, $3, $4)";
}

#[derive(sqlx::FromRow)]
struct Row {
    member_id: MemberId,
    exception_id: ExceptionId,
    part: String,
    device_id: Option<DeviceId>,
    setting: String,
    value: Option<String>,
    category: String,
    reason: String,
    compensation: String,
    proposed_by: PersonId,
    proposed_on: Day,
    last_day: Day,
    renewed_from: Option<ExceptionId>,
    began_on: Option<Day>,
    accepted: Option<bool>,
    decided_by: Option<PersonId>,
    decided_on: Option<Day>,
    remark: Option<String>,
    withdrawn_by: Option<PersonId>,
    withdrawn_on: Option<Day>,
}

/// All that the reader may see, by last day.
pub async fn all(r: &mut Reading, settings: &[Setting]) -> Result<Vec<Exception>> {
    let rows: Vec<Row> = r.ask(EXCEPTIONS).within(READ).all().await?;
    Ok(rows.into_iter().map(|row| row.read(settings)).collect())
}

/// None if it is not there or not the reader's: nobody can tell which.
pub async fn one(r: &mut Reading, id: ExceptionId) -> Result<Option<Exception>> {
    let settings = super::settings(r).await?;
    let row: Option<Row> = r.ask(EXCEPTION).within(READ).bind(id).maybe().await?;
    Ok(row.map(|row| row.read(&settings)))
}

/// Names of those who asked for it, decided on it, took it back.
pub(crate) async fn people(r: &mut Reading, e: &Exception) -> Result<BTreeMap<PersonId, String>> {
    let decided = e.decision.as_ref().map_or(e.proposed_by, |decision| decision.by);
    let withdrawn = e.withdrawal.as_ref().map_or(e.proposed_by, |withdrawal| withdrawal.by);
    let people: Vec<(PersonId, String)> = r.ask(PEOPLE).bind(e.proposed_by).bind(decided).bind(withdrawn).all().await?;
    Ok(people.into_iter().collect())
}

pub(crate) async fn keep(w: &mut Writing, e: &Exception) -> Result<()> {
    let value = e.value.as_ref().map(|value| value.to_string());
    let keep = w
        .change(KEEP)
        .bind(e.member)
        .bind(e.id)
        .bind(&e.part)
        .bind(e.device.map(|device| device.0))
        .bind(&e.setting)
        .bind(value);
    let keep = keep.bind(e.category.key()).bind(&e.reason).bind(&e.compensation);
    let keep = keep.bind(e.proposed_by).bind(e.proposed_on).bind(e.last_day);
    let renewed = e.renewed.map(|renewed| renewed.from.0);
    keep.bind(renewed).bind(e.renewed.map(|renewed| renewed.began)).rows().await.map(drop)
}

/// What was told before the ends of exceptions, of one or of all: the step in days, and when.
pub(crate) async fn notices(r: &mut Reading, only: Option<ExceptionId>) -> Result<Vec<(ExceptionId, i64, Day)>> {
    let one = only.unwrap_or(ExceptionId(Uuid::nil()));
    r.ask(NOTICES).within(READ).bind(only.is_none()).bind(one).all().await
}

/// False: it was told already.
pub(crate) async fn keep_notice(w: &mut Writing, e: &Exception, step: i64) -> Result<bool> {
    let today = w.today();
    let keep = w.change(KEEP_NOTICE).bind(e.member).bind(e.id).bind(step).bind(today);
    Ok(keep.rows().await? == 1)
}

pub(crate) async fn keep_decision(w: &mut Writing, e: &Exception, d: &Decision) -> Result<()> {
    let keep = w.change(KEEP_DECISION).bind(e.member).bind(e.id).bind(d.accepted);
    keep.bind(d.by).bind(d.on).bind(&d.remark).rows().await.map(drop)
}

pub(crate) async fn keep_withdrawal(w: &mut Writing, e: &Exception, withdrawal: &Withdrawal) -> Result<()> {
    let keep = w.change(KEEP_WITHDRAWAL).bind(e.member).bind(e.id);
    keep.bind(withdrawal.by).bind(withdrawal.on).rows().await.map(drop)
}

impl Row {
    fn read(self, settings: &[Setting]) -> Exception {
        let kind = settings.iter().find(|setting| setting.key == self.setting).map(|setting| &setting.kind);
        let decided = self.decided_by.zip(self.decided_on).zip(self.accepted);
        let remark = self.remark.unwrap_or_default();
        Exception {
            id: self.exception_id,
            member: self.member_id,
            part: self.part,
            device: self.device_id,
            value: self.value.and_then(|value| kind?.recognise(&value)),
            setting: self.setting,
            category: Category::of(&self.category),
            reason: self.reason,
            compensation: self.compensation,
            proposed_by: self.proposed_by,
            proposed_on: self.proposed_on,
            last_day: self.last_day,
            renewed: self.renewed_from.zip(self.began_on).map(|(from, began)| Renewed { from, began }),
            decision: decided.map(|((by, on), accepted)| Decision { accepted, by, on, remark }),
            withdrawal: self.withdrawn_by.zip(self.withdrawn_on).map(|(by, on)| Withdrawal { by, on }),
        }
    }
}
