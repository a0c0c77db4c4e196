//! What is not a report, is too much, or comes with the wrong credential: answered in the agent's own words, and nothing stored.

use std::io::Write;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base::session;
use inventory::feeds::wrapping::Wrapping;

use super::*;

#[tokio::test]
async fn bad_input_is_answered_in_the_language_of_the_agent() {
    for stage in with_agents().await {
        let server = Server::of(&stage.house);
        let mut bomb = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        bomb.write_all(&vec![b' '; 8 << 20]).unwrap();
        let bomb = bomb.finish().unwrap();
        let laughs =
            r#"<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><REQUEST><DEVICEID>&b;</DEVICEID></REQUEST>"#;
        let cut = Wrapping::Zlib.pack(&notebook("A", "B", &[]));
        for (body, status, said) in [
            (bomb, 413, "<REPLY><ERROR><![CDATA[unpacks to far more"),
            (laughs.into(), 400, "<REPLY><ERROR><![CDATA[document type"),
            (cut[..cut.len() - 9].to_vec(), 400, "cut off or damaged"),
            (b"GIF89a".to_vec(), 415, "neither JSON nor XML"),
            (b"<REQUEST><DEVICEID>x</DEVICEID>".to_vec(), 400, "not well formed"),
            (br#"{"deviceid":"x","action":"shutdown"}"#.to_vec(), 501, r#""status":"error""#),
            (br#"{"action":"inventory"}"#.to_vec(), 400, "deviceid missing"),
            (Vec::new(), 400, "empty request"),
        ] {
            let reply = server.post(brome(), body).await;
            assert_eq!(reply.status.as_u16(), status, "{}", reply.text);
            assert!(reply.text.contains(said), "{}", reply.text);
        }
        for table in ["inventory_device", "inventory_report", "inventory_quarantine"] {
            assert_eq!(stage.count_bare(TECHNICIAN, table).await, 0, "{table}");
        }
    }
}

/// Whoever shows no credential is not listened to for long.
#[tokio::test]
async fn large_bodies_need_a_credential_and_small_ones_a_length_they_keep() {
    for stage in with_agents().await {
        let server = Server::of(&stage.house);
        let large = format!(r#"{{"deviceid":"x","padding":"{}","content":{{}}}}"#, "x".repeat(6 << 20));
        assert_eq!(server.post(None, large.clone()).await.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(server.post(brome(), large).await.status, StatusCode::OK);
        let lie = Request::post(ADDRESS).header(header::CONTENT_LENGTH, 1_u64 << 40).body(Body::empty()).unwrap();
        assert_eq!(server.send(lie).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    }
}

/// A credential has to speak for exactly one member: neither the pooled staff nor a reader may post.
#[tokio::test]
async fn a_session_of_a_person_is_no_credential_of_a_member() {
    for stage in with_agents().await {
        let server = Server::of(&stage.house);
        for person in [TECHNICIAN, BERT] {
            let cookie = session::begin(&stage.house, person, "test").await.unwrap();
            let request = Request::post(ADDRESS).header(header::COOKIE, format!("{}={cookie}", session::COOKIE));
            let reply = server.send(request.body(Body::from(notebook("A", "B", &[]))).unwrap()).await;
            assert_eq!(reply.status, StatusCode::FORBIDDEN, "{}", reply.text);
        }
    }
}

/// GLPI agents with client id and secret: an access token for an hour, then as everybody.
#[tokio::test]
async fn client_credentials_become_an_access_token() {
    for stage in with_agents().await {
        let server = Server::of(&stage.house);
        let ask = |secret: &str| {
            let wish = serde_json::json!({ "grant_type": "client_credentials", "client_id": "agent.brome",
                "client_secret": secret, "scope": "inventory" });
            let request =
                Request::post("/inventory/agents/api.php/token").header(header::CONTENT_TYPE, "application/json");
            request.body(Body::from(wish.to_string())).unwrap()
        };
        assert_eq!(server.send(ask("wrong")).await.status, StatusCode::UNAUTHORIZED);
        let given: serde_json::Value = serde_json::from_str(&server.send(ask("geheim-brome")).await.text).unwrap();
        assert_eq!(given["token_type"], "Bearer");
        let bearer = format!("Bearer {}", given["access_token"].as_str().unwrap());
        let reply = server.post(Some(&bearer), notebook("BRO-NB-1", "5CG9012ABC", &[])).await;
        assert_eq!(reply.status, StatusCode::OK, "{}", reply.text);
    }
}

#[tokio::test]
async fn tasks_that_are_not_given_are_none() {
    for stage in with_agents().await {
        let get = |path: &str| Request::get(path).body(Body::empty()).unwrap();
        let server = Server::of(&stage.house);
        let tasks = server.send(get("/inventory/agents?action=getConfig&machineid=x&task[Collect]=1.0")).await;
        assert_eq!((tasks.status, tasks.text.as_str()), (StatusCode::OK, "{}"));
        assert_eq!(server.send(get("/inventory/agents")).await.status, StatusCode::NOT_FOUND);
    }
}
