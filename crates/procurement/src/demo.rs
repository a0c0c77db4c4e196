//! This room's part of the example association: a catalogue, two framework contracts, one order in autumn 2019, and the needs of
//! spring 2020 that wait to be bought together. All figures are invented.

use agreement::demo::*;
use base::{Actor, Cents, Day, House, MemberId, PersonId, Result};

use crate::acts;
use crate::framework::{FrameworkId, Price, Terms, Tier};
use crate::need::Wish;
use crate::pool::Article;
use crate::store;

/// Code, title, for schools, estimate in euros.
const ARTICLES: [(&str, &str, bool, i64); 10] = [
    ("pc-desktop", "Arbeitsplatz-PC", false, 640),
    ("notebook-14", "Notebook 14 Zoll mit Dockingstation", false, 980),
    ("monitor-24", "Bildschirm 24 Zoll", false, 170),
    ("mfp-a3", "Multifunktionsgerät A3", false, 3_400),
    ("switch-24", "Netzwerk-Switch 24 Anschlüsse", false, 720),
    ("phone-ip", "IP-Telefon", false, 120),
    ("tablet-school", "Tablet mit Hülle und Stift", true, 460),
    ("notebook-school", "Notebook für den Unterricht", true, 520),
    ("access-point", "WLAN-Zugangspunkt", true, 390),
    ("display-75", "Interaktive Anzeige 75 Zoll", true, 4_200),
];

/// Article, tiers as pieces and euros.
const OFFICE: [(&str, &[(i64, i64)]); 4] = [
    ("pc-desktop", &[(1, 649), (25, 612), (100, 584)]),
    ("notebook-14", &[(1, 985), (10, 942), (25, 899), (60, 868)]),
    ("monitor-24", &[(1, 172), (50, 158)]),
    ("phone-ip", &[(1, 124), (40, 109)]),
];
const SCHOOLS: [(&str, &[(i64, i64)]); 4] = [
    ("tablet-school", &[(1, 468), (30, 439), (120, 412)]),
    ("notebook-school", &[(1, 529), (30, 498)]),
    ("access-point", &[(1, 396), (25, 361)]),
    ("display-75", &[(1, 4_290), (5, 3_980), (12, 3_760)]),
];

/// Article and pieces, by member: county, Wittingen, Sassenburg, Brome, Isenbüttel, Meinersen.
const AUTUMN: [(&str, [i64; 6]); 3] =
    [("pc-desktop", [30, 6, 4, 8, 7, 10]), ("notebook-14", [12, 2, 2, 3, 2, 4]), ("monitor-24", [40, 8, 6, 10, 8, 12])];
/// The same with Hankensbüttel.
const SPRING: [(&str, [i64; 7]); 7] = [
    ("notebook-14", [18, 4, 3, 5, 4, 6, 9]),
    ("monitor-24", [24, 6, 4, 10, 6, 12, 18]),
    ("phone-ip", [0, 12, 0, 20, 0, 15, 24]),
    ("switch-24", [2, 1, 1, 2, 1, 2, 4]),
    ("tablet-school", [60, 30, 0, 32, 30, 60, 0]),
    ("access-point", [24, 6, 4, 10, 8, 12, 0]),
    ("display-75", [6, 2, 1, 2, 2, 3, 0]),
];

pub async fn tell(house: &House, until: Day) -> Result<()> {
    let story = Story { house, until };
    story.contracts().await?;
    story.autumn().await?;
    story.spring().await
}

struct Story<'h> {
    house: &'h House,
    until: Day,
}

impl Story<'_> {
    /// Done by this person on that day, if it lies in the story.
    async fn on<T>(
        &self,
        day: Day,
        who: PersonId,
        deed: impl AsyncFn(&mut base::Writing) -> Result<T>,
    ) -> Result<Option<T>> {
        if day > self.until {
            return Ok(None);
        }
        self.house.on(day).act(&Actor::person(who), deed).await.map(Some)
    }

    async fn contracts(&self) -> Result<()> {
        let agree = async |w: &mut base::Writing| {
            for (code, title, schools, euros) in ARTICLES {
                let article = Article { code: code.into(), title: title.into(), schools, estimate: Cents(euros * 100) };
                acts::list(w, &article).await?;
            }
            acts::agree(w, &terms("Arbeitsplätze 2019 bis 2021", 420_000, &OFFICE)).await?;
            acts::agree(w, &terms("Schul-IT 2019 bis 2021", 380_000, &SCHOOLS)).await
        };
        self.on(Day::of(2019, 7, 1), PROCUREMENT, agree).await.map(drop)
    }

    /// Reported in September, ordered together in October.
    async fn autumn(&self) -> Result<()> {
        for (at, member) in FOUNDERS.into_iter().enumerate() {
            let wishes: Vec<Wish> = AUTUMN
                .iter()
                .map(|(article, pieces)| wish(member, article, pieces[at], Day::of(2019, 11, 30)))
                .collect();
            self.on(Day::of(2019, 9, 16), contact(member), async |w| acts::report(w, &wishes).await).await?;
        }
        let order = async |w: &mut base::Writing| {
            let needs: Vec<_> = store::open_needs(w).await?.into_iter().map(|need| need.id).collect();
            let office = office(w).await?;
            acts::call_off(w, office, &needs).await
        };
        self.on(Day::of(2019, 10, 8), PROCUREMENT, order).await.map(drop)
    }

    /// Reported in the first days of March, still open on the 11th.
    async fn spring(&self) -> Result<()> {
        for (at, member) in MEMBERS.into_iter().enumerate() {
            let asked = SPRING.iter().filter(|(_, pieces)| pieces[at] > 0);
            let by = |article: &str| if school(article) { Day::of(2020, 8, 14) } else { Day::of(2020, 5, 29) };
            let wishes: Vec<Wish> =
                asked.map(|(article, pieces)| wish(member, article, pieces[at], by(article))).collect();
            let day = Day::of(2020, 3, 2 + at as i8);
            self.on(day, contact(member), async |w| acts::report(w, &wishes).await).await?;
        }
        Ok(())
    }
}

fn school(article: &str) -> bool {
    ARTICLES.iter().any(|(code, _, schools, _)| *code == article && *schools)
}

/// The contract for workplaces, found by what it offers.
async fn office(w: &mut base::Writing) -> Result<FrameworkId> {
    let frameworks = store::frameworks(w).await?;
    let office = frameworks.into_iter().find(|framework| framework.terms.price("pc-desktop").is_some());
    office.map(|framework| framework.id).ok_or(base::Failure::NotFound)
}

fn terms(title: &str, ceiling: i64, prices: &[(&str, &[(i64, i64)])]) -> Terms {
    let tier = |(from, euros): &(i64, i64)| Tier { from: *from, price: Cents(euros * 100) };
    let price = |(article, tiers): &(&str, &[(i64, i64)])| Price {
        article: (*article).into(),
        most: None,
        tiers: tiers.iter().map(tier).collect(),
    };
    Terms {
        title: title.into(),
        supplier: "Muster-IT Handelsgesellschaft mbH".into(),
        from: Day::of(2019, 7, 1),
        to: Day::of(2021, 7, 1),
        ceiling: Cents(ceiling * 100),
        prices: prices.iter().map(price).collect(),
        // Hankensbüttel was named as one that might join, so that it can order from its first day.
        members: MEMBERS.to_vec(),
    }
}

fn wish(member: MemberId, article: &str, quantity: i64, wanted_by: Day) -> Wish {
    let (budget, reason) = match school(article) {
        true => ("2.1.1.01 / 0821000", "Medienentwicklungsplan der Schulen"),
        false => ("1.1.1.06 / 0831000", "Ersatz nach fünf Jahren"),
    };
    let (part, article) = (String::new(), article.into());
    Wish { member, part, article, quantity, wanted_by, budget: budget.into(), reason: reason.into() }
}
