//! What was bought in which years.

use base::Cents;

use super::dice::Dice;
use crate::device::{Class, Kind};

pub(super) struct Model {
    pub(super) maker: &'static str,
    pub(super) name: &'static str,
    pub(super) price: Cents,
    class: Option<Class>,
    kind: Kind,
    years: std::ops::RangeInclusive<i16>,
}

const fn model(
    kind: Kind,
    class: Option<Class>,
    years: std::ops::RangeInclusive<i16>,
    maker: &'static str,
    name: &'static str,
    euros: i64,
) -> Model {
    Model { maker, name, price: Cents(euros * 100), class, kind, years }
}

const OFFICE: Option<Class> = Some(Class::Administration);
const SCHOOL: Option<Class> = Some(Class::School);

const MODELS: [Model; 33] = [
    model(Kind::Pc, None, 2011..=2014, "Fujitsu", "Esprimo P420", 489),
    model(Kind::Pc, OFFICE, 2013..=2016, "Dell", "OptiPlex 3020", 512),
    model(Kind::Pc, OFFICE, 2015..=2017, "HP", "ProDesk 600 G2", 538),
    model(Kind::Pc, OFFICE, 2017..=2018, "HP", "ProDesk 600 G3", 549),
    model(Kind::Pc, OFFICE, 2018..=2019, "Dell", "OptiPlex 3060", 559),
    model(Kind::Pc, OFFICE, 2019..=2020, "Fujitsu", "Esprimo P558", 565),
    model(Kind::Pc, SCHOOL, 2014..=2017, "Acer", "Veriton M2640", 429),
    model(Kind::Pc, SCHOOL, 2017..=2020, "Fujitsu", "Esprimo D538", 469),
    model(Kind::Notebook, OFFICE, 2011..=2014, "Fujitsu", "Lifebook E544", 899),
    model(Kind::Notebook, OFFICE, 2015..=2017, "Lenovo", "ThinkPad L450", 879),
    model(Kind::Notebook, OFFICE, 2017..=2018, "Lenovo", "ThinkPad L470", 899),
    model(Kind::Notebook, OFFICE, 2019..=2020, "Lenovo", "ThinkPad L490", 989),
    model(Kind::Notebook, OFFICE, 2019..=2020, "Dell", "Latitude 5500", 1049),
    model(Kind::Notebook, SCHOOL, 2011..=2016, "Acer", "TravelMate B116", 389),
    model(Kind::Notebook, SCHOOL, 2016..=2018, "Acer", "TravelMate B117", 399),
    model(Kind::Notebook, SCHOOL, 2018..=2020, "Lenovo", "300e", 419),
    model(Kind::Tablet, None, 2011..=2016, "Samsung", "Galaxy Tab A 10.1", 249),
    model(Kind::Tablet, None, 2017..=2018, "Apple", "iPad (5. Generation)", 379),
    model(Kind::Tablet, None, 2018..=2019, "Apple", "iPad (6. Generation)", 329),
    model(Kind::Tablet, None, 2019..=2020, "Apple", "iPad (7. Generation)", 359),
    model(Kind::Printer, None, 2011..=2015, "HP", "LaserJet Pro M401", 279),
    model(Kind::Printer, None, 2014..=2018, "Kyocera", "ECOSYS P2040", 289),
    model(Kind::Printer, None, 2016..=2020, "Kyocera", "ECOSYS M5526", 459),
    model(Kind::Printer, OFFICE, 2015..=2020, "Ricoh", "MP C3004", 3890),
    model(Kind::Switch, None, 2011..=2016, "HP", "ProCurve 2530-24G", 389),
    model(Kind::Switch, None, 2016..=2020, "Aruba", "2540 24G", 649),
    model(Kind::Router, None, 2011..=2020, "LANCOM", "1781VA", 459),
    model(Kind::Router, None, 2017..=2020, "LANCOM", "1793VA", 519),
    model(Kind::AccessPoint, None, 2011..=2016, "LANCOM", "L-322agn", 329),
    model(Kind::AccessPoint, None, 2016..=2020, "Aruba", "AP-305", 389),
    model(Kind::Server, None, 2011..=2020, "Fujitsu", "PRIMERGY RX2540 M4", 7890),
    model(Kind::Storage, None, 2011..=2020, "NetApp", "FAS2650", 38900),
    model(Kind::Phone, None, 2011..=2020, "Snom", "D735", 139),
];

/// One of those that could be bought that year.
pub(super) fn of(kind: Kind, class: Class, year: i16, dice: &mut Dice) -> &'static Model {
    let fits = |model: &&Model| {
        model.kind == kind && model.class.is_none_or(|only| only == class) && model.years.contains(&year)
    };
    let fitting: Vec<&Model> = MODELS.iter().filter(fits).collect();
    fitting.get(dice.roll(fitting.len())).copied().unwrap_or(&MODELS[0])
}
