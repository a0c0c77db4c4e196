//! Where places lie on a drawing: an equirectangular projection, places of one village spread around each other, and the ground
//! of a municipality as the hull of what stands on it. Schematic, no official borders.

use std::collections::BTreeMap;

/// Degrees times a million, as the inventory keeps them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Geo {
    pub lat_e6: i64,
    pub lon_e6: i64,
}

/// Units of the drawing, from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub x: i64,
    pub y: i64,
}

/// The drawing: its size, and how the country is laid onto it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet {
    pub height: i64,
    left: i64,
    west: i64,
    north: i64,
    /// Units per millionth of a degree to the east and to the south.
    east_scale: f64,
    south_scale: f64,
}

pub(super) const WIDTH: i64 = 660;
const MARGIN: i64 = 40;
/// The drawing is at most this much higher than wide.
const UPRIGHT: f64 = 1.2;
/// Between neighbours of one village, in units.
const APART: f64 = 4.0;
/// Turns from one to the next so that none hides another (as seeds in a sunflower).
const GOLDEN: f64 = 2.399_963;

impl Sheet {
    /// The smallest sheet that holds all places; `None` without any.
    pub(super) fn around(places: &[Geo]) -> Option<Sheet> {
        let (west, east) = ends(places.iter().map(|place| place.lon_e6))?;
        let (south, north) = ends(places.iter().map(|place| place.lat_e6))?;
        let narrower = ((south + north) as f64 / 2e6).to_radians().cos();
        let (wide, high) = ((east - west) as f64 * narrower, (north - south) as f64);
        let south_scale = (WIDTH - 2 * MARGIN) as f64 / wide.max(high / UPRIGHT).max(1.0);
        let left = (WIDTH - (wide * south_scale) as i64) / 2;
        let height = (high * south_scale) as i64 + 2 * MARGIN;
        Some(Sheet { height, left, west, north, east_scale: south_scale * narrower, south_scale })
    }

    pub(super) fn place(&self, geo: Geo) -> Spot {
        let x = self.left + ((geo.lon_e6 - self.west) as f64 * self.east_scale) as i64;
        let y = MARGIN + ((self.north - geo.lat_e6) as f64 * self.south_scale) as i64;
        Spot { x, y }
    }

    /// All places in their order; those that fall onto each other stand around the first.
    pub(super) fn spread(&self, places: &[Geo]) -> Vec<Spot> {
        let mut here = BTreeMap::<Spot, i32>::new();
        let aside = |spot: Spot, nth: i32| {
            let (far, turn) = (APART * f64::from(nth).sqrt(), GOLDEN * f64::from(nth));
            Spot { x: spot.x + (far * turn.cos()).round() as i64, y: spot.y + (far * turn.sin()).round() as i64 }
        };
        let mut next = |spot: Spot| {
            let nth = here.entry(spot).and_modify(|nth| *nth += 1).or_insert(0);
            aside(spot, *nth)
        };
        places.iter().map(|&place| next(self.place(place))).collect()
    }
}

fn ends(numbers: impl Iterator<Item = i64> + Clone) -> Option<(i64, i64)> {
    Some((numbers.clone().min()?, numbers.max()?))
}

/// The hull around some spots, against the clock; fewer than three corners for a line or a point.
pub(super) fn hull(spots: &[Spot]) -> Vec<Spot> {
    let mut sorted = spots.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let mut around = half(sorted.iter());
    let mut back = half(sorted.iter().rev());
    around.pop();
    back.pop();
    around.append(&mut back);
    if around.is_empty() { sorted } else { around }
}

fn half<'a>(spots: impl Iterator<Item = &'a Spot>) -> Vec<Spot> {
    let mut chain: Vec<Spot> = Vec::new();
    for &spot in spots {
        while let [.., a, b] = chain[..]
            && (b.x - a.x) * (spot.y - a.y) - (b.y - a.y) * (spot.x - a.x) <= 0
        {
            chain.pop();
        }
        chain.push(spot);
    }
    chain
}

/// Eight corners around a spot, so that a hull keeps its distance.
pub(super) fn around(spot: Spot, distance: i64) -> [Spot; 8] {
    let near = distance * 7 / 10;
    let corners = [(1, 0), (0, 1), (-1, 0), (0, -1)].map(|(x, y)| (x * distance, y * distance));
    let between = [(1, 1), (1, -1), (-1, 1), (-1, -1)].map(|(x, y)| (x * near, y * near));
    let mut all = [spot; 8];
    for (corner, (x, y)) in all.iter_mut().zip(corners.into_iter().chain(between)) {
        *corner = Spot { x: spot.x + x, y: spot.y + y };
    }
    all
}

/// Where most of them are: a place for a name.
pub(super) fn middle(spots: &[Spot]) -> Option<Spot> {
    let count = i64::try_from(spots.len()).ok().filter(|count| *count > 0)?;
    let sum = |of: fn(&Spot) -> i64| spots.iter().map(of).sum::<i64>() / count;
    Some(Spot { x: sum(|spot| spot.x), y: sum(|spot| spot.y) })
}

/// As the attribute `points` of a polygon wants it.
pub(super) fn points(spots: &[Spot]) -> String {
    spots.iter().map(|spot| format!("{},{}", spot.x, spot.y)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn geo(lat_e6: i64, lon_e6: i64) -> Geo {
        Geo { lat_e6, lon_e6 }
    }

    #[test]
    fn north_is_up_and_east_is_right() {
        let (wittingen, gifhorn, brome) =
            (geo(52_727_000, 10_736_000), geo(52_488_000, 10_546_000), geo(52_603_000, 10_940_000));
        let sheet = Sheet::around(&[wittingen, gifhorn, brome]).unwrap();
        let [w, g, b] = [wittingen, gifhorn, brome].map(|place| sheet.place(place));
        assert!(w.y < b.y && b.y < g.y && g.x < w.x && w.x < b.x);
        assert_eq!(w.y, MARGIN);
    }

    #[test]
    fn the_town_hall_and_the_library_beside_it_are_two_dots() {
        let place = geo(52_600_000, 10_700_000);
        let spots = Sheet::around(&[place, geo(52_500_000, 10_500_000)]).unwrap().spread(&[place; 3]);
        assert!(spots[0] != spots[1] && spots[1] != spots[2] && spots[0] != spots[2]);
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        assert!(Sheet::around(&[]).is_none());
        assert_eq!(hull(&[]), []);
        assert_eq!(hull(&[Spot { x: 1, y: 1 }; 3]).len(), 1);
    }

    proptest! {
        #[test]
        fn a_hull_holds_all_its_spots(spots in prop::collection::vec((0i64..700, 0i64..700), 3..40)) {
            let spots: Vec<Spot> = spots.into_iter().map(|(x, y)| Spot { x, y }).collect();
            let corners = hull(&spots);
            for pair in 0..corners.len() {
                let (a, b) = (corners[pair], corners[(pair + 1) % corners.len()]);
                for spot in &spots {
                    prop_assert!((b.x - a.x) * (spot.y - a.y) - (b.y - a.y) * (spot.x - a.x) >= 0);
                }
            }
        }

        #[test]
        fn every_place_lies_on_the_sheet(places in prop::collection::vec((52_300_000i64..52_900_000, 10_200_000i64..11_000_000), 1..40)) {
            let places: Vec<Geo> = places.into_iter().map(|(lat, lon)| geo(lat, lon)).collect();
            let sheet = Sheet::around(&places).unwrap();
            for spot in places.iter().map(|&place| sheet.place(place)) {
                prop_assert!((0..=WIDTH).contains(&spot.x) && (0..=sheet.height).contains(&spot.y));
            }
        }
    }
}
