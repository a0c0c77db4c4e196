//! People: the states of their posts.

use base::db::Arg;
use base::{PersonId, of_members};
use uuid::Uuid;

use super::{Around, Kept, Statements};
use crate::holding::{Holding, Thing};
use crate::name;
use crate::person::Post;
use crate::site::SiteId;

macro_rules! state {
    () => {
        "q.member_id, q.person_id, q.part, q.valid_from, q.valid_to, q.source, q.changed_by, q.changed_at, q.given_name,
        q.family_name, q.login, q.mail, q.phone, q.department, q.site_id"
    };
}

base::statements! {
    KNOWN = "INSERT INTO inventory_person (person_id) VALUES ($1) ON CONFLICT (person_id) DO NOTHING";
    STATES = concat!("SELECT ", state!(), " FROM inventory_post q WHERE ", of_members!("q"),
        " AND q.person_id = $4 AND q.valid_to > $5 ORDER BY q.valid_from");
    BY_KEY = concat!("SELECT q.person_id FROM inventory_post q WHERE ", of_members!("q"),
        " AND q.member_id = $5 AND $4 <> '' AND (q.mail = $4 OR q.login = $4
            OR (q.name_key = $4 AND q.mail = '' AND q.login = '')) AND q.valid_from <= $6 AND $6 < q.valid_to");
    BEGIN = "INSERT INTO inventory_post (member_id, person_id, valid_from, valid_to, part, source, changed_by, changed_at,
        given_name, family_name, name_key, login, mail, phone, department, site_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    END = "UPDATE inventory_post SET valid_to = $4 WHERE member_id = $1 AND person_id = $2 AND valid_from = $3";
    DROP = "DELETE FROM inventory_post WHERE member_id = $1 AND person_id = $2 AND valid_from = $3";
}

#[derive(sqlx::FromRow)]
pub struct Row {
    #[sqlx(flatten)]
    around: Around,
    person_id: PersonId,
    given_name: String,
    family_name: String,
    login: String,
    mail: String,
    phone: String,
    department: String,
    site_id: Option<SiteId>,
}

impl From<Row> for Holding<Post> {
    fn from(row: Row) -> Holding<Post> {
        let post = Post {
            given_name: row.given_name,
            family_name: row.family_name,
            login: row.login,
            mail: row.mail,
            phone: row.phone,
            department: row.department,
            site: row.site_id,
        };
        row.around.holds(row.person_id, post)
    }
}

impl Kept for Post {
    type Row = Row;
    const SQL: &'static Statements =
        &Statements { known: KNOWN, states: STATES, by_key: BY_KEY, begin: BEGIN, end: END, drop: DROP };

    fn values(&self) -> Vec<Arg> {
        vec![
            (&self.given_name).into(),
            (&self.family_name).into(),
            name::sort_key(&self.name()).into(),
            (&self.login).into(),
            (&self.mail).into(),
            (&self.phone).into(),
            (&self.department).into(),
            self.site.map(Uuid::from).into(),
        ]
    }
}
