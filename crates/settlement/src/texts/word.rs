//! Words for what has a code.

use base::{Lang, MemberId};

use crate::basis::{Base, Measure};
use crate::cost::{Component, Sphere};
use crate::key::{By, Key};
use crate::own::Figure;
use crate::statement::{Head, Kind};

pub(crate) fn component(component: Component, lang: Lang) -> &'static str {
    match component {
        Component::Staff => lang.choose("Personal", "Staff"),
        Component::Material => lang.choose("Sachkosten", "Material"),
        Component::Depreciation => lang.choose("Abschreibung", "Depreciation"),
        Component::Interest => lang.choose("Zinsen", "Interest"),
        Component::Overhead => lang.choose("Gemeinkosten", "Overhead"),
    }
}

pub(crate) fn sphere(sphere: Sphere, lang: Lang) -> &'static str {
    match sphere {
        Sphere::Administration => lang.choose("Verwaltung", "Administration"),
        Sphere::Schools => lang.choose("Schulen", "Schools"),
    }
}

pub(crate) fn figure(figure: Figure, lang: Lang) -> &'static str {
    match figure {
        Figure::Appropriation => lang.choose("Haushaltsansatz", "Budget"),
        Figure::Alone => lang.choose("Alleinbetrieb im Jahr", "An IT of your own, a year"),
    }
}

/// "4. Quartal 2019", "Jahr 2019", "Plan 2020"
pub fn period(head: &Head, lang: Lang) -> String {
    let (year, quarter) = (head.from.0.year(), (head.from.0.month() + 2) / 3);
    match head.kind {
        Kind::Quarter => lang.choose(format!("{quarter}. Quartal {year}"), format!("Quarter {quarter} of {year}")),
        Kind::Year => format!("{} {year}", lang.choose("Jahr", "Year")),
        Kind::Plan => format!("Plan {year}"),
    }
}

pub(crate) fn measured(base: Base, measure: Measure, lang: Lang) -> &'static str {
    match (base, measure) {
        (Base::Users, Measure::KeyDate) => lang.choose("Nutzende", "Users"),
        (Base::Users, Measure::ByDay) => lang.choose("Nutzende nach Tagen", "Users by day"),
        (Base::AdminDevices, Measure::KeyDate) => lang.choose("Geräte Verwaltung", "Devices, administration"),
        (Base::AdminDevices, Measure::ByDay) => {
            lang.choose("Geräte Verwaltung nach Tagen", "Devices by day, administration")
        }
        (Base::SchoolDevices, Measure::KeyDate) => lang.choose("Geräte Schulen", "Devices, schools"),
        (Base::SchoolDevices, Measure::ByDay) => lang.choose("Geräte Schulen nach Tagen", "Devices by day, schools"),
        (Base::Inhabitants, _) => lang.choose("Einwohner", "Inhabitants"),
        (Base::Sites, _) => lang.choose("Standorte", "Sites"),
        (Base::Equal, _) => lang.choose("gleicher Anteil", "Equal shares"),
    }
}

/// "Nutzende", or "3/4 Nutzende, 1/4 Geräte Verwaltung"
pub(crate) fn key(key: &Key, lang: Lang) -> String {
    let by = |by: &By| match by {
        By::Count(base, measure) => measured(*base, *measure, lang).to_owned(),
        By::Fixed(shares) => fixed(shares.keys(), lang),
    };
    match key.only() {
        Some(only) => by(only),
        None => key.parts.iter().map(|part| format!("{} {}", part.weight, by(&part.by))).collect::<Vec<_>>().join(", "),
    }
}

fn fixed<'m>(members: impl ExactSizeIterator<Item = &'m MemberId>, lang: Lang) -> String {
    match members.len() {
        1 => lang.choose("direkt", "direct").into(),
        _ => lang.choose("fester Anteil", "Fixed shares").into(),
    }
}
