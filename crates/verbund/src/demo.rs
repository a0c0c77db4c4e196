//! The example association: six members since 2017, a seventh since 1 March 2020, told by the rooms through their own deeds.

use agreement::demo as cast;
use base::actor::SYSTEM;
use base::house::Facts;
use base::room::Sample;
use base::{Day, House, MemberId, PersonId, Result, account, grant};
use uuid::Uuid;

use crate::programs;

/// The day of the county's press release: in law Hankensbüttel is in, in technology everything is still to come.
pub const DAY: Day = Day::of(2020, 3, 11);
/// For everybody of the example. It opens sample data on one's own machine only.
pub const PASSWORD: &str = "verbund-zum-ausprobieren";
const SALT: [u8; 16] = *b"nur zum Probiere";

/// Tells the whole story up to this day into an empty database.
pub async fn tell(house: &mut House, until: Day) -> Result<()> {
    house.found(Facts { association: "IT-Verbund Landkreis Gifhorn".into(), sample: true }).await?;
    grant::know_roles(house).await?;
    people(house).await?;
    agreement::demo::tell(house, until).await?;
    inventory::demo::tell(house, until).await?;
    standards::demo::tell(house, until).await?;
    security::demo::tell(house, until).await?;
    operations::demo::tell(house, until).await?;
    desk::demo::tell(house, until).await?;
    procurement::demo::tell(house, until).await?;
    settlement::demo::tell(house, until).await?;
    accession::demo::tell(house, until).await
}

async fn people(house: &House) -> Result<()> {
    let phc = account::hash(PASSWORD.into(), SALT).await?;
    for (person, login, name) in cast::people() {
        account::found(house, person, &login, &name, Some(&phc)).await?;
    }
    account::found(house, SYSTEM, "system", "System", None).await?;
    grant::found(house, &cast::grants()).await?;
    agents(&house.on(Day::of(2017, 1, 1))).await
}

/// Log-ins to try, by role.
pub const LOG_INS: &[Sample] = &[
    ("leitung", "Leitung IT-Verbund", "head of the association"),
    ("service-desk", "Service-Desk", "service desk"),
    ("netz", "Technik Netz", "network technician"),
    ("abrechnung", "Abrechnung des Verbunds", "treasurer of the operator"),
    ("isb", "Informationssicherheit", "security officer"),
    ("hvb.brome", "Samtgemeindebürgermeisterin Brome", "chief executive of Brome"),
    ("kaemmerei.brome", "Kämmerei Brome", "treasurer of Brome"),
    ("kontakt.hankensbuettel", "Ansprechperson Hankensbüttel", "contact of Hankensbüttel"),
    ("schule.landkreis", "Schul-IT-Koordination", "school coordinator"),
    ("bueroplatz.brome", "Nutzende", "end user"),
    ("verwalter", "Programmverwaltung", "administrator of the program"),
];

/// The credentials with which the agents of a member report, as in the handbook. Sample data only.
pub const AGENTS: [(MemberId, &str, &str); 7] = [
    (cast::GIFHORN, "agent.landkreis", "agenten-des-landkreises"),
    (cast::WITTINGEN, "agent.wittingen", "agenten-von-wittingen"),
    (cast::SASSENBURG, "agent.sassenburg", "agenten-von-sassenburg"),
    (cast::BROME, "agent.brome", "agenten-von-brome"),
    (cast::ISENBUETTEL, "agent.isenbuettel", "agenten-von-isenbuettel"),
    (cast::MEINERSEN, "agent.meinersen", "agenten-von-meinersen"),
    (cast::HANKENSBUETTEL, "agent.hankensbuettel", "agenten-von-hankensbuettel"),
];

async fn agents(house: &House) -> Result<()> {
    for (member, login, secret) in AGENTS {
        let person = PersonId(Uuid::from_u128(member.0.as_u128() + (9 << 48)));
        programs::agent(house, person, member, login, secret).await?;
    }
    Ok(())
}
