//! Who waits for what: steps of the agreement that are missing, exceptions that nobody has decided.

use std::collections::{BTreeMap, BTreeSet};

use agreement::Party;
use agreement::chain::State;
use agreement::version::{Missing, Version};
use base::table::Tone;
use base::{Actor, Day, Frame, Lang, MemberId, Reading, Result, grant};
use settlement::statement::Record;
use standards::exception::{Exception, Phase};

use super::super::texts::Texts;
use super::parts::{Column, Row};

/// Only what concerns the members of the reader.
pub(super) async fn column(
    r: &mut Reading,
    actor: &Actor,
    f: &Frame,
    t: &'static Texts,
    statements: &[Record],
) -> Result<Option<Column>> {
    let mut rows = Vec::new();
    if actor.holds_somewhere(agreement::READ) {
        rows.extend(of_agreement(r, f, t).await?);
    }
    if actor.holds_somewhere(accession::READ) {
        rows.extend(of_accessions(r, f, t).await?);
    }
    if actor.holds_somewhere(standards::READ) {
        rows.extend(of_standards(r, f, t).await?);
    }
    if actor.holds_somewhere(settlement::RELEASE) {
        rows.extend(of_settlement(f, t, statements));
    }
    let reads = [agreement::READ, accession::READ, standards::READ].iter().any(|duty| actor.holds_somewhere(*duty));
    let column = Column { title: t.waits.to_owned(), below: String::new(), none: t.waits_none, rows, more: None };
    Ok(reads.then_some(column))
}

async fn of_agreement(r: &mut Reading, f: &Frame, t: &Texts) -> Result<Vec<Row>> {
    let mine = grant::members(r, agreement::READ).await?;
    let parties = agreement::store::parties(r).await?;
    let chain = agreement::store::chain(r).await?;
    let states = chain.states(f.as_of);
    let mut rows = Vec::new();
    for version in &chain.versions {
        let (missing, tone) = match states.get(&version.id) {
            Some(State::Waiting { missing }) => (missing, Tone::Neutral),
            Some(State::Pending { missing }) => (missing, Tone::Bad),
            _ => continue,
        };
        let since = version.released(f.as_of).map_or(version.drafted_on, |(_, release)| release.on);
        for (who, steps) in by_party(missing, &parties, &mine, f.lang, t) {
            rows.push(row(version, who, steps, tone, since, f.lang));
        }
    }
    Ok(rows)
}

fn row(version: &Version, who: String, steps: Vec<&str>, tone: Tone, since: Day, lang: Lang) -> Row {
    let what = format!("{} {}: {}", lang.choose("Fassung", "Version"), version.number, steps.join(", "));
    Row { tone, who, when: lang.day(since), what, href: format!("/agreement/versions/{}", version.id) }
}

/// What each party still has to do; what no party does is done by the operator or the authority.
fn by_party<'t>(
    missing: &[Missing],
    parties: &[Party],
    mine: &[MemberId],
    lang: Lang,
    t: &'t Texts,
) -> BTreeMap<String, Vec<&'t str>> {
    let mut steps = BTreeMap::<String, Vec<&str>>::new();
    let everybody = mine.contains(&MemberId::ASSOCIATION);
    for one in missing {
        let (party, step) = match one {
            Missing::Resolution(party) => (Some(party), t.resolution),
            Missing::Signature(party) => (Some(party), t.signature),
            Missing::Publication(party) => (Some(party), t.publication),
            Missing::Supervision(_) => (None, t.supervision),
            Missing::Predecessor => (None, t.predecessor),
        };
        if party.is_some_and(|party| !everybody && !mine.contains(party)) || (party.is_none() && !everybody) {
            continue;
        }
        let known = parties.iter().find(|known| Some(&known.id) == party);
        let who =
            known.map_or_else(|| lang.choose("Trägerin", "Operator").to_owned(), |party| party.short_name.clone());
        steps.entry(who).or_default().push(step);
    }
    steps
}

/// Conflicts that a newcomer's contact has not decided.
async fn of_accessions(r: &mut Reading, f: &Frame, t: &Texts) -> Result<Vec<Row>> {
    let parties = agreement::store::parties(r).await?;
    let mut rows = Vec::new();
    for accession in accession::store::accessions(r).await? {
        let Some(kept) = accession::store::last(r, accession.id).await? else { continue };
        let decided: BTreeSet<String> =
            accession::store::decisions(r, accession.id).await?.into_iter().map(|decision| decision.conflict).collect();
        let open = kept.report.conflicts.iter().filter(|conflict| !decided.contains(&conflict.key)).count();
        if open == 0 {
            continue;
        }
        let party = parties.iter().find(|party| party.id == accession.member);
        rows.push(Row {
            tone: Tone::Warn,
            who: party.map(|party| party.short_name.clone()).unwrap_or_default(),
            when: f.lang.day(kept.taken_at.day()),
            what: if open == 1 { t.conflict_open.into() } else { format!("{open} {}", t.conflicts_open) },
            href: format!("/accession/{}", accession.id),
        });
    }
    Ok(rows)
}

/// Statements that are drawn up and not released.
fn of_settlement(f: &Frame, t: &Texts, statements: &[Record]) -> Vec<Row> {
    let row = |record: &Record| Row {
        tone: Tone::Warn,
        who: t.head.to_owned(),
        when: f.lang.day(record.made.on),
        what: format!("{}: {}", t.release, settlement::period(&record.statement.head, f.lang)),
        href: format!("/settlement/statements/{}", record.id),
    };
    statements.iter().filter(|record| record.released.is_none()).map(row).collect()
}

async fn of_standards(r: &mut Reading, f: &Frame, t: &Texts) -> Result<Vec<Row>> {
    let settings = standards::store::settings(r).await?;
    let exceptions = standards::store::exception::all(r, &settings).await?;
    let open: Vec<Day> = exceptions
        .iter()
        .filter(|exception| exception.proposed_on <= f.as_of && exception.phase(f.as_of) == Phase::Proposed)
        .map(|exception| exception.proposed_on)
        .collect();
    let mut rows: Vec<Row> = ending_soon(&exceptions, &agreement::store::parties(r).await?, f, t);
    rows.extend(open.iter().min().map(|first| Row {
        tone: Tone::Warn,
        who: t.head.to_owned(),
        when: f.lang.day(first),
        what: match open.len() {
            1 => t.exception_open.into(),
            many => format!("{many} {}", t.exceptions_open),
        },
        href: "/standards/exceptions?phase=proposed".into(),
    }));
    Ok(rows)
}

/// Exceptions in force that end within the next 30 days: the member asks for more time or does without.
fn ending_soon(exceptions: &[Exception], parties: &[Party], f: &Frame, t: &Texts) -> Vec<Row> {
    let mut ending: BTreeMap<MemberId, Vec<Day>> = BTreeMap::new();
    for (exception, _) in standards::notice::ending(exceptions, f.as_of, standards::notice::STEPS[0]) {
        ending.entry(exception.member).or_default().push(exception.last_day);
    }
    let row = |(member, days): (MemberId, Vec<Day>)| Row {
        tone: Tone::Warn,
        who: parties.iter().find(|party| party.id == member).map(|party| party.short_name.clone()).unwrap_or_default(),
        when: days.iter().min().map(|day| f.lang.day(*day)).unwrap_or_default(),
        what: match days.len() {
            1 => t.exception_ends.into(),
            many => format!("{many} {}", t.exceptions_end),
        },
        href: format!("/standards/exceptions?ends={}&member={member}", standards::notice::STEPS[0]),
    };
    ending.into_iter().map(row).collect()
}
