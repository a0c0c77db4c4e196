//! The map of the sites as an SVG: grounds as flat areas, sites as dots, troubled ones as larger marks with a name.

use std::collections::BTreeMap;

use super::map::{Geo, Sheet, Spot, around, hull, middle, points};

/// How a site is, from quiet to loud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Condition {
    Fine,
    /// Read from a newcomer and not moved yet.
    Moving,
    Maintenance,
    Limited,
    Down,
}

/// A site on the map.
#[derive(Debug, Clone)]
pub(super) struct Pin {
    pub geo: Geo,
    pub name: String,
    /// Key of the ground it stands on.
    pub ground: String,
    pub condition: Condition,
}

/// The ground of a municipality.
#[derive(Debug, Clone)]
pub(super) struct Ground {
    pub name: String,
    pub kind: GroundKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum GroundKind {
    Member,
    /// A member whose things are still in transition.
    Newcomer,
    Outside,
}

#[derive(Debug)]
pub(super) struct Drawing {
    pub height: i64,
    pub areas: Vec<Area>,
    pub dots: Vec<Dot>,
}

#[derive(Debug)]
pub(super) struct Area {
    pub class: &'static str,
    pub points: String,
    pub label: String,
    /// Where the label stands: above its sites.
    pub at: Spot,
}

#[derive(Debug)]
pub(super) struct Dot {
    pub at: Spot,
    pub name: String,
    pub condition: Condition,
}

/// How far a ground reaches beyond its outermost sites, in units.
const PAD: i64 = 22;

impl Drawing {
    /// `grounds` by their keys; a pin on a ground without a name is drawn without an area.
    pub(super) fn of(pins: &[Pin], grounds: &BTreeMap<String, Ground>) -> Option<Drawing> {
        let geos: Vec<Geo> = pins.iter().map(|pin| pin.geo).collect();
        let sheet = Sheet::around(&geos)?;
        let spots = sheet.spread(&geos);
        let areas = grounds.iter().filter_map(|(key, ground)| {
            let on_it = |(pin, spot): (&Pin, &Spot)| (pin.ground == *key).then_some(*spot);
            area(ground, &pins.iter().zip(&spots).filter_map(on_it).collect::<Vec<_>>())
        });
        let areas = areas.collect();
        let mut dots: Vec<Dot> = pins.iter().zip(spots).map(|(pin, at)| pin.dot(at)).collect();
        dots.sort_by_key(|dot| dot.condition);
        Some(Drawing { height: sheet.height, areas, dots })
    }

    pub(super) fn count(&self, condition: Condition) -> usize {
        self.dots.iter().filter(|dot| dot.condition == condition).count()
    }
}

impl Pin {
    fn dot(&self, at: Spot) -> Dot {
        Dot { at, name: self.name.clone(), condition: self.condition }
    }
}

fn area(ground: &Ground, spots: &[Spot]) -> Option<Area> {
    let class = match ground.kind {
        GroundKind::Member => "area-in",
        GroundKind::Newcomer => "area-new",
        GroundKind::Outside => "area-out",
    };
    let reach: Vec<Spot> = spots.iter().flat_map(|spot| around(*spot, PAD)).collect();
    let top = reach.iter().map(|spot| spot.y).min()?;
    let at = Spot { x: middle(spots)?.x, y: top + PAD / 2 };
    Some(Area { class, points: points(&hull(&reach)), label: ground.name.clone(), at })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pin(name: &str, lat_e6: i64, lon_e6: i64, ground: &str, condition: Condition) -> Pin {
        Pin { geo: Geo { lat_e6, lon_e6 }, name: name.into(), ground: ground.into(), condition }
    }

    #[test]
    fn the_loud_ones_lie_on_top_and_every_ground_is_one_area() {
        let pins = [
            pin("Rathaus Brome", 52_601_000, 10_942_000, "brome", Condition::Fine),
            pin("Grundschule Knesebeck", 52_680_000, 10_702_000, "wittingen", Condition::Down),
            pin("Bauhof Brome", 52_603_000, 10_940_000, "brome", Condition::Fine),
            pin("Kreishaus", 52_488_000, 10_546_000, "gifhorn", Condition::Maintenance),
        ];
        let ground = |name: &str, kind| (name.to_lowercase(), Ground { name: name.into(), kind });
        let grounds = [
            ground("Brome", GroundKind::Member),
            ground("Wittingen", GroundKind::Newcomer),
            ground("Papenteich", GroundKind::Outside),
        ];
        let drawing = Drawing::of(&pins, &grounds.into()).unwrap();
        assert_eq!(drawing.dots.last().unwrap().name, "Grundschule Knesebeck");
        let areas: Vec<_> = drawing.areas.iter().map(|area| (area.label.as_str(), area.class)).collect();
        assert_eq!(areas, [("Brome", "area-in"), ("Wittingen", "area-new")]);
        assert_eq!((drawing.count(Condition::Fine), drawing.count(Condition::Limited)), (2, 0));
    }
}
