//! How long the five migrations of 2017 took, step by step, and what was learnt. The days as a whole are those of the inventory's
//! story; how they fall to the steps, and the lessons, are invented.

use agreement::demo::{BROME, ISENBUETTEL, MEINERSEN, SASSENBURG, WITTINGEN};
use base::MemberId;

use crate::experience::{Experience, Step};

/// Networks, users, end devices outside schools, end devices in schools.
const SIZES: [(MemberId, [i64; 4]); 5] = [
    (SASSENBURG, [28, 74, 95, 98]),
    (ISENBUETTEL, [39, 95, 120, 108]),
    (WITTINGEN, [41, 109, 118, 96]),
    (MEINERSEN, [48, 124, 150, 142]),
    (BROME, [50, 104, 141, 128]),
];

/// Where each step lies in the whole, in hundredths.
const COURSE: [(Step, i64, i64); 6] = [
    (Step::Network, 0, 24),
    (Step::Accounts, 22, 36),
    (Step::Workplaces, 34, 72),
    (Step::Applications, 60, 78),
    (Step::Schools, 70, 92),
    (Step::SwitchOff, 88, 100),
];

/// Member, step, and what one does otherwise since.
const LESSONS: [(MemberId, Step, &str); 8] = [
    (SASSENBURG, Step::Network, "Richtfunk sechs Wochen vorher bestellen: die Genehmigung des Mastes dauert."),
    (SASSENBURG, Step::Accounts, "Postfächer erst nachts umleiten; Faxnummern hängen an alten Anschlüssen."),
    (
        ISENBUETTEL,
        Step::Applications,
        "Termin mit dem Hersteller des Finanzverfahrens acht Wochen vorher, nie zum Monatsende.",
    ),
    (WITTINGEN, Step::Network, "Alte 192.168er-Netze der Klärwerke vorher messen, nicht nur fragen."),
    (WITTINGEN, Step::Workplaces, "Drucker zuerst: die ersten Anrufe galten immer dem Drucken."),
    (MEINERSEN, Step::Schools, "Schulen nur in den Ferien; Tablets vorher einsammeln lassen."),
    (BROME, Step::Workplaces, "Neun Plätze am Tag sind genug, zwei Personen vor Ort bis mittags."),
    (BROME, Step::SwitchOff, "Alte Server erst nach dem Jahresabschluss löschen."),
];

pub(super) fn all() -> Vec<Experience> {
    let moves = inventory::demo::MOVES.into_iter();
    let known = moves.filter_map(|(member, _, period)| {
        let sizes = SIZES.iter().find(|(of, _)| *of == member)?.1;
        Some(COURSE.map(|(step, from, to)| {
            let day = |hundredths: i64| period.from.plus_days(period.days() * hundredths / 100);
            let lesson =
                LESSONS.iter().find(|(of, at, _)| *of == member && *at == step).map_or("", |(.., lesson)| lesson);
            Experience {
                party: member,
                step,
                began: day(from),
                ended: day(to),
                size: size(step, sizes),
                lesson: lesson.into(),
            }
        }))
    });
    known.flatten().collect()
}

fn size(step: Step, [networks, users, devices, schools]: [i64; 4]) -> i64 {
    match step {
        Step::Network => networks,
        Step::Accounts => users,
        Step::Workplaces => devices,
        Step::Schools => schools,
        Step::Applications | Step::SwitchOff => 1,
    }
}
