//! From the file of a town hall to the inventory and back, on the pages.

use axum::http::StatusCode;

use super::*;
use crate::people::{Answer, knock};

fn form(file: &str, content: &str) -> String {
    let field =
        |name: &str, value: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let member = field("member", &BROME.to_string());
    let about = field("about", "devices");
    format!(
        "{member}{about}--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file}\"\r\n\r\n{content}\r\n--x--\r\n"
    )
}

async fn ask(house: &House, request: &str, body: &str) -> Answer {
    knock(house, Some(HEAD), request, body).await
}

fn place(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.headers["location"].to_str().unwrap().to_owned()
}

async fn names(house: &House) -> String {
    ask(house, "GET /inventory/devices?as=csv&cols=room", "").await.body
}

#[tokio::test]
async fn a_list_is_handed_over_looked_at_applied_and_taken_back() {
    for stage in empty_houses().await {
        let house = &stage.house;
        head_of(house).await;
        let draft = place(&ask(house, "POST /inventory/imports", &form("Geräte.csv", LIST)).await);
        let page = ask(house, &format!("GET {draft}"), "").await.body;
        for said in ["Geräte.csv", "Rechnername", "BRO-PC-0001", "„Toaster“", "Eine Zeile darüber", "abgewiesen"]
        {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains("geheim"), "a password of the list");
        assert!(!names(house).await.contains("BRO-PC-0001"), "only looked at");

        let by_hand = "chosen=1&c0=name&c1=kind&c2=serial&c6=room";
        let mapped = ask(house, &format!("GET {draft}?{by_hand}&fate=rejected&as=csv"), "").await.body;
        assert!(mapped.contains("Toaster") && !mapped.contains("irgendwann"), "the day is left out now: {mapped}");

        let done = place(&ask(house, &format!("POST {draft}/application"), by_hand).await);
        let twice = ask(house, &format!("POST {draft}/application"), by_hand).await;
        assert_eq!(twice.status, StatusCode::NOT_FOUND, "once");
        assert!(names(house).await.contains("BRO-PC-0001;1.01"), "{}", names(house).await);
        let page = ask(house, &format!("GET {done}"), "").await.body;
        assert!(page.contains("BRO-PC-0001") && page.contains("/undoing") && page.contains("übernommen"), "{page}");

        let again = place(&ask(house, "POST /inventory/imports", &form("Geräte.csv", LIST)).await);
        let again = ask(house, &format!("GET {again}?{by_hand}"), "").await.body;
        assert!(again.contains("Es gibt nichts zu übernehmen") && !again.contains("/application"), "{again}");

        ask(house, &format!("POST {done}/undoing"), "").await;
        assert!(!names(house).await.contains("BRO-PC-0001"));
        let page = ask(house, &format!("GET {done}"), "").await.body;
        assert!(page.contains("zurückgenommen") && !page.contains("/undoing"), "{page}");
        let past = ask(house, "GET /inventory/imports", "").await.body;
        assert!(past.contains(&done) && past.contains("zurückgenommen"), "{past}");
    }
}

#[tokio::test]
async fn what_is_no_list_is_answered_and_nothing_is_kept() {
    for stage in empty_houses().await {
        let house = &stage.house;
        head_of(house).await;
        for (file, content, said) in [
            ("leer.csv", "", "enthält keine Zeile mit Inhalt"),
            ("breit.csv", &";".repeat(100_000), "mehr als 1000 Spalten"),
            ("offen.csv", "Name;Typ\n\"PC-1;PC\n", "beginnt ein Anführungszeichen, das nicht endet"),
            ("halb.xlsx", "PK\u{3}\u{4} und dann nichts", "beschädigt oder unvollständig"),
            ("brief.csv", "%PDF-1.7\n1 0 obj", "keine Tabelle"),
        ] {
            let answer = ask(house, "POST /inventory/imports", &form(file, content)).await;
            assert_eq!(answer.status, StatusCode::CONFLICT, "{file}: {}", answer.body);
            assert!(answer.body.contains(said), "{file}: {}", answer.body);
        }
        let nothing = ask(house, "POST /inventory/imports", &form("", "")).await;
        assert!(nothing.body.contains("Bitte wählen Sie eine Datei aus."), "{}", nothing.body);
        for table in ["inventory_draft", "inventory_import", "inventory_device"] {
            assert_eq!(stage.count_bare(HEAD, table).await, 0, "{table}");
        }
    }
}
