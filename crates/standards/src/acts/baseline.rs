//! Drafting, trying and publishing of rule sets.

use std::collections::BTreeSet;

use base::{Day, Failure, MemberId, Reading, Result, Writing, grant, journal};
use serde_json::json;

use crate::assignment::{Assignment, CannotPrescribe, Prescription};
use crate::baseline::{At, Baseline, CannotPublish, Draft, DraftId, Trial, Wish, fingerprint};
use crate::plan::{Basis, Displaced, Plan};
use crate::preview::{Preview, WhatIf};
use crate::ruleset::{self, Entry, read::read};
use crate::scope::Scope;
use crate::state::Rules;
use crate::{PRESCRIBE, store};

/// A draft, what it would change, and where that leads, as far as the reader may see it.
#[derive(Debug, Clone)]
pub struct Outlook {
    pub rules: Rules,
    pub plan: Plan,
    pub displaced: Vec<Displaced>,
    pub what_if: WhatIf,
    pub preview: Preview,
}

/// What is in force on a day or planned, as text. Members are named in it for who reads.
pub async fn text(r: &mut Reading, assignments: &[Assignment], day: Day) -> Result<String> {
    let parties = agreement::store::parties(r).await?;
    let named =
        |member: MemberId| parties.iter().find(|party| party.id == member).map(|party| party.short_name.clone());
    let name = |scope: &Scope| scope.member.and_then(named).unwrap_or_default();
    Ok(ruleset::text(&ruleset::in_force_or_planned(assignments, day), name))
}

/// The same of today, for who takes it away.
pub async fn rule_set(r: &mut Reading) -> Result<String> {
    let settings = store::settings(r).await?;
    let (assignments, day) = (store::assignments(r, &settings).await?, r.as_of());
    text(r, &assignments, day).await
}

pub async fn outlook(r: &mut Reading, draft: &Draft) -> Result<Outlook> {
    let rules = store::rules(r).await?;
    let today = r.as_of();
    let basis = basis(&rules, draft, r.person(), today);
    let plan = basis.plan(&read(&draft.text)?);
    let displaced = plan.displaced(&basis);
    let what_if = WhatIf::new(&rules, plan.after.clone(), draft.from.max(today));
    let dictionary = store::dictionary(r, &rules.settings).await?;
    let counted = store::counted(r, &what_if.contexts(), today).await?;
    let preview = what_if.preview(&dictionary, &counted, |setting| plan.touches(setting));
    Ok(Outlook { plan, displaced, what_if, preview, rules })
}

fn basis<'a>(rules: &'a Rules, draft: &'a Draft, by: base::PersonId, today: Day) -> Basis<'a> {
    let Rules { settings, assignments, .. } = rules;
    Basis { settings, assignments, by, today, from: draft.from, decision: &draft.decision }
}

/// Keeps a rule set that can be read; whether it can be done is seen in its outlook.
pub async fn draft(w: &mut Writing, wish: &Wish) -> Result<DraftId> {
    grant::must(w, PRESCRIBE, MemberId::ASSOCIATION, "").await?;
    let latest = store::baseline::latest(w).await?;
    let draft = wish.draft(DraftId(w.new_id()), w.person(), w.today(), latest)?;
    read(&draft.text)?;
    store::baseline::keep_draft(w, &draft).await?;
    note(w, "standards.draft.kept", &draft).await?;
    Ok(draft.id)
}

/// Another text instead, written against the baseline of today. Who changes it has drafted it.
pub async fn change(w: &mut Writing, id: DraftId, wish: &Wish) -> Result<()> {
    let before = to_change(w, id).await?;
    let latest = store::baseline::latest(w).await?;
    let draft = Draft { trial: before.trial, ..wish.draft(id, w.person(), w.today(), latest)? };
    read(&draft.text)?;
    store::baseline::keep_draft(w, &draft).await?;
    note(w, "standards.draft.changed", &draft).await
}

/// One rule more, instead of what the draft says about the same day. An empty value: nothing is prescribed any more.
pub async fn add(w: &mut Writing, id: DraftId, wish: &Prescription) -> Result<()> {
    let mut draft = to_change(w, id).await?;
    let known = store::setting(w, &wish.setting).await?.is_some();
    if !known {
        return Err(CannotPrescribe::NoSuchSetting.into());
    }
    let mut entries = read(&draft.text)?;
    let entry = Entry { unset: wish.value.trim().is_empty(), wish: wish.clone(), line: 0 };
    entries.retain(|known| known.key() != entry.key());
    entries.push(entry);
    (draft.text, draft.by, draft.on) = (ruleset::text(&entries, |_| String::new()), w.person(), w.today());
    store::baseline::keep_draft(w, &draft).await?;
    note(w, "standards.draft.changed", &draft).await
}

/// Some members go first.
pub async fn try_out(w: &mut Writing, id: DraftId, members: BTreeSet<MemberId>, first: Day) -> Result<Trial> {
    let draft = to_change(w, id).await?;
    let at = found(w).await?;
    let rules = store::rules(w).await?;
    let basis = basis(&rules, &draft, at.by, at.today);
    let whole = basis.plan(&read(&draft.text)?);
    let who: Vec<MemberId> = members.iter().copied().collect();
    let plan = whole.for_members(&basis, &who, first);
    let trial = draft.try_out(&plan, members, first, at)?;
    may_all(w, &plan).await?;
    store::carry_out(w, &rules.assignments, &plan.after).await?;
    store::baseline::keep_trial(w, id, &trial).await?;
    for member in &trial.members {
        let details = json!({ "title": draft.title, "decision": draft.decision, "period": trial.period });
        journal::note(w, *member, "standards.baseline.tried", id.0, details).await?;
    }
    Ok(trial)
}

/// For all. What was written down before is in force from its days on, and the whole is kept for good under a number.
pub async fn publish(w: &mut Writing, id: DraftId) -> Result<i64> {
    let draft = to_change(w, id).await?;
    let at = found(w).await?;
    let rules = store::rules(w).await?;
    let plan = basis(&rules, &draft, at.by, at.today).plan(&read(&draft.text)?);
    let number = draft.publish(&plan, at)?;
    may_all(w, &plan).await?;
    store::carry_out(w, &rules.assignments, &plan.after).await?;
    let text = text(w, &plan.after, draft.from).await?;
    let Draft { title, decision, from, .. } = draft;
    let (by, on, hash) = (at.by, at.today, fingerprint(&text));
    let (begins, ends) = (plan.begins().count(), plan.ends().count());
    let details =
        json!({ "number": number, "title": title, "decision": decision, "from": from, "begins": begins, "ends": ends });
    let baseline = Baseline { number, draft: id, title, decision, from, text, hash, by, on };
    store::baseline::keep(w, &baseline).await?;
    journal::note(w, MemberId::ASSOCIATION, "standards.baseline.published", id.0, details).await?;
    Ok(number)
}

/// Whether a second person has to publish what the first has drafted.
pub async fn want_four_eyes(w: &mut Writing, wanted: bool) -> Result<()> {
    grant::must(w, PRESCRIBE, MemberId::ASSOCIATION, "").await?;
    let before = store::baseline::four_eyes(w).await?;
    store::baseline::want_four_eyes(w, wanted).await?;
    let details = json!({ "before": { "four_eyes": before }, "after": { "four_eyes": wanted } });
    journal::note(w, MemberId::ASSOCIATION, "standards.practice.changed", MemberId::ASSOCIATION.0, details).await
}

async fn to_change(w: &mut Writing, id: DraftId) -> Result<Draft> {
    grant::must(w, PRESCRIBE, MemberId::ASSOCIATION, "").await?;
    let draft = store::baseline::draft(w, id).await?.ok_or(Failure::NotFound)?;
    draft.is_open()?;
    Ok(draft)
}

async fn found(r: &mut Reading) -> Result<At> {
    let (latest, second) = (store::baseline::latest(r).await?, store::baseline::four_eyes(r).await?);
    Ok(At { by: r.person(), today: r.today(), latest, second })
}

/// What is for one member needs the right for that member.
async fn may_all(w: &mut Writing, plan: &Plan) -> Result<()> {
    let changed = plan.begins().map(|(a, _)| a).chain(plan.ends().map(|(a, _)| a));
    let members: BTreeSet<MemberId> = changed.filter_map(|a| a.scope.member).collect();
    for member in members {
        grant::must(w, PRESCRIBE, member, "").await?;
    }
    Ok(())
}

/// What could be pressed now, and why not.
pub(crate) async fn hindered(r: &mut Reading, draft: &Draft, plan: &Plan) -> Result<Option<CannotPublish>> {
    Ok(draft.publish(plan, found(r).await?).err())
}

async fn note(w: &mut Writing, deed: &'static str, draft: &Draft) -> Result<()> {
    let details = json!({ "title": draft.title, "decision": draft.decision, "from": draft.from });
    journal::note(w, MemberId::ASSOCIATION, deed, draft.id.0, details).await
}
