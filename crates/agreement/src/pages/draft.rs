//! Writing a version, and putting it before the councils.

use askama::Template;
use axum::Form;
use axum::extract::Path;
use axum::response::{Html, Redirect};
use base::edge::html;
use base::{Day, Failure, Frame, Lang, MemberId, Result, Visitor};

use super::{Choice, Known};
use crate::chain::CannotChange;
use crate::difference::Difference;
use crate::notice::{Notice, To};
use crate::resolution::ResolutionId;
use crate::terms::{CostKey, Kind, LegalForm, Mode, Nature, Task, Terms};
use crate::texts::{self, Texts, texts};
use crate::version::VersionId;
use crate::written::{self, Fields};
use crate::{Party, acts, store};

#[derive(Template)]
#[template(path = "agreement/draft.html")]
struct DraftPage {
    f: Frame,
    t: &'static Texts,
    heading: String,
    action: String,
    terms: Terms,
    bodies: Vec<Party>,
    kinds: Vec<Choice>,
    forms: Vec<Choice>,
    operators: Vec<Choice>,
    notice_to: Vec<Choice>,
    natures: Vec<Choice>,
    tasks: Vec<TaskFields>,
    body: String,
    ends: String,
    first_end: String,
    key: String,
    clauses: String,
    annexes: String,
}

/// A task with a choice for each body.
struct TaskFields {
    key: String,
    name: String,
    natures: Vec<Choice>,
    cells: Vec<CellFields>,
}

struct CellFields {
    party: MemberId,
    name: String,
    modes: Vec<Choice>,
    limit: String,
}

#[derive(Template)]
#[template(path = "agreement/release.html")]
struct ReleasePage {
    f: Frame,
    t: &'static Texts,
    id: VersionId,
    number: i64,
    title: String,
    hash: String,
    step: &'static str,
    because: String,
    awaiting: Vec<Choice>,
}

/// A new version begins with the words of the last one.
pub(crate) async fn begin(visitor: Visitor) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let known = Known::of(&mut r).await?;
    let terms = known.chain.last().and_then(|last| last.text()).map(|text| text.terms.clone());
    let kind = if terms.is_some() { Kind::Amendment } else { Kind::Foundation };
    let terms = terms.unwrap_or_else(|| empty(r.today()));
    let terms = Terms { kind, title: String::new(), starts: next_year(r.today()), ..terms };
    let (number, _) = known.chain.next()?;
    draft_page(&visitor, known.parties, terms, number, "/agreement/versions".into())
}

pub(crate) async fn edit(visitor: Visitor, Path(id): Path<VersionId>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let known = Known::of(&mut r).await?;
    let version = known.chain.open(id, r.today())?.ok_or(Failure::NotFound)?;
    let terms = version.text().ok_or(Failure::NotFound)?.terms.clone();
    draft_page(&visitor, known.parties.clone(), terms, version.number, format!("/agreement/versions/{id}/text"))
}

fn draft_page(
    visitor: &Visitor,
    parties: Vec<Party>,
    terms: Terms,
    number: i64,
    action: String,
) -> Result<Html<String>> {
    let (lang, t) = (visitor.lang, texts(visitor.lang));
    let day = |day: Option<Day>| day.map_or_else(String::new, |day| lang.day(day));
    let bodies: Vec<Party> = parties.into_iter().filter(|party| party.part_of.is_none()).collect();
    let (form, body) = match &terms.form {
        LegalForm::Agreement { .. } => ("agreement", String::new()),
        LegalForm::SpecialPurposeAssociation { name } => ("special-purpose-association", name.clone()),
        LegalForm::JointInstitution { name } => ("joint-institution", name.clone()),
    };
    let operator = terms.form.operator();
    html(DraftPage {
        f: visitor.frame(),
        t,
        heading: format!("{}, {} {number}", t.heading, t.version),
        action,
        kinds: kinds(terms.kind, lang),
        forms: forms(form, lang),
        operators: bodies.iter().map(|p| Choice::new(p.id, &p.name, Some(p.id) == operator)).collect(),
        notice_to: notice_to(terms.notice.to, lang),
        natures: natures(Nature::Voluntary, lang),
        tasks: terms.tasks.iter().map(|task| task_fields(task, &bodies, lang)).collect(),
        body,
        ends: day(terms.ends),
        first_end: day(terms.notice.first_end),
        key: written::key_text(&terms),
        clauses: written::wording(&terms),
        annexes: written::annex_text(&terms),
        terms,
        bodies,
    })
}

fn kinds(chosen: Kind, lang: Lang) -> Vec<Choice> {
    [("foundation", Kind::Foundation), ("restatement", Kind::Restatement), ("amendment", Kind::Amendment)]
        .map(|(key, kind)| Choice::new(key, texts::kind(kind, lang), kind == chosen))
        .into()
}

fn forms(chosen: &str, lang: Lang) -> Vec<Choice> {
    let name = String::new;
    [
        ("agreement", LegalForm::Agreement { operator: MemberId::ASSOCIATION }),
        ("special-purpose-association", LegalForm::SpecialPurposeAssociation { name: name() }),
        ("joint-institution", LegalForm::JointInstitution { name: name() }),
    ]
    .map(|(key, form)| Choice::new(key, texts::form(&form, lang).trim(), key == chosen))
    .into()
}

fn notice_to(chosen: To, lang: Lang) -> Vec<Choice> {
    [("any-day", To::AnyDay), ("month-end", To::MonthEnd), ("year-end", To::YearEnd)]
        .map(|(key, to)| Choice::new(key, texts::notice_to(to, lang), to == chosen))
        .into()
}

fn natures(chosen: Nature, lang: Lang) -> Vec<Choice> {
    [("voluntary", Nature::Voluntary), ("own-duty", Nature::OwnDuty), ("transferred", Nature::Transferred)]
        .map(|(key, nature)| Choice::new(key, texts::nature(nature, lang), nature == chosen))
        .into()
}

fn task_fields(task: &Task, bodies: &[Party], lang: Lang) -> TaskFields {
    let t = texts(lang);
    let cell = |body: &Party| {
        let handover = task.mode(body.id);
        let mode = handover.map(|handover| handover.mode);
        let modes = [
            ("", t.own, None),
            ("delegated", t.delegated, Some(Mode::Delegated)),
            ("mandated", t.mandated, Some(Mode::Mandated)),
        ];
        CellFields {
            party: body.id,
            name: body.short_name.clone(),
            modes: modes.map(|(key, label, of)| Choice::new(key, label, of == mode)).into(),
            limit: handover.map_or_else(String::new, |handover| handover.limit.clone()),
        }
    };
    TaskFields {
        key: task.key.clone(),
        name: task.name.clone(),
        natures: natures(task.nature, lang),
        cells: bodies.iter().map(cell).collect(),
    }
}

fn next_year(today: Day) -> Day {
    Day::first_of_year(today.0.year() + 1)
}

/// For the very first version of an association.
fn empty(today: Day) -> Terms {
    Terms {
        kind: Kind::Foundation,
        title: String::new(),
        form: LegalForm::Agreement { operator: MemberId::ASSOCIATION },
        parties: Vec::new(),
        tasks: Vec::new(),
        key: CostKey { name: String::new(), pools: Vec::new() },
        clauses: Vec::new(),
        annexes: Vec::new(),
        starts: next_year(today),
        ends: None,
        notice: Notice { months: 24, to: To::YearEnd, first_end: None },
    }
}

pub(crate) async fn draft(visitor: Visitor, Form(form): Form<Vec<(String, String)>>) -> Result<Redirect> {
    let id = visitor
        .act(async move |w| {
            let before = store::chain(w).await?.last().and_then(|last| last.text()).map(|text| text.terms.clone());
            let terms = written::read(Fields(&form), before.as_ref(), w.today())?;
            acts::draft(w, &terms).await
        })
        .await?;
    Ok(Redirect::to(&format!("/agreement/versions/{id}")))
}

pub(crate) async fn revise(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Redirect> {
    visitor
        .act(async move |w| {
            let chain = store::chain(w).await?;
            let before = chain.get(id).and_then(|version| version.text()).map(|text| &text.terms);
            let terms = written::read(Fields(&form), before, w.today())?;
            acts::revise(w, id, &terms).await
        })
        .await?;
    Ok(Redirect::to(&format!("/agreement/versions/{id}")))
}

/// What one should look at before the wording is fixed.
pub(crate) async fn before_release(visitor: Visitor, Path(id): Path<VersionId>) -> Result<Html<String>> {
    let mut r = visitor.read().await?;
    let known = Known::of(&mut r).await?;
    let version = known.chain.open(id, r.today())?.ok_or(Failure::NotFound)?;
    let text = version.text().filter(|text| text.release.is_none()).ok_or(CannotChange::AlreadyReleased)?;
    let before = version.after.and_then(|after| known.chain.get(after)).and_then(|before| before.released(r.today()));
    let before = before.map(|(text, _)| &text.terms);
    let needs = Difference::between(before, &text.terms).needs(before, &text.terms, &known.law);
    let seen = known.seen(r.today(), visitor.lang);
    let waiting = version.resolutions.iter().filter(|resolution| resolution.awaits_its_text());
    let label = |m: &crate::resolution::Minutes| format!("{} {}: {}", m.committee, seen.name(m.party), m.remark);
    html(ReleasePage {
        f: visitor.frame(),
        t: texts(visitor.lang),
        id,
        number: version.number,
        title: text.terms.title.clone(),
        hash: text.hash.clone(),
        step: texts::conditions::supervision(needs.step, false, visitor.lang),
        because: texts::conditions::because(&needs.because, visitor.lang),
        awaiting: waiting.map(|r| Choice::new(r.id, label(&r.minutes), true)).collect(),
    })
}

pub(crate) async fn release(
    visitor: Visitor,
    Path(id): Path<VersionId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Redirect> {
    let fields = Fields(&form);
    let taken_in: Vec<ResolutionId> = fields.all("taken_in").filter_map(|id| id.parse().ok()).collect();
    let hash = fields.get("hash").to_owned();
    put_before_councils(&visitor, id, &hash, &taken_in).await?;
    Ok(Redirect::to(&format!("/agreement/versions/{id}")))
}

/// The file is set before the act begins, so that nobody waits for the typesetter; the hash says that it is of this text.
pub(crate) async fn put_before_councils(
    visitor: &Visitor,
    id: VersionId,
    hash: &str,
    taken_in: &[ResolutionId],
) -> Result<()> {
    let mut r = visitor.read().await?;
    let chain = store::chain(&mut r).await?;
    let (printed, paper) = acts::printed(&mut r, &chain, id).await?;
    drop(r);
    if printed != hash {
        return Err(CannotChange::TextMoved.into());
    }
    let taken_in = taken_in.to_vec();
    visitor.act(async move |w| acts::release(w, id, &printed, &paper, &taken_in).await).await
}
