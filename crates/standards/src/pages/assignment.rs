//! One line of what is prescribed, and which devices it decides.

use askama::Template;
use axum::extract::Path;
use axum::response::Html;
use base::edge::html;
use base::{Failure, Frame, MemberId, Result, Visitor};

use super::{Names, mode_words};
use crate::assignment::{AssignmentId, Verdict};
use crate::decided::{Reach, reach};
use crate::store;
use crate::texts::{Texts, texts, verdict_word};

#[derive(Template)]
#[template(path = "standards/assignment.html")]
struct AssignmentPage {
    f: Frame,
    t: &'static Texts,
    key: String,
    title: String,
    scope: String,
    value: String,
    mode: String,
    reason: String,
    decision: String,
    valid: String,
    /// What became of it: only where there are devices.
    columns: Vec<&'static str>,
    members: Vec<(String, Vec<Figure>)>,
    sum: Vec<Figure>,
}

struct Figure {
    href: String,
    devices: i64,
}

pub(crate) async fn show(visitor: Visitor, Path(id): Path<AssignmentId>) -> Result<Html<String>> {
    let (mut r, lang) = (visitor.read().await?, visitor.lang);
    let (all, names, day) = (store::rules(&mut r).await?, Names::of(&mut r).await?, r.as_of());
    let line = all.assignments.iter().find(|a| a.id == id).ok_or(Failure::NotFound)?;
    let setting = all.settings.iter().find(|s| s.key == line.setting).ok_or(Failure::NotFound)?;
    let rules = all.narrowed(setting);
    let places = store::count::on(&mut r, &rules, day).await?;
    let reached = reach(&rules, setting, id, &places, day);
    let mut sum = Reach::default();
    reached.values().for_each(|reach| sum.0.iter_mut().zip(reach.0).for_each(|(sum, n)| *sum += n));
    let columns = || (0..Verdict::ALL.len()).filter(|at| *at == 0 || sum.0[*at] > 0);
    let figures = |reach: &Reach, member: Option<MemberId>| {
        let of_member = member.map(|member| format!("&member={member}")).unwrap_or_default();
        let href = |at: usize| {
            format!("/standards/devices?setting={}&by={id}&verdict={}{of_member}", setting.key, Verdict::ALL[at])
        };
        columns().map(|at| Figure { href: href(at), devices: reach.0[at] }).collect()
    };
    html(AssignmentPage {
        f: visitor.frame(),
        t: texts(lang),
        key: setting.key.clone(),
        title: setting.title(lang).to_owned(),
        scope: names.of_scope(&line.scope, lang),
        value: setting.wanted(&line.value, lang),
        mode: mode_words(setting, line, lang),
        reason: line.reason.clone(),
        decision: line.decision.clone(),
        valid: format!(
            "{} {} {} {}",
            texts(lang).from,
            lang.day(line.period.from),
            texts(lang).until,
            lang.day(line.period.to)
        ),
        columns: columns().map(|at| verdict_word(Verdict::ALL[at], lang)).collect(),
        members: reached.iter().map(|(id, reach)| (names.of_member(*id), figures(reach, Some(*id)))).collect(),
        sum: figures(&sum, None),
    })
}
