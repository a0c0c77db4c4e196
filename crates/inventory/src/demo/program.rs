//! The software on the devices: a common image, the procedures of the department, and updates that reach most of them.

use std::collections::BTreeSet;

use base::{Day, Period};

use super::dice::Dice;
use super::machine::Machine;
use super::workday;
use crate::device::{Class, DeviceId, Kind};
use crate::software::{Title, TitleId};

type Named = (&'static str, &'static str, &'static str);

/// On every Windows device.
const EVERYWHERE: [Named; 6] = [
    ("Microsoft Visual C++ 2015-2019 Redistributable (x64) - 14.24.28127", "Microsoft Corporation", "14.24.28127"),
    ("FusionInventory Agent 2.5.2 (x64 edition)", "FusionInventory Team", "2.5.2"),
    ("Sophos Endpoint Agent", "Sophos Limited", "10.8.4"),
    ("VLC media player", "VideoLAN", "3.0.8"),
    ("PDF24 Creator 9.0.4", "PDF24.org", "9.0.4"),
    ("KYOCERA Classic Universaldriver PCL6", "Kyocera Document Solutions Inc.", "3.3.0"),
];
const OFFICES: [Named; 4] = [
    ("Microsoft Office 2016 Standard", "Microsoft Corporation", "16.0.4966"),
    ("Microsoft Office 2013 Standard", "Microsoft Corporation", "15.0.5215"),
    ("Microsoft Office 2019 Standard", "Microsoft Corporation", "16.0.10357"),
    ("LibreOffice 6.3.4.2", "The Document Foundation", "6.3.4.2"),
];
const PROCEDURES: [Named; 8] = [
    ("AutiSta", "Verlag für Standesamtswesen", "11.1"),
    ("Infoma newsystem", "Axians Infoma GmbH", "19.1"),
    ("MESO", "HSH Soft- und Hardware Vertriebs GmbH", "2.27"),
    ("PROSOZ OPEN", "PROSOZ Herten GmbH", "19.4"),
    ("ProBauG", "PROSOZ Herten GmbH", "8.2"),
    ("LÄMMkom", "Lämmerzahl GmbH", "3.1"),
    ("OK.Verkehr", "AKDB", "5.0"),
    ("Session", "Somacos GmbH & Co. KG", "5.2"),
];
const LESSONS: [Named; 5] = [
    ("GeoGebra Classic 5", "International GeoGebra Institute", "5.0.570"),
    ("SMART Notebook", "SMART Technologies ULC", "18.2"),
    ("Audacity 2.3.3", "Audacity Team", "2.3.3"),
    ("Inkscape 0.92.4", "Inkscape Project", "0.92.4"),
    ("LibreOffice 6.3.4.2", "The Document Foundation", "6.3.4.2"),
];
const ON_TABLETS: [Named; 3] =
    [("Pages", "Apple", "5.3"), ("GoodNotes 5", "Time Base Technology", "5.3.23"), ("Anton", "solocode GmbH", "1.6.9")];

/// What is updated, and to what from which day on; some devices miss an update.
const FIREFOX: [(Day, Named); 4] = [
    (Day::of(2017, 1, 1), ("Mozilla Firefox 52.9.0 ESR (x64 de)", "Mozilla", "52.9.0")),
    (Day::of(2018, 9, 10), ("Mozilla Firefox 60.9.0 ESR (x64 de)", "Mozilla", "60.9.0")),
    (Day::of(2019, 11, 11), ("Mozilla Firefox 68.4.2 ESR (x64 de)", "Mozilla", "68.4.2")),
    (Day::of(2020, 2, 17), ("Mozilla Firefox 68.5.0 ESR (x64 de)", "Mozilla", "68.5.0")),
];
const ZIP: [(Day, Named); 3] = [
    (Day::of(2017, 1, 1), ("7-Zip 16.04 (x64)", "Igor Pavlov", "16.04")),
    (Day::of(2018, 9, 10), ("7-Zip 18.05 (x64)", "Igor Pavlov", "18.05")),
    (Day::of(2019, 11, 11), ("7-Zip 19.00 (x64)", "Igor Pavlov", "19.00")),
];
const READER: [(Day, Named); 3] = [
    (Day::of(2017, 1, 1), ("Adobe Acrobat Reader DC - Deutsch", "Adobe Systems Incorporated", "18.011.20055")),
    (Day::of(2019, 11, 11), ("Adobe Acrobat Reader DC - Deutsch", "Adobe Systems Incorporated", "19.021.20056")),
    (Day::of(2020, 2, 17), ("Adobe Acrobat Reader DC - Deutsch", "Adobe Systems Incorporated", "20.006.20034")),
];

pub(super) type Installed = (DeviceId, Period, BTreeSet<TitleId>);

/// All titles, and which of them were on which device when.
pub(super) fn sets(machines: &[Machine]) -> (Vec<Title>, Vec<Installed>) {
    let (mut dice, mut sets) = (Dice::of("programs"), Vec::new());
    for machine in machines {
        sets.extend(of_machine(machine, &mut dice));
    }
    let lists = [&EVERYWHERE[..], &OFFICES, &PROCEDURES, &LESSONS, &ON_TABLETS];
    let updated = FIREFOX.iter().chain(&ZIP).chain(&READER).map(|(_, named)| named);
    let titles = lists.into_iter().flatten().chain(updated).map(title).collect();
    (titles, sets)
}

fn title((name, publisher, version): &Named) -> Title {
    Title::new(name, publisher, version)
}

fn of_machine(machine: &Machine, dice: &mut Dice) -> Vec<Installed> {
    let device = machine.now();
    let fixed: Vec<Named> = match (device.kind, device.class) {
        (Kind::Tablet, _) => ON_TABLETS.to_vec(),
        (Kind::Pc | Kind::Notebook, class) => image(class, dice),
        _ => return Vec::new(),
    };
    let fixed: BTreeSet<TitleId> = fixed.iter().map(|named| title(named).id()).collect();
    if device.kind == Kind::Tablet {
        return vec![(machine.id, machine.service, fixed)];
    }
    let mut days = vec![machine.service.from];
    for update in [Day::of(2018, 9, 10), Day::of(2019, 11, 11), Day::of(2020, 2, 17)] {
        let reached = workday(update.plus_days(dice.days(16)));
        if reached > machine.service.from && reached < machine.service.to && dice.percent(93) {
            days.push(reached);
        }
    }
    let ends = days.iter().skip(1).copied().chain([machine.service.to]);
    let set = |(from, to): (&Day, Day)| {
        let updated = [current(&FIREFOX, *from), current(&ZIP, *from), current(&READER, *from)];
        let titles = fixed.iter().copied().chain(updated.map(|named| title(named).id())).collect();
        (machine.id, Period { from: *from, to }, titles)
    };
    days.iter().zip(ends).map(set).collect()
}

fn current(versions: &[(Day, Named)], day: Day) -> &Named {
    let known = versions.iter().rev().find(|(since, _)| *since <= day);
    &known.unwrap_or(&versions[0]).1
}

fn image(class: Class, dice: &mut Dice) -> Vec<Named> {
    let mut titles = EVERYWHERE.to_vec();
    if class == Class::School {
        titles.extend(LESSONS.iter().filter(|_| dice.percent(85)));
        return titles;
    }
    titles.push(match dice.roll(100) {
        0..=84 => OFFICES[0],
        85..=89 => OFFICES[1],
        90..=96 => OFFICES[2],
        _ => OFFICES[3],
    });
    titles.extend((0..dice.roll(3)).map(|_| *dice.pick(&PROCEDURES)));
    titles
}
