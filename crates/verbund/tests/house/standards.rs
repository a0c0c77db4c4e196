//! What is counted is what is there, and every figure opens to its rows.

use agreement::demo::BROME;
use base::actor::SYSTEM;
use base::{Actor, House, MemberId};

use crate::people::empty_houses;
use crate::story::told;

async fn recount(house: &House, member: MemberId) -> bool {
    house.act(&Actor::person(SYSTEM), async |w| standards::acts::recount(w, member).await).await.unwrap()
}

#[tokio::test]
async fn counts_follow_the_devices_and_are_mended_where_they_do_not() {
    for stage in empty_houses().await {
        let house = &stage.house;
        told(house, "2020-03-11").await;
        standards::demo::tell(house, crate::people::day("2020-03-11")).await.unwrap();
        assert!(!recount(house, BROME).await, "{}: kept on the way as counted anew", stage.engine);
        stage.tamper("UPDATE standards_count SET changes = opening").await;
        assert!(recount(house, BROME).await, "{}", stage.engine);
        assert!(!recount(house, BROME).await, "{}", stage.engine);
    }
}
