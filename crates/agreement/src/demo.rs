//! The example association around the county of Gifhorn: the cast, and this room's part of its story. Bodies, dates and the
//! course of events are public (press of 2016 to 2020, council papers); texts, votes, file numbers and people are invented.

mod cast;
mod grants;
mod people;
mod wording;

use base::{Actor, Day, House, MemberId, Result};

use crate::acts::{self, Signed};
use crate::document::Paper;
use crate::resolution::{Minutes, Outcome, ResolutionId, Role, Votes};
use crate::step::{Answer, Place};
use crate::terms::Terms;
use crate::version::VersionId;
use crate::{law, store};
pub use cast::*;
pub use grants::grants;
pub use people::people;

/// Party, committee, council paper, day, votes.
type Debate = (MemberId, &'static str, &'static str, Day, [i64; 3]);

/// Meinersen's day and paper are public; the others are invented.
const OF_2016: [Debate; 6] = [
    (GIFHORN, "Kreistag", "2016/118", Day::of(2016, 6, 15), [44, 0, 2]),
    (WITTINGEN, "Rat", "2016/064", Day::of(2016, 6, 9), [25, 2, 0]),
    (SASSENBURG, "Rat", "2016/041", Day::of(2016, 5, 26), [27, 0, 1]),
    (BROME, "Samtgemeinderat", "2016/033", Day::of(2016, 6, 21), [28, 1, 1]),
    (ISENBUETTEL, "Samtgemeinderat", "2016/057", Day::of(2016, 5, 19), [30, 0, 0]),
    (MEINERSEN, "Samtgemeinderat", "SGM/2016/535", Day::of(2016, 5, 2), [33, 0, 0]),
];

const OF_2018: [Debate; 6] = [
    (GIFHORN, "Kreistag", "2018/301", Day::of(2018, 12, 12), [45, 0, 0]),
    (WITTINGEN, "Rat", "2018/141", Day::of(2018, 11, 29), [26, 1, 0]),
    (SASSENBURG, "Rat", "2018/090", Day::of(2018, 12, 6), [28, 0, 0]),
    (BROME, "Samtgemeinderat", "2018/077", Day::of(2018, 11, 27), [27, 2, 1]),
    (ISENBUETTEL, "Samtgemeinderat", "2018/112", Day::of(2018, 12, 4), [30, 0, 0]),
    (MEINERSEN, "Samtgemeinderat", "2018/166", Day::of(2018, 12, 11), [32, 0, 1]),
];

/// "Bei einer Gegenstimme" in Hankensbüttel is public; days and votes of the others are invented.
const OF_2019: [Debate; 4] = [
    (HANKENSBUETTEL, "Samtgemeinderat", "2019/077", Day::of(2019, 11, 28), [23, 1, 0]),
    (GIFHORN, "Kreistag", "2019/412", Day::of(2019, 12, 5), [41, 0, 3]),
    (MEINERSEN, "Samtgemeinderat", "2019/201", Day::of(2019, 12, 10), [33, 0, 0]),
    (WITTINGEN, "Rat", "2019/188", Day::of(2019, 12, 11), [24, 1, 2]),
];

const BROMES_CHANGE: Debate = (BROME, "Samtgemeinderat", "2020/006", Day::of(2020, 1, 21), [27, 2, 1]);

/// On the text as Brome changed it: two councils decide, four committees agree to the change.
const OF_2020: [Debate; 6] = [
    (SASSENBURG, "Rat", "2020/011", Day::of(2020, 1, 30), [26, 0, 0]),
    (ISENBUETTEL, "Samtgemeinderat", "2020/009", Day::of(2020, 2, 4), [29, 0, 1]),
    (HANKENSBUETTEL, "Samtgemeindeausschuss", "2019/077-1", Day::of(2020, 2, 6), [7, 0, 0]),
    (GIFHORN, "Kreisausschuss", "2019/412-1", Day::of(2020, 2, 10), [11, 0, 0]),
    (MEINERSEN, "Samtgemeindeausschuss", "2019/201-1", Day::of(2020, 2, 10), [8, 0, 0]),
    (WITTINGEN, "Verwaltungsausschuss", "2019/188-1", Day::of(2020, 2, 11), [7, 0, 1]),
];

const SIGNED_2020: [(MemberId, Day); 7] = [
    (GIFHORN, Day::of(2020, 2, 13)),
    (WITTINGEN, Day::of(2020, 2, 14)),
    (SASSENBURG, Day::of(2020, 2, 14)),
    (ISENBUETTEL, Day::of(2020, 2, 17)),
    (MEINERSEN, Day::of(2020, 2, 17)),
    (BROME, Day::of(2020, 2, 18)),
    (HANKENSBUETTEL, Day::of(2020, 2, 20)),
];

/// Tells what happened up to the day. What comes later is left to whoever plays on.
pub async fn tell(house: &House, until: Day) -> Result<()> {
    let story = Story { house, until };
    story.bodies().await?;
    story.foundation().await?;
    story.new_key().await?;
    story.restatement().await?;
    story.next_draft().await
}

struct Story<'h> {
    house: &'h House,
    until: Day,
}

impl Story<'_> {
    /// Done by the head of the association on that day, if it lies in the story.
    async fn on<T>(&self, day: Day, deed: impl AsyncFn(&mut base::Writing) -> Result<T>) -> Result<Option<T>> {
        if day > self.until {
            return Ok(None);
        }
        self.house.on(day).act(&Actor::person(HEAD), deed).await.map(Some)
    }

    async fn bodies(&self) -> Result<()> {
        let mut parties = wording::parties();
        // A joint municipality comes before its parts.
        parties.sort_by_key(|party| party.ars.as_str().len());
        self.on(Day::of(2016, 1, 4), async |w| acts::register_all(w, &parties).await).await.map(drop)
    }

    async fn draft(&self, day: Day, terms: &Terms) -> Result<Option<VersionId>> {
        self.on(day, async |w| acts::draft(w, terms).await).await
    }

    /// Puts the text before the councils, as it is.
    async fn release(&self, day: Day, id: VersionId, taken_in: &[ResolutionId]) -> Result<()> {
        let release = async |w: &mut base::Writing| {
            let chain = store::chain(w).await?;
            let (hash, paper) = acts::printed(w, &chain, id).await?;
            acts::release(w, id, &hash, &paper, taken_in).await
        };
        self.on(day, release).await.map(drop)
    }

    async fn resolve(&self, id: VersionId, debates: &[Debate]) -> Result<()> {
        for debate in debates {
            let minutes = minutes(*debate, Outcome::Unchanged, "");
            self.on(minutes.on, async |w| acts::record_resolution(w, id, &minutes).await).await?;
        }
        Ok(())
    }

    async fn sign(&self, id: VersionId, signatures: &[(MemberId, Day)]) -> Result<()> {
        for (party, on) in signatures {
            let signed = signed(*party, *on);
            self.on(*on, async |w| acts::record_signature(w, id, &signed).await).await?;
        }
        Ok(())
    }

    async fn approve_and_publish(
        &self,
        id: VersionId,
        parties: &[MemberId],
        answer: Answer,
        place: Place,
    ) -> Result<()> {
        self.on(answer.on, async |w| acts::record_supervision(w, id, &answer).await).await?;
        self.on(place.on, async |w| acts::record_publication(w, id, parties, &place).await).await.map(drop)
    }

    /// Signed on 28 October 2016, in force on 1 January 2017.
    async fn foundation(&self) -> Result<()> {
        let Some(id) = self.draft(Day::of(2016, 3, 14), &wording::foundation()).await? else { return Ok(()) };
        self.release(Day::of(2016, 4, 4), id, &[]).await?;
        self.resolve(id, &OF_2016).await?;
        self.sign(id, &FOUNDERS.map(|party| (party, Day::of(2016, 10, 28)))).await?;
        let answer = approval(Day::of(2016, 11, 22), "32.21-10302-151 (2016)");
        let place = gazette(Day::of(2016, 12, 15), "Nr. 12/2016, Seite 448");
        self.approve_and_publish(id, &FOUNDERS, answer, place).await
    }

    /// A new key needs councils and signatures, and no authority.
    async fn new_key(&self) -> Result<()> {
        let Some(id) = self.draft(Day::of(2018, 8, 27), &wording::new_key()).await? else { return Ok(()) };
        self.release(Day::of(2018, 9, 10), id, &[]).await?;
        self.resolve(id, &OF_2018).await?;
        self.sign(id, &FOUNDERS.map(|party| (party, Day::of(2018, 12, 18)))).await
    }

    /// Drafted in autumn 2019, in force on 1 March 2020.
    async fn restatement(&self) -> Result<()> {
        let Some(id) = self.draft(Day::of(2019, 10, 7), &wording::restatement()).await? else { return Ok(()) };
        self.release(Day::of(2019, 10, 28), id, &[]).await?;
        self.resolve(id, &OF_2019).await?;
        let wish = minutes(BROMES_CHANGE, Outcome::Changed, "Bericht über Kosten und Mengen zweimal im Jahr");
        let changed = self.on(wish.on, async |w| acts::record_resolution(w, id, &wish).await).await?;
        let terms = wording::restatement_as_changed();
        let Some(changed) = changed else { return Ok(()) };
        self.on(Day::of(2020, 1, 23), async |w| acts::revise(w, id, &terms).await).await?;
        self.release(Day::of(2020, 1, 23), id, &[changed]).await?;
        self.resolve(id, &OF_2020).await?;
        self.sign(id, &SIGNED_2020).await?;
        let answer = approval(Day::of(2020, 2, 24), "32.21-10302-151 (2020)");
        let place = gazette(Day::of(2020, 2, 28), "Nr. 3/2020, Seite 71");
        self.approve_and_publish(id, &MEMBERS, answer, place).await
    }

    async fn next_draft(&self) -> Result<()> {
        self.draft(Day::of(2020, 3, 9), &wording::schools_for_all()).await.map(drop)
    }
}

fn minutes((party, committee, paper, on, [yes, no, abstained]): Debate, outcome: Outcome, remark: &str) -> Minutes {
    Minutes {
        party,
        committee: committee.into(),
        role: Role::Decision,
        paper: paper.into(),
        on,
        votes: Votes { yes, no, abstained },
        outcome,
        remark: remark.into(),
    }
}

fn signed(party: MemberId, on: Day) -> Signed {
    let office = people::chief_title(party).to_owned();
    let paper = Paper {
        name: format!("Unterschrift {office} {on}.pdf"),
        media_type: "application/pdf".into(),
        bytes: include_bytes!("../../../demo/agreement/scan.pdf").to_vec(),
    };
    Signed { party, signer: chief(party), office, on, paper, report: None }
}

fn approval(on: Day, reference: &str) -> Answer {
    let authority = "Niedersächsisches Ministerium für Inneres und Sport".into();
    Answer { step: law::Step::Approval, authority, reference: reference.into(), on, granted: true }
}

fn gazette(on: Day, issue: &str) -> Place {
    Place { gazette: "Amtsblatt für den Landkreis Gifhorn".into(), issue: issue.into(), on }
}
