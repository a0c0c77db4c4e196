//! How things stand with a version, a membership, a notice period.

use base::table::Tone;
use base::{Day, Lang, MemberId, Period};

use crate::chain::State;
use crate::notice::{Notice, To};
use crate::version::Missing;
use crate::view::Mark;

pub(crate) fn state(state: &State, lang: Lang) -> Mark {
    let (tone, word) = match state {
        State::Draft => (Tone::Neutral, lang.choose("Entwurf", "draft").to_owned()),
        State::Waiting { missing } => (Tone::Warn, still_missing(missing.len(), lang)),
        State::Pending { missing } => {
            let missing = still_missing(missing.len(), lang);
            (Tone::Bad, lang.choose(format!("schwebend, {missing}"), format!("pending, {missing}")))
        }
        State::Settled { from } => {
            let day = lang.day(*from);
            (Tone::Info, lang.choose(format!("steht fest, gilt ab {day}"), format!("settled, from {day}")))
        }
        State::InForce { .. } => (Tone::Ok, lang.choose("in Kraft", "in force").to_owned()),
        State::Superseded { .. } => (Tone::Neutral, lang.choose("abgelöst", "superseded").to_owned()),
        State::Over { .. } => (Tone::Neutral, lang.choose("ausgelaufen", "over").to_owned()),
        State::Withdrawn { .. } => (Tone::Neutral, lang.choose("aufgegeben", "given up").to_owned()),
    };
    Mark { tone, word }
}

fn still_missing(count: usize, lang: Lang) -> String {
    match count {
        1 => lang.choose("1 Bedingung fehlt".into(), "1 condition is missing".into()),
        _ => lang.choose(format!("{count} Bedingungen fehlen"), format!("{count} conditions are missing")),
    }
}

/// From when to when a version applies, as far as that is known.
pub(crate) fn applies(state: &State, starts: Option<Day>, lang: Lang) -> String {
    let day = |day: Day| lang.day(day);
    let range =
        |from: Day, last: String| lang.choose(format!("{} bis {last}", day(from)), format!("{} to {last}", day(from)));
    match state {
        State::Draft | State::Waiting { .. } | State::Pending { .. } => starts.map_or_else(String::new, |starts| {
            lang.choose(format!("geplant {}", day(starts)), format!("planned {}", day(starts)))
        }),
        State::Settled { from: since } | State::InForce { since } => day(*since),
        State::Superseded { since, by } => range(*since, day(Day(by.0.yesterday().unwrap_or(by.0)))),
        State::Over { since, last_day } => range(*since, day(*last_day)),
        State::Withdrawn { on } => day(*on),
    }
}

pub(crate) fn term(ends: Option<Day>, lang: Lang) -> String {
    match ends {
        None => lang.choose("auf Dauer", "for good").into(),
        Some(ends) => lang.choose(format!("bis {}", lang.day(ends)), format!("to {}", lang.day(ends))),
    }
}

pub(crate) fn notice(notice: &Notice, lang: Lang) -> String {
    let to = notice_to(notice.to, lang);
    let first = notice.first_end.map_or_else(String::new, |day| {
        lang.choose(format!(", frühestens zum {}", lang.day(day)), format!(", first to {}", lang.day(day)))
    });
    let months = notice.months;
    lang.choose(
        format!("Kündigung mit {months} Monaten Frist {to}{first}"),
        format!("Notice of {months} months {to}{first}"),
    )
}

pub(crate) fn notice_to(to: To, lang: Lang) -> &'static str {
    match to {
        To::AnyDay => lang.choose("zu jedem Tag", "to any day"),
        To::MonthEnd => lang.choose("zum Ende eines Monats", "to the end of a month"),
        To::YearEnd => lang.choose("zum Ende eines Jahres", "to the end of a year"),
    }
}

/// What a body is on that day: a member, one to be, a former one, or none.
pub(crate) fn membership(periods: &[Period], day: Day, lang: Lang) -> Mark {
    let (tone, de, en) = if periods.iter().any(|period| period.contains(day)) {
        (Tone::Ok, "Mitglied", "member")
    } else if periods.iter().any(|period| period.from > day) {
        (Tone::Info, "wird Mitglied", "becomes a member")
    } else if periods.is_empty() {
        (Tone::Neutral, "nicht beteiligt", "outside")
    } else {
        (Tone::Neutral, "früher Mitglied", "former member")
    };
    Mark { tone, word: lang.choose(de, en).into() }
}

/// A constituent municipality is in by way of its joint municipality.
pub(crate) fn by_way_of(joint: &str, lang: Lang) -> Mark {
    Mark { tone: Tone::Ok, word: lang.choose(format!("über {joint}"), format!("by way of {joint}")) }
}

/// First and last day; the last one is empty without end.
pub(crate) fn period(period: Period, lang: Lang) -> (String, String) {
    let last = if period.to == Day::FAR {
        String::new()
    } else {
        lang.day(Day(period.to.0.yesterday().unwrap_or(period.to.0)))
    };
    (lang.day(period.from), last)
}

/// What is missing from this party, if anything.
pub(crate) fn awaited(missing: Missing, party: MemberId, lang: Lang) -> Option<&'static str> {
    match missing {
        Missing::Resolution(of) if of == party => Some(lang.choose("Beschluss fehlt", "the resolution is missing")),
        Missing::Signature(of) if of == party => Some(lang.choose("Unterschrift fehlt", "the signature is missing")),
        _ => None,
    }
}

pub(crate) fn notice_window(last_day: &str, end: &str, lang: Lang) -> String {
    lang.choose(
        format!("Bis {last_day} kann zum {end} gekündigt werden. Danach gilt die Vereinbarung für alle länger."),
        format!("Up to {last_day} notice can be given to {end}. After that all stay longer."),
    )
}

pub(crate) fn term_ends(last_day: &str, lang: Lang) -> String {
    lang.choose(format!("Die Vereinbarung endet am {last_day}."), format!("The agreement ends on {last_day}."))
}

pub(crate) fn leaving(name: &str, last_day: &str, lang: Lang) -> String {
    lang.choose(
        format!("{name} hat gekündigt, letzter Tag {last_day}."),
        format!("{name} leaves, last day {last_day}."),
    )
}

pub(crate) fn pending(number: i64, missing: usize, lang: Lang) -> String {
    let missing = still_missing(missing, lang);
    lang.choose(
        format!("Fassung {number} sollte schon gelten: {missing}."),
        format!("Version {number} should be in force by now: {missing}."),
    )
}
