//! What a browser needs beside the pages: styles, script, icons, fonts. Embedded at build time (see `build.rs`), named once in
//! `/static/`.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::{Failure, Result};

struct Asset {
    name: &'static str,
    media_type: &'static str,
    hash: &'static str,
    body: &'static [u8],
    gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The address under which a file never changes, so that browsers ask for it once: `/static/0a1b2c3d4e5f6071/verbund.css`.
/// What a style sheet names relative to itself (the fonts) is found under the same hash.
pub fn url(name: &str) -> String {
    format!("/static/{VERSION}/{name}")
}

/// `GET /static/{*path}`: with the hash of this build before the name, for ever; with the bare name, to be asked for again.
pub async fn serve(Path(path): Path<String>, wishes: HeaderMap) -> Result<Response> {
    let (name, caching) = match path.split_once('/') {
        Some((VERSION, name)) => (name, "public, max-age=31536000, immutable"),
        Some((_, name)) => (name, "no-cache"),
        None => (path.as_str(), "public, max-age=600"),
    };
    let asset = ASSETS.iter().find(|asset| asset.name == name).ok_or(Failure::NotFound)?;
    let etag = format!("W/\"{}\"", asset.hash);
    let cached = [(header::CACHE_CONTROL, caching), (header::ETAG, etag.as_str()), (header::VARY, "accept-encoding")];
    if wishes.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == etag.as_bytes()) {
        return Ok((StatusCode::NOT_MODIFIED, cached).into_response());
    }
    let media_type = [(header::CONTENT_TYPE, asset.media_type)];
    Ok(match asset.gzip.filter(|_| takes_gzip(&wishes)) {
        Some(gzip) => (cached, media_type, [(header::CONTENT_ENCODING, "gzip")], gzip).into_response(),
        None => (cached, media_type, asset.body).into_response(),
    })
}

fn takes_gzip(wishes: &HeaderMap) -> bool {
    let wish = wishes.get(header::ACCEPT_ENCODING).and_then(|wish| wish.to_str().ok());
    wish.is_some_and(|wish| wish.split(',').any(|coding| coding.trim() == "gzip"))
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn get(path: &str, wish: &[(header::HeaderName, &str)]) -> Response {
        let wishes = wish.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect();
        serve(Path(path.into()), wishes).await.into_response()
    }

    #[tokio::test]
    async fn the_address_with_the_hash_is_kept_for_ever() {
        let versioned = url("verbund.css");
        let answer = get(versioned.strip_prefix("/static/").unwrap(), &[]).await;
        assert_eq!(answer.headers()[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
        assert_eq!(answer.headers()[header::CONTENT_TYPE], "text/css; charset=utf-8");
    }

    #[tokio::test]
    async fn a_page_of_an_older_build_gets_todays_file_but_must_not_keep_it() {
        assert_eq!(get("0000000000000000/verbund.js", &[]).await.headers()[header::CACHE_CONTROL], "no-cache");
    }

    #[tokio::test]
    async fn who_has_it_gets_no_body_and_who_reads_gzip_gets_gzip() {
        let gzip = [(header::ACCEPT_ENCODING, "br, gzip")];
        let answer = get("icons.svg", &gzip).await;
        assert_eq!(answer.headers()[header::CONTENT_ENCODING], "gzip");
        let known = answer.headers()[header::ETAG].to_str().unwrap().to_owned();
        assert_eq!(get("icons.svg", &[(header::IF_NONE_MATCH, &known)]).await.status(), StatusCode::NOT_MODIFIED);
    }

    /// The build leaves out what no page uses; a page that uses more says so here.
    #[test]
    fn every_class_of_the_design_system_has_its_rules() {
        let kern = ASSETS.iter().find(|asset| asset.name == "kern.css").unwrap();
        let kern = std::str::from_utf8(kern.body).unwrap();
        assert_eq!(kern.matches('{').count(), kern.matches('}').count());
        for token in ["--kern-color-action-default:", "(prefers-color-scheme: dark){:root{"] {
            assert!(kern.contains(token), "{token}");
        }
        for (page, text) in pages() {
            let classes = text.split("kern-").skip(1).map(|rest| {
                rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap_or("")
            });
            for class in classes.filter(|class| !class.is_empty() && *class != "theme") {
                assert!(kern.contains(&format!(".kern-{class}")), "{page}: kern-{class}");
            }
        }
    }

    #[test]
    fn every_icon_is_in_the_sprite() {
        let sprite = ASSETS.iter().find(|asset| asset.name == "icons.svg").unwrap();
        let sprite = std::str::from_utf8(sprite.body).unwrap();
        for (page, text) in pages() {
            let icons = text.split("icons.svg#").skip(1).map(|rest| rest.split('"').next().unwrap_or(""));
            for icon in icons.filter(|icon| !icon.contains('{')) {
                assert!(sprite.contains(&format!("id=\"{icon}\"")), "{page}: {icon}");
            }
        }
    }

    fn pages() -> Vec<(String, String)> {
        let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..")];
        let mut pages = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().flatten() {
                let path = entry.path();
                if path.is_dir() && !path.ends_with("target") {
                    folders.push(path);
                } else if path.extension().is_some_and(|kind| kind == "html") {
                    pages.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
                }
            }
        }
        pages
    }

    #[tokio::test]
    async fn nothing_else_is_served() {
        for path in ["", "../Cargo.toml", "verbund.css/..", "missing.css"] {
            assert_eq!(get(path, &[]).await.status(), StatusCode::NOT_FOUND, "{path}");
        }
    }
}
