//! What has to be done for a wave, by whom, and how long before or after it begins. Part of it is always the same, part follows from
//! the conflicts that were decided.

use base::Day;
use inventory::words;
use serde::Serialize;

use crate::conflict::{Conflict, Kind, Proposal};
use crate::decision::Answer;
use crate::moving::{Answers, Moving};
use crate::wave::{Part, Wave};

words! {
    /// Who does it: a specialism of the pooled staff, or the newcomer.
    pub enum Hand {
        Network = "network",
        Clients = "clients",
        Servers = "servers",
        Applications = "applications",
        SchoolIt = "school-it",
        Desk = "desk",
        Newcomer = "newcomer",
    }
}

words! {
    /// Tasks that every migration has.
    pub enum Usual {
        OrderLink = "order-link",
        OpenFirewall = "open-firewall",
        MeasureLink = "measure-link",
        SyncAccounts = "sync-accounts",
        RouteMail = "route-mail",
        TellPeople = "tell-people",
        BackUp = "back-up",
        SwapDevices = "swap-devices",
        TestPrinters = "test-printers",
        GoOrNot = "go-or-not",
        BeThere = "be-there",
        VendorDate = "vendor-date",
        CopyData = "copy-data",
        CheckSchoolNet = "check-school-net",
        TellSchools = "tell-schools",
        EraseOld = "erase-old",
        HandOverList = "hand-over-list",
    }
}

/// Task, who, and days from the beginning of the wave (negative: before).
type Line = (Usual, Hand, i64);

fn usual(part: Part) -> &'static [Line] {
    use Hand::{Applications, Clients, Desk, Network, Newcomer, SchoolIt, Servers};
    match part {
        Part::Network => {
            &[(Usual::OrderLink, Network, -28), (Usual::OpenFirewall, Network, 0), (Usual::MeasureLink, Network, 3)]
        }
        Part::Accounts => {
            &[(Usual::SyncAccounts, Servers, 0), (Usual::RouteMail, Servers, 5), (Usual::TellPeople, Newcomer, -7)]
        }
        Part::Pilot | Part::TownHall | Part::Outposts | Part::Villages => &[
            (Usual::TellPeople, Newcomer, -7),
            (Usual::BackUp, Servers, -1),
            (Usual::GoOrNot, Clients, -1),
            (Usual::SwapDevices, Clients, 0),
            (Usual::TestPrinters, Clients, 1),
            (Usual::BeThere, Desk, 1),
        ],
        Part::Applications => &[
            (Usual::VendorDate, Applications, -56),
            (Usual::CopyData, Applications, 0),
            (Usual::GoOrNot, Applications, -1),
        ],
        Part::Schools => &[
            (Usual::TellSchools, SchoolIt, -21),
            (Usual::CheckSchoolNet, Network, -7),
            (Usual::SwapDevices, SchoolIt, 0),
            (Usual::BeThere, SchoolIt, 7),
        ],
        Part::SwitchOff => &[(Usual::HandOverList, Clients, 0), (Usual::EraseOld, Servers, 5)],
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    Usual(#[serde(skip)] Usual),
    /// What a decided conflict asks for, in the words of its proposal or of the decision.
    Conflict {
        kind: Kind,
        label: String,
        to: String,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The same at every reading: that it was done clings to it.
    pub key: String,
    pub part: Part,
    pub what: What,
    pub hand: Hand,
    pub due: Day,
}

/// All tasks of all waves, in the order of their days.
pub fn tasks(waves: &[Wave], conflicts: &[Conflict], answers: &Answers, moving: &Moving) -> Vec<Task> {
    let mut tasks: Vec<Task> =
        waves.iter().flat_map(|wave| usual(wave.part).iter().map(|line| of_wave(wave, line))).collect();
    for conflict in conflicts {
        if let Some((to, wave)) =
            answers.get(&conflict.key).and_then(|answer| of_conflict(conflict, answer, waves, moving))
        {
            let what = What::Conflict { kind: conflict.kind, label: conflict.label.clone(), to };
            let hand = if wave.part == Part::Network { Hand::Network } else { Hand::Clients };
            tasks.push(Task { key: conflict.key.clone(), part: wave.part, what, hand, due: wave.begins });
        }
    }
    tasks.sort_by(|a, b| (a.due, a.part, &a.key).cmp(&(b.due, b.part, &b.key)));
    tasks
}

fn of_wave(wave: &Wave, (usual, hand, days): &Line) -> Task {
    let due = if *days < 0 { before(wave.begins, -days) } else { wave.begins.plus_days(*days) };
    Task {
        key: format!("{}:{}", wave.part.code(), usual.code()),
        part: wave.part,
        what: What::Usual(*usual),
        hand: *hand,
        due,
    }
}

fn before(day: Day, days: i64) -> Day {
    Day(day.0.saturating_sub(jiff::Span::new().days(days.clamp(0, 1_000))))
}

/// What is to be done with hands after the decision, and in which wave; none where nothing is.
fn of_conflict<'w>(
    conflict: &Conflict,
    answer: &Answer,
    waves: &'w [Wave],
    moving: &Moving,
) -> Option<(String, &'w Wave)> {
    let to = match (answer, &conflict.proposal) {
        (Answer::Own(value), _) => value.clone(),
        (Answer::Accepted, Proposal::Rename { to }) => to.clone(),
        (Answer::Accepted, Proposal::Renumber { to }) => to.to_string(),
        (Answer::Accepted, Proposal::Keep) => String::new(),
        _ => return None,
    };
    let network = matches!(conflict.kind, Kind::NetworkOverlap | Kind::NetworkPublic | Kind::NetworkUnlisted);
    let login = matches!(conflict.kind, Kind::LoginTaken | Kind::LoginTwice);
    let of = |part: Part| waves.iter().find(|wave| wave.part == part);
    let wave = match () {
        () if network => of(Part::Network),
        () if login => of(Part::Accounts),
        () => {
            let device = moving.devices.iter().find(|device| conflict.things.first() == Some(&device.key))?;
            waves.iter().find(|wave| wave.sites.contains(&device.site))
        }
    };
    Some((to, wave?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conflict::Known;
    use crate::report;
    use crate::source::read;
    use crate::{moving, wave};

    #[test]
    fn decided_conflicts_become_tasks_of_their_wave() {
        let files = [
            read("liste.csv", b"Hostname;Seriennummer;Standort;Ort\nPC1;SN001;Rathaus;A\nPC1;SN002;Rathaus;A"),
            read("netze.txt", b"10.9.0.0/24 Rathaus\n10.9.0.0/24 Kita"),
        ];
        let report = report::of(&files, &Known { pool: "10.51.0.0/16".parse().ok(), ..Known::default() });
        let answers: Answers =
            report.conflicts.iter().map(|conflict| (conflict.key.clone(), Answer::Accepted)).collect();
        let moving = moving::of(&report, &answers);
        let stops = [wave::Stop {
            site: moving.sites[0].key.clone(),
            kind: inventory::site::SiteKind::TownHall,
            counts: moving.counts(),
        }];
        let waves = wave::plan(Day::of(2020, 4, 20), &stops, 2, &[]);
        let tasks = tasks(&waves, &report.conflicts, &answers, &moving);
        let decided: Vec<(Part, &str)> = tasks
            .iter()
            .filter_map(
                |task| if let What::Conflict { to, .. } = &task.what { Some((task.part, to.as_str())) } else { None },
            )
            .collect();
        assert_eq!(decided, [(Part::Network, "10.51.0.0/28"), (Part::TownHall, "NEU-PC1")]);
        assert!(
            tasks.iter().any(|task| task.what == What::Usual(Usual::OrderLink) && task.due == Day::of(2020, 3, 23))
        );
        assert!(tasks.is_sorted_by_key(|task| task.due));
        assert!(super::tasks(&waves, &report.conflicts, &Answers::new(), &moving).len() < tasks.len());
    }
}
