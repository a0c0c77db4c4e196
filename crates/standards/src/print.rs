//! The chapter of the board report about the standards: figures, what is wrong, and every exception with its reason.

use std::collections::BTreeMap;

use base::{Day, Lang, MemberId};
use paper::{CannotPrint, Meta};
use serde_json::json;

use crate::figures::Figures;
use crate::group::Wanted;
use crate::setting::Setting;
use crate::state::Rules;
use crate::summary::Summary;
use crate::texts::plain::sentences;
use crate::texts::{percent, texts};
use crate::uniformity::Measures;
use crate::variety::Variety;

const TEMPLATE: &str = include_str!("../templates/standards/report.typ");

/// The paper could not be set: a fault of ours, not of who asks.
#[derive(Debug)]
pub(crate) struct NotPrinted(pub CannotPrint);

/// All that the chapter is made of.
pub(crate) struct Told<'a> {
    pub(crate) rules: &'a Rules,
    /// At each milestone, the day itself the last.
    pub(crate) past: &'a [(Day, Measures)],
    pub(crate) figures: &'a Figures,
    pub(crate) varieties: &'a [(&'a Setting, Variety)],
    /// One member, or all that the reader sees.
    pub(crate) member: Option<MemberId>,
    /// Members with their names.
    pub(crate) names: &'a BTreeMap<MemberId, String>,
    pub(crate) association: &'a str,
}

/// The work of setting it, which takes a while.
pub(crate) fn report(told: &Told, lang: Lang) -> impl FnOnce() -> Result<Vec<u8>, NotPrinted> + Send + 'static + use<> {
    let t = texts(lang);
    let summary = Summary::of(told.rules, told.figures, told.member);
    let name = |member: &MemberId| told.names.get(member).cloned().unwrap_or_default();
    let subject = told.member.map_or(told.association.to_owned(), |member| name(&member));
    let title = |key: &str| {
        told.rules.settings.iter().find(|setting| setting.key == key).map_or("", |setting| setting.title(lang))
    };
    let measured = |name: String, wanted: &Wanted| {
        let (m, tally) = (told.figures.measures_of(wanted), told.figures.counted(wanted));
        let percents = [m.uniformity, m.differentiation, m.raw].map(|measure| percent(measure, lang));
        let counts = [tally.uniform, tally.different, tally.neither].map(|count| lang.count(count));
        [vec![name], percents.to_vec(), counts.to_vec()].concat()
    };
    let shown = |member: &MemberId| told.member.is_none_or(|only| only == *member);
    let members = told.figures.members().into_iter().filter(shown);
    let members: Vec<_> = members.map(|member| measured(name(&member), &Wanted::member(member))).collect();
    let whole = told.member.map(Wanted::member).unwrap_or_default();
    let exception = |e: &&crate::exception::Exception| {
        [
            name(&e.member),
            title(&e.setting).to_owned(),
            e.category.word(lang).to_owned(),
            e.reason.clone(),
            e.compensation.clone(),
            lang.day(e.last_day),
        ]
    };
    let past = |(day, m): &(Day, Measures)| {
        [lang.day(*day), percent(m.uniformity, lang), percent(m.differentiation, lang), percent(m.raw, lang)]
    };
    let variety = |(setting, variety): &(&Setting, Variety)| {
        let effective = variety.effective().map_or("–".to_owned(), |effective| effective.shown(lang));
        [
            setting.title(lang).to_owned(),
            lang.count(variety.known()),
            lang.count(variety.values().len() as i64),
            effective,
            percent(variety.agreement(), lang),
        ]
    };
    let data = json!({
        "sender": told.association,
        "subtitle": subject,
        "sentences": sentences(&summary, &subject, None, lang),
        "members": {
            "title": t.measures, "note": t.measures_hint,
            "head": [t.member, "U", "D", "E", crate::state::Counts::Uniform.word(lang), crate::state::Counts::Different.word(lang), crate::state::Counts::Neither.word(lang)],
            "rows": members,
            "total": measured(t.total.to_owned(), &whole),
        },
        "past": { "title": t.over_time, "head": [t.day, "U", "D", "E"], "rows": told.past.iter().map(past).collect::<Vec<_>>() },
        "wrong": {
            "title": t.what_is_wrong, "none": t.nothing_wrong, "head": [t.setting, t.devices, t.why],
            "rows": summary.wrong.iter().map(|(s, n)| [s.title(lang).to_owned(), lang.count(*n), s.why(lang).to_owned()]).collect::<Vec<_>>(),
        },
        "exceptions": {
            "title": t.what_differs, "none": t.nothing_differs,
            "head": [t.member, t.setting, t.category, t.reason, t.compensation, t.last_day],
            "rows": summary.excepted.iter().map(exception).collect::<Vec<_>>(),
        },
        "variety": {
            "title": t.values_found, "head": [t.setting, t.devices, t.values, t.effective, t.agreement],
            "rows": told.varieties.iter().map(variety).collect::<Vec<_>>(),
        },
    });
    let (day, heading) = (told.figures.day.0, format!("{} {}", t.report, lang.day(told.figures.day)));
    move || paper::pdf(TEMPLATE, &data, &Meta { title: &heading, lang: lang.tag(), day }).map_err(NotPrinted)
}
