//! Sentences for those who decide and do not read figures for a living.

use base::Lang;

use crate::exception::Exception;
use crate::setting::Setting;
use crate::summary::{Next, Summary};
use crate::uniformity::Permille;

/// How uniform, what differs for a reason, what is wrong and what is next: one sentence each. `all`: the whole association, where
/// the reader sees more of it than this.
pub(crate) fn sentences(s: &Summary, name: &str, all: Option<Permille>, lang: Lang) -> [String; 3] {
    let Some(u) = s.measures.uniformity else {
        let none = lang.choose("Hier ist noch nichts zu messen.", "There is nothing to measure here yet.");
        return [none.to_owned(), String::new(), String::new()];
    };
    let beside = all.map(|all| match lang {
        Lang::De => format!(", im ganzen Verbund zu {}", all.shown(lang)),
        Lang::En => format!(", in the whole association by {}", all.shown(lang)),
    });
    let beside = beside.unwrap_or_default();
    let (different, neither) = (lang.count(s.tally.different), lang.count(s.tally.neither));
    let granted = granted(s.excepted.len(), lang);
    let worst = s.wrong.first().map(|(setting, devices)| (setting.title(lang), super::devices(devices, lang)));
    let next = next_words(s, lang);
    match lang {
        Lang::De => [
            format!("{name}: Wo die Technik einheitlich sein soll, ist sie es zu {}{beside}.", u.shown(lang)),
            format!("Mit Grund anders ist sie an {different} Stellen; {granted}."),
            match worst {
                Some((title, devices)) => {
                    format!(
                        "Ohne Grund anders ist sie an {neither} Stellen, am häufigsten bei „{title}“ ({devices}); {next}."
                    )
                }
                None => format!("Ohne Grund anders ist sie nirgends; {next}."),
            },
        ],
        Lang::En => [
            format!("Where technology is to be uniform, at {name} it is by {}{beside}.", u.shown(lang)),
            format!("For a reason it differs in {different} places; {granted}."),
            match worst {
                Some((title, devices)) => format!(
                    "Without a reason it differs in {neither} places, most often in “{title}” ({devices}); {next}."
                ),
                None => format!("Nowhere does it differ without a reason; {next}."),
            },
        ],
    }
}

fn granted(exceptions: usize, lang: Lang) -> String {
    match (lang, exceptions) {
        (Lang::De, 0) => "Ausnahmen gibt es keine".into(),
        (Lang::De, 1) => "dafür gilt eine Ausnahme mit einem letzten Tag".into(),
        (Lang::De, many) => format!("dafür gelten {many} Ausnahmen, jede mit einem letzten Tag"),
        (Lang::En, 0) => "there are no exceptions".into(),
        (Lang::En, 1) => "one exception allows it up to a last day".into(),
        (Lang::En, many) => format!("{many} exceptions allow it, each up to a last day"),
    }
}

fn next_words(s: &Summary, lang: Lang) -> String {
    match (s.next.first(), lang) {
        (None, Lang::De) => "in den nächsten sechs Monaten steht nichts an".into(),
        (None, Lang::En) => "nothing is due in the next six months".into(),
        (Some((day, next)), Lang::De) => match next {
            Next::Ends(_) => format!("als Nächstes endet am {} eine Ausnahme", lang.day(*day)),
            Next::Waits(_) => "als Nächstes ist über einen Antrag zu entscheiden".into(),
            Next::Due(setting, _) => {
                format!("als Nächstes endet am {} die Zeit zum Umstellen von „{}“", lang.day(*day), setting.title(lang))
            }
        },
        (Some((day, next)), Lang::En) => match next {
            Next::Ends(_) => format!("next, an exception ends on {}", lang.day(*day)),
            Next::Waits(_) => "next, a proposal has to be decided".into(),
            Next::Due(setting, _) => {
                format!("next, the time to change “{}” is up on {}", setting.title(lang), lang.day(*day))
            }
        },
    }
}

/// One line of what happens next. `title`: of the setting an exception is about.
pub(crate) fn next_line<'a>(next: &Next, title: impl Fn(&Exception) -> &'a str, lang: Lang) -> String {
    match (next, lang) {
        (Next::Ends(e), Lang::De) => format!("Die Ausnahme zu „{}“ endet: {}", title(e), e.reason),
        (Next::Ends(e), Lang::En) => format!("The exception to “{}” ends: {}", title(e), e.reason),
        (Next::Waits(e), Lang::De) => format!("Über den Antrag zu „{}“ ist zu entscheiden: {}", title(e), e.reason),
        (Next::Waits(e), Lang::En) => format!("The proposal about “{}” has to be decided: {}", title(e), e.reason),
        (Next::Due(setting, devices), Lang::De) => due(setting, *devices, lang, "noch umzustellen"),
        (Next::Due(setting, devices), Lang::En) => due(setting, *devices, lang, "still to be changed"),
    }
}

fn due(setting: &Setting, devices: i64, lang: Lang, words: &str) -> String {
    format!("{}: {} {words}", setting.title(lang), super::devices(devices, lang))
}
