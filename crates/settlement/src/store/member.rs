//! What is a member's own: advance payments, what it says of itself, the papers issued to it.

use base::file::FileId;
use base::{Cents, Day, MemberId, Period, Reading, Result, Writing, of_whole_members};

use crate::READ;
use crate::advance::Advance;
use crate::basis::{Base, Declared};
use crate::cost::Amount;
use crate::own::{Figure, OwnFigure};
use crate::statement::{Kind, StatementId};

base::statements! {
    ADVANCES = concat!("SELECT a.member_id, a.number, a.due_on, a.amount FROM settlement_advance a
        WHERE ", of_whole_members!("a"), " AND a.year = $4 ORDER BY a.member_id, a.number");
    DUE_WITHIN = concat!("SELECT a.member_id, CAST(SUM(a.amount) AS BIGINT) FROM settlement_advance a
        WHERE ", of_whole_members!("a"), " AND a.due_on >= $4 AND a.due_on < $5 GROUP BY a.member_id");
    STATED_WITHIN = concat!("SELECT a.member_id, CAST(SUM(a.due) AS BIGINT) FROM settlement_account a
        JOIN settlement_statement s ON s.statement_id = a.statement_id AND s.kind = 'quarter'
        JOIN settlement_release l ON l.statement_id = s.statement_id
        WHERE ", of_whole_members!("a"), " AND s.first_day >= $4 AND s.end_day <= $5 GROUP BY a.member_id");
    DROP_ADVANCES = "DELETE FROM settlement_advance WHERE member_id = $1 AND year = $2";
    KEEP_ADVANCE = "INSERT INTO settlement_advance (member_id, year, number, due_on, amount) VALUES ($1, $2, $3, $4, $5)";
    DECLARED = concat!("SELECT d.member_id, d.base, d.count, d.valid_from, d.valid_to, d.words FROM settlement_declared d
        WHERE ", of_whole_members!("d"), " ORDER BY d.member_id, d.base, d.valid_from");
    DECLARE = "INSERT INTO settlement_declared (member_id, base, count, valid_from, valid_to, words, declared_by, declared_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (member_id, base, valid_from) DO UPDATE
        SET count = excluded.count, valid_to = excluded.valid_to, words = excluded.words,
            declared_by = excluded.declared_by, declared_on = excluded.declared_on";
    OWN_FIGURES = concat!("SELECT o.member_id, o.year, o.figure, o.amount, o.words, o.said_on FROM settlement_own_figure o
        WHERE ", of_whole_members!("o"), " AND o.member_id = $4 AND o.year = $5 AND o.said_on <= $6 ORDER BY o.figure");
    KEEP_OWN_FIGURE = "INSERT INTO settlement_own_figure (member_id, year, figure, amount, words, said_by, said_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (member_id, year, figure) DO UPDATE SET amount = excluded.amount,
        words = excluded.words, said_by = excluded.said_by, said_on = excluded.said_on";
    PAPER = concat!("SELECT p.file_id FROM settlement_paper p
        WHERE ", of_whole_members!("p"), " AND p.member_id = $4 AND p.statement_id = $5 AND p.lang = $6");
    KEEP_PAPER = "INSERT INTO settlement_paper (member_id, statement_id, lang, file_id) VALUES ($1, $2, $3, $4)";
}

/// The advance payments of a year, by member.
pub async fn advances(r: &mut Reading, year: i64) -> Result<Vec<(MemberId, Advance)>> {
    let rows: Vec<(MemberId, i64, Day, Cents)> = r.ask(ADVANCES).within(READ).bind(year).all().await?;
    Ok(rows.into_iter().map(|(member, number, due_on, amount)| (member, Advance { number, due_on, amount })).collect())
}

/// What each member has been asked for before: in a quarter the advance payments that fall into it, in a year those and what the
/// quarters left due.
pub(crate) async fn billed(r: &mut Reading, kind: Kind, period: Period) -> Result<Vec<Amount>> {
    if kind == Kind::Plan {
        return Ok(Vec::new());
    }
    let mut billed: Vec<Amount> = r.ask(DUE_WITHIN).within(READ).bind(period.from).bind(period.to).all().await?;
    if kind == Kind::Year {
        let stated: Vec<Amount> = r.ask(STATED_WITHIN).within(READ).bind(period.from).bind(period.to).all().await?;
        billed.extend(stated);
    }
    Ok(billed)
}

pub(crate) async fn keep_advances(w: &mut Writing, member: MemberId, year: i64, advances: &[Advance]) -> Result<()> {
    w.change(DROP_ADVANCES).bind(member).bind(year).rows().await?;
    let rows = advances
        .iter()
        .map(|one| vec![member.into(), year.into(), one.number.into(), one.due_on.into(), one.amount.into()]);
    w.insert(KEEP_ADVANCE, rows.collect()).await
}

/// Quantities that are agreed instead of counted.
pub async fn declared(r: &mut Reading) -> Result<Vec<Declared>> {
    let rows: Vec<(MemberId, String, i64, Day, Day, String)> = r.ask(DECLARED).within(READ).all().await?;
    let declared = |(member, base, count, from, to, words): (MemberId, String, i64, Day, Day, String)| {
        Some(Declared { member, base: Base::of(&base)?, count, from, to, words })
    };
    Ok(rows.into_iter().filter_map(declared).collect())
}

pub(crate) async fn keep_declared(w: &mut Writing, one: &Declared) -> Result<()> {
    let (by, on) = (w.person(), w.today());
    let keep = w.change(DECLARE).bind(one.member).bind(one.base.code()).bind(one.count).bind(one.from).bind(one.to);
    keep.bind(&one.words).bind(by).bind(on).rows().await.map(drop)
}

/// What a member said of itself for a year.
pub async fn own_figures(r: &mut Reading, member: MemberId, year: i64) -> Result<Vec<OwnFigure>> {
    type Row = (MemberId, i64, String, Cents, String, Day);
    let day = r.as_of();
    let rows: Vec<Row> = r.ask(OWN_FIGURES).within(READ).bind(member).bind(year).bind(day).all().await?;
    let figure = |(member, year, figure, amount, words, said_on): Row| {
        Some(OwnFigure { member, year, figure: Figure::of(&figure)?, amount, words, said_on })
    };
    Ok(rows.into_iter().filter_map(figure).collect())
}

pub(crate) async fn keep_own_figure(w: &mut Writing, figure: &OwnFigure) -> Result<()> {
    let (by, on) = (w.person(), w.today());
    let keep = w.change(KEEP_OWN_FIGURE).bind(figure.member).bind(figure.year).bind(figure.figure.code());
    keep.bind(figure.amount).bind(&figure.words).bind(by).bind(on).rows().await.map(drop)
}

/// The PDF that was issued to a member, if it was.
pub async fn paper(r: &mut Reading, member: MemberId, statement: StatementId, lang: &str) -> Result<Option<FileId>> {
    let row: Option<(FileId,)> = r.ask(PAPER).within(READ).bind(member).bind(statement).bind(lang).maybe().await?;
    Ok(row.map(|(file,)| file))
}

pub(crate) async fn keep_paper(
    w: &mut Writing,
    member: MemberId,
    statement: StatementId,
    lang: &str,
    file: FileId,
) -> Result<()> {
    w.change(KEEP_PAPER).bind(member).bind(statement).bind(lang).bind(file).rows().await.map(drop)
}
