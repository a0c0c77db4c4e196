//! The accessions of the example association: the five of 2017 with what they taught, and Hankensbüttel's, from the first talk to
//! the waves that are planned.

mod folder;
mod history;

use agreement::demo::{BOLDECKER_LAND, HANKENSBUETTEL, HEAD, MOVER, NETWORK, PAPENTEICH, STADT_GIFHORN, WESENDORF};
use base::{Actor, Cents, Day, House, MemberId, PersonId, Result, Writing};

use crate::accession::{AccessionId, Wish};
use crate::acts::{self, Handed};
use crate::conflict::Kind;
use crate::costs::ByWhat;
use crate::decision::Answer;
use crate::prospect::Interest;
use crate::row::Why;
use crate::store;

/// What was said to whom on which day.
const TALKS: [(Day, MemberId, Interest, &str); 9] = [
    (Day::of(2018, 9, 12), BOLDECKER_LAND, Interest::Talk, "Anfrage nach einem Ausfall im Rathaus"),
    (
        Day::of(2019, 3, 14),
        HANKENSBUETTEL,
        Interest::Talk,
        "Erstgespräch, ein Administrator, Vertretung durch eine Firma",
    ),
    (Day::of(2019, 5, 6), BOLDECKER_LAND, Interest::Offer, "Schätzung übergeben"),
    (Day::of(2019, 8, 20), STADT_GIFHORN, Interest::Talk, "Eigene IT-Abteilung, Austausch zu Schulen"),
    (Day::of(2019, 9, 2), HANKENSBUETTEL, Interest::Stocktake, "Bestandsaufnahme vereinbart"),
    (Day::of(2019, 11, 22), HANKENSBUETTEL, Interest::Offer, "Kostenschätzung für 2020 übergeben"),
    (Day::of(2019, 11, 28), HANKENSBUETTEL, Interest::Resolving, "Samtgemeinderat stimmt zu, eine Gegenstimme"),
    (Day::of(2020, 1, 16), WESENDORF, Interest::Talk, "Interesse nach dem Beschluss in Hankensbüttel"),
    (Day::of(2020, 2, 3), PAPENTEICH, Interest::Stocktake, "Zugang zum Hochladen eingerichtet"),
];

/// Everything up to the day `until`.
pub async fn tell(house: &House, until: Day) -> Result<()> {
    let head = Actor::person(HEAD);
    let learnt = Day::of(2018, 1, 15);
    if until >= learnt {
        let all = history::all();
        house.on(learnt).act(&head, async |w| acts::note_experience(w, &all).await).await?;
    }
    for (day, party, interest, note) in TALKS.into_iter().filter(|(day, ..)| *day <= until) {
        house.on(day).act(&head, async |w| acts::note_interest(w, party, interest, note).await).await?;
    }
    hankensbuettel(house, until).await
}

async fn hankensbuettel(house: &House, until: Day) -> Result<()> {
    let (opened, handed, checked) = (Day::of(2019, 9, 2), Day::of(2019, 11, 5), Day::of(2019, 11, 6));
    if until < opened {
        return Ok(());
    }
    let wish = Wish {
        member: HANKENSBUETTEL,
        sign: "HAN".into(),
        pool: "10.56.0.0/16".into(),
        wished_on: Day::of(2020, 1, 1),
    };
    let id = on(house, opened, HEAD, async |w| acts::open(w, &wish).await).await?;
    if until >= handed {
        let files: Vec<Handed> = folder::FILES.iter().map(|(name, bytes)| Handed::read(name, bytes)).collect();
        on(house, handed, MOVER, async |w| acts::hand_over(w, id, &files).await).await?;
    }
    if until >= checked {
        on(house, checked, HEAD, async |w| acts::check(w, id).await).await?;
    }
    if until >= Day::of(2019, 11, 22) {
        let (without, with) = (Cents(130_376_543), Cents(142_876_543));
        on(house, Day::of(2019, 11, 22), HEAD, async |w| acts::estimate(w, id, without, with, ByWhat::Agreed).await)
            .await?;
    }
    decided(house, id, until).await?;
    into_law(house, id, until).await?;
    moved(house, id, until).await
}

/// Who looks at a later day finds moved what was planned up to it: everything was decided a week before the first wave.
async fn moved(house: &House, id: AccessionId, until: Day) -> Result<()> {
    let settled = Day::of(2020, 3, 30);
    if until < settled {
        return Ok(());
    }
    on(house, settled, HEAD, async |w| {
        acts::accept_all(w, id).await?;
        let Some(kept) = store::last(w, id).await? else { return Ok(()) };
        let known = store::decisions(w, id).await?;
        let open = kept.report.conflicts.iter().filter(|c| known.iter().all(|decision| decision.conflict != c.key));
        let answer = |kind: Kind| match kind {
            Kind::SiteUnknown => Answer::Own("Rathaus Hankensbüttel".into()),
            Kind::Question(_) | Kind::DeviceUnlisted => Answer::Leave,
            _ => Answer::Keep,
        };
        let answers: Vec<_> = open.map(|conflict| (conflict.key.clone(), answer(conflict.kind))).collect();
        acts::decide(w, id, &answers).await
    })
    .await?;
    let waves = store::waves(&mut house.read(&Actor::person(HEAD)).await?, id).await?;
    for wave in waves.into_iter().map(|planned| planned.wave).filter(|wave| wave.begins <= until) {
        on(house, wave.begins, HEAD, async |w| acts::run(w, id, wave.part, wave.begins).await).await?;
    }
    Ok(())
}

/// Networks and names are settled, who is who is not yet.
async fn decided(house: &House, id: AccessionId, until: Day) -> Result<()> {
    let (networks, names) = (Day::of(2020, 2, 17), Day::of(2020, 3, 9));
    if until >= networks {
        let kinds = [Kind::NetworkOverlap, Kind::NetworkUnlisted];
        on(house, networks, NETWORK, async |w| answer(w, id, &kinds, &Answer::Accepted).await).await?;
    }
    if until >= names {
        let kinds = [Kind::HostTaken, Kind::HostTwice, Kind::LoginTaken];
        on(house, names, NETWORK, async |w| answer(w, id, &kinds, &Answer::Accepted).await).await?;
        let kinds = [Kind::Question(Why::StaleAccount)];
        on(house, names, NETWORK, async |w| answer(w, id, &kinds, &Answer::Leave).await).await?;
    }
    Ok(())
}

async fn answer(w: &mut Writing, id: AccessionId, kinds: &[Kind], answer: &Answer) -> Result<()> {
    let Some(kept) = store::last(w, id).await? else { return Ok(()) };
    let fitting = kept.report.conflicts.iter().filter(|conflict| kinds.contains(&conflict.kind));
    let fitting = fitting.filter(|conflict| *answer != Answer::Accepted || conflict.proposal.is_answer());
    let answers: Vec<(String, Answer)> = fitting.map(|conflict| (conflict.key.clone(), answer.clone())).collect();
    acts::decide(w, id, &answers).await
}

/// The administrator changes to the county on the day of the accession; then the waves are planned.
async fn into_law(house: &House, id: AccessionId, until: Day) -> Result<()> {
    let (settled, moves_on, planned) = (Day::of(2020, 2, 20), Day::of(2020, 3, 1), Day::of(2020, 3, 9));
    if until >= settled {
        let basis = "Betriebsübergang, Anlage 3 der Vereinbarung";
        on(house, settled, HEAD, async |w| acts::transfer(w, id, MOVER, "clients", moves_on, basis).await).await?;
    }
    if until >= planned {
        on(house, planned, HEAD, async |w| {
            acts::plan(w, id, Day::of(2020, 4, 6)).await?;
            acts::task_done(w, id, "network:order-link", "Richtfunk Calberlaher Damm – Goethestraße bestellt").await
        })
        .await?;
    }
    Ok(())
}

async fn on<T>(house: &House, day: Day, who: PersonId, deed: impl AsyncFn(&mut Writing) -> Result<T>) -> Result<T> {
    house.on(day).act(&Actor::person(who), deed).await
}
