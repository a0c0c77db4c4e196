//! This room's part of the example association: three years settled quarter by quarter, the fourth quarter of 2019 waiting for its
//! release, the plan of 2020 without and with Hankensbüttel, and its advance payments. All amounts and keys are invented.

mod billing;
mod costs;

use agreement::demo::*;
use agreement::party::Population;
use base::{Actor, Cents, Day, House, MemberId, PersonId, Result, Writing};

use crate::basis::{Base, Declared};
use crate::own::{Figure, OwnFigure};
use crate::statement::{Kind, StatementId};
use crate::term::Term;
use crate::{acts, store};

/// Inhabitants on 31 December 2016, about: the counts of 2019 are official, these are not.
const PEOPLE: [(MemberId, i64); 5] =
    [(WITTINGEN, 11_390), (SASSENBURG, 11_540), (BROME, 16_110), (ISENBUETTEL, 15_280), (MEINERSEN, 20_190)];

/// What an IT of its own would cost each member in a year, by its own words.
const ALONE: [(MemberId, i64); 7] = [
    (GIFHORN, 80_062_147),
    (WITTINGEN, 27_046_922),
    (SASSENBURG, 24_871_429),
    (BROME, 30_558_727),
    (ISENBUETTEL, 29_866_196),
    (MEINERSEN, 34_628_603),
    (HANKENSBUETTEL, 23_684_960),
];

/// Hankensbüttel's stocktake: it counts while its people and devices are in transition.
const STOCKTAKE: [(Base, i64); 4] =
    [(Base::Users, 62), (Base::AdminDevices, 97), (Base::SchoolDevices, 0), (Base::Sites, 35)];

/// The founders' stocktakes: users, devices of the administration and of schools, sites. They count in 2017, in which one after
/// the other moved; the day on which a quarter begins would find most of them still outside.
const MOVED_IN_2017: [(MemberId, [i64; 4]); 6] = [
    (GIFHORN, [621, 781, 646, 48]),
    (WITTINGEN, [110, 135, 70, 37]),
    (SASSENBURG, [73, 91, 58, 25]),
    (BROME, [104, 129, 76, 46]),
    (ISENBUETTEL, [95, 118, 72, 35]),
    (MEINERSEN, [124, 153, 77, 44]),
];

pub async fn tell(house: &House, until: Day) -> Result<()> {
    let story = Story { house, until };
    story.pools().await?;
    story.founders().await?;
    for year in 2017..=2019 {
        if year == 2019 {
            story.plan(Day::of(2019, 11, 29), Day::of(2019, 12, 2), Day::of(2019, 11, 1)).await?;
        }
        story.quarters(year).await?;
    }
    story.advances(Day::of(2019, 12, 5), &FOUNDERS).await?;
    billing::tell(&story).await?;
    story.accession().await?;
    story.lately().await
}

struct Story<'h> {
    house: &'h House,
    until: Day,
}

impl Story<'_> {
    /// Done by this person on that day, if it lies in the story.
    async fn on<T>(&self, day: Day, who: PersonId, deed: impl AsyncFn(&mut Writing) -> Result<T>) -> Result<Option<T>> {
        if day > self.until {
            return Ok(None);
        }
        self.house.on(day).act(&Actor::person(who), deed).await.map(Some)
    }

    async fn pools(&self) -> Result<()> {
        let open = async |w: &mut Writing| {
            for (member, people) in PEOPLE {
                agreement::acts::count(w, member, Population { on: Day::of(2016, 12, 31), people }).await?;
            }
            for pool in costs::pools() {
                acts::open_pool(w, &pool).await?;
            }
            Ok(())
        };
        self.on(Day::of(2017, 1, 2), HEAD, open).await.map(drop)
    }

    async fn founders(&self) -> Result<()> {
        let bases = [Base::Users, Base::AdminDevices, Base::SchoolDevices, Base::Sites];
        let declared = |(member, counts): (MemberId, [i64; 4])| {
            bases.into_iter().zip(counts).map(move |(base, count)| Declared {
                member,
                base,
                count,
                from: Day::of(2017, 1, 1),
                to: Day::of(2018, 1, 1),
                words: "Bestandsaufnahme 2016, Anlage 3".into(),
            })
        };
        let declared: Vec<Declared> = MOVED_IN_2017.into_iter().flat_map(declared).collect();
        self.on(Day::of(2017, 1, 2), TREASURER, async |w| acts::declare(w, &declared).await).await.map(drop)
    }

    /// Each quarter is booked and stated in the second month after it and released a week later; the last of 2019 waits.
    async fn quarters(&self, year: i16) -> Result<()> {
        for quarter in 1..=4 {
            let (made, waits) = (second_month_after(year, quarter), (year, quarter) == (2019, 4));
            let entries = costs::quarter(year, quarter);
            let make = async |w: &mut Writing| {
                acts::book(w, &entries).await?;
                acts::make(w, Term { kind: Kind::Quarter, year, quarter, key_date: None }).await
            };
            let stated = self.on(made, TREASURER, make).await?;
            if !waits {
                self.release(made.plus_days(7), stated).await?;
            }
        }
        if year < 2019 {
            let made = Day::of(year + 1, 3, 9);
            let make = async |w: &mut Writing| {
                acts::make(w, Term { kind: Kind::Year, year, quarter: 0, key_date: None }).await
            };
            let stated = self.on(made, TREASURER, make).await?;
            self.release(made.plus_days(7), stated).await?;
        }
        Ok(())
    }

    async fn release(&self, day: Day, stated: Option<StatementId>) -> Result<()> {
        let Some(id) = stated else { return Ok(()) };
        self.on(day, HEAD, async |w| acts::release(w, id).await).await.map(drop)
    }

    /// The plan of 2020, with the quantities of a day near its making.
    async fn plan(&self, made: Day, released: Day, key_date: Day) -> Result<()> {
        let make = async |w: &mut Writing| {
            acts::plan(w, 2020, &costs::plan_2020(), "Lenkungskreis 28.11.2019, TOP 4").await?;
            acts::make(w, Term { kind: Kind::Plan, year: 2020, quarter: 0, key_date: Some(key_date) }).await
        };
        let stated = self.on(made, TREASURER, make).await?;
        self.release(released, stated).await
    }

    /// About five sixths of what the plan says, in whole thousands.
    async fn advances(&self, day: Day, members: &[MemberId]) -> Result<()> {
        let set = async |w: &mut Writing| {
            let plan = store::records(w).await?.into_iter().find(|one| one.statement.head.kind == Kind::Plan);
            let Some(plan) = plan else { return Ok(()) };
            let accounts = plan.statement.accounts.iter().filter(|account| members.contains(&account.member));
            let sums: Vec<(MemberId, Cents)> =
                accounts.map(|account| (account.member, Cents(account.amount.0 * 84 / 10_000_000 * 100_000))).collect();
            acts::set_advances(w, 2020, &sums).await
        };
        self.on(day, TREASURER, set).await.map(drop)
    }

    /// Hankensbüttel joins on 1 March: the plan is made anew with what its stocktake says.
    async fn accession(&self) -> Result<()> {
        let declared = STOCKTAKE.map(|(base, count)| Declared {
            member: HANKENSBUETTEL,
            base,
            count,
            from: Day::of(2020, 3, 1),
            to: Day::of(2021, 1, 1),
            words: "Bestandsaufnahme vom 13.01.2020, Anlage 3".into(),
        });
        let declare = async |w: &mut Writing| acts::declare(w, &declared).await;
        self.on(Day::of(2020, 3, 2), TREASURER, declare).await?;
        self.plan(Day::of(2020, 3, 2), Day::of(2020, 3, 4), Day::of(2020, 3, 1)).await?;
        self.advances(Day::of(2020, 3, 5), &[HANKENSBUETTEL]).await
    }

    /// What is booked of 2020 so far, and what the members say of themselves.
    async fn lately(&self) -> Result<()> {
        let entries = costs::months(2020, 1, &[1, 2]);
        self.on(Day::of(2020, 3, 10), TREASURER, async |w| acts::book(w, &entries).await).await?;
        for (member, alone) in ALONE {
            let say = |figure, amount, words: &str| {
                let (words, said_on) = (words.into(), Day::of(2020, 3, 6));
                OwnFigure { member, year: 2020, figure, amount: Cents(amount), words, said_on }
            };
            let figures = [
                say(Figure::Alone, alone, "Eigene Rechnung: Personal, Räume, Geräte, Verträge"),
                say(Figure::Appropriation, alone * 2 / 5 / 100_000 * 100_000, "Haushalt 2020, Produkt 1.1.1.06"),
            ];
            let say = async |w: &mut Writing| {
                for figure in &figures {
                    acts::say(w, figure).await?;
                }
                Ok(())
            };
            self.on(Day::of(2020, 3, 6), treasurer(member), say).await?;
        }
        Ok(())
    }
}

/// The twentieth of it.
fn second_month_after(year: i16, quarter: i8) -> Day {
    if quarter == 4 { Day::of(year + 1, 2, 20) } else { Day::of(year, 3 * quarter + 2, 20) }
}
