//! Lays everything a browser needs beside each other, to be embedded: our own files from `static/`, and the design system and htmx,
//! which npm fetches by the lock file. Each gets its hash and, where that is worth it, a compressed twin.

use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

const OURS: &[&str] = &["verbund.css", "verbund.js", "icons.svg", "logo.svg"];

/// Name under `/static/`, file in `node_modules`.
const THEIRS: &[(&str, &str)] = &[
    ("kern.css", "@kern-ux/native/dist/kern.min.css"),
    ("FiraSans-Regular.woff2", "@kern-ux/native/dist/fonts/fira-sans/FiraSans-Regular.woff2"),
    ("FiraSans-Medium.woff2", "@kern-ux/native/dist/fonts/fira-sans/FiraSans-Medium.woff2"),
    ("FiraSans-SemiBold.woff2", "@kern-ux/native/dist/fonts/fira-sans/FiraSans-SemiBold.woff2"),
    ("FiraSans-Bold.woff2", "@kern-ux/native/dist/fonts/fira-sans/FiraSans-Bold.woff2"),
    ("htmx.js", "htmx.org/dist/htmx.min.js"),
];

/// What our pages use of the design system, besides its tokens and its reset. The rest (icons, grid, utilities, components we
/// do not have) is nine tenths of its style sheet and stays out.
const USED: &[&str] =
    &["btn", "label", "hint", "form-input", "form-check", "fieldset", "error", "light", "dark", "sr-only"];

const NO_NPM: &str = "npm is missing. The design system and htmx come from npm at build time: install Node.js 20 or later \
    (Debian: apt-get install nodejs npm) and build again.";

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let modules = fetch(&out)?;
    let ours = OURS.iter().map(|name| (*name, Path::new("static").join(name)));
    let theirs = THEIRS.iter().map(|(name, file)| (*name, modules.join(file)));
    let mut all = Sha256::new();
    let mut list = String::new();
    for (name, file) in ours.chain(theirs) {
        println!("cargo::rerun-if-changed={}", file.display());
        let mut body = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        if name == "kern.css" {
            body = used(&String::from_utf8(body)?).into_bytes();
        }
        all.update(&body);
        list += &keep(&out, name, &body)?;
    }
    let version = hex(&all.finalize()[..8]);
    fs::write(
        out.join("assets.rs"),
        format!("const VERSION: &str = {version:?};\nstatic ASSETS: &[Asset] = &[\n{list}];\n"),
    )?;
    Ok(())
}

/// `npm ci` in the build folder, and only when the lock file is another one than last time.
fn fetch(out: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let (folder, modules) = (out.join("npm"), out.join("npm/node_modules"));
    fs::create_dir_all(&folder)?;
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        println!("cargo::rerun-if-changed={file}");
        fs::copy(file, folder.join(file))?;
    }
    let (lock, fetched) = (fs::read("package-lock.json")?, out.join("fetched.json"));
    if !modules.is_dir() || fs::read(&fetched).ok().as_deref() != Some(&lock) {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let flags = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
        let status = Command::new(npm).args(flags).current_dir(&folder).status().map_err(|_| NO_NPM)?;
        if !status.success() {
            return Err(format!("npm ci did not succeed in {} ({status})", folder.display()).into());
        }
        fs::write(fetched, lock)?;
    }
    Ok(modules)
}

/// The rules of a style sheet without those for classes of KERN that we do not use; `@media` blocks are looked into.
fn used(css: &str) -> String {
    let mut kept = String::new();
    for rule in rules(css) {
        let (head, body) = rule.split_once('{').unwrap_or((rule, ""));
        if head.starts_with("@media") {
            let inner = used(body.strip_suffix('}').unwrap_or(body));
            if !inner.is_empty() {
                kept += &format!("{head}{{{inner}}}");
            }
        } else if head.split(',').any(is_used) {
            kept += rule;
        }
    }
    kept
}

fn is_used(selector: &str) -> bool {
    let mut classes = selector.split(".kern-").skip(1).peekable();
    classes.peek().is_none() || classes.all(|class| USED.iter().any(|used| class.starts_with(used)))
}

/// One rule after the other, each with its closing brace or semicolon.
fn rules(css: &str) -> Vec<&str> {
    let (mut rules, mut begin, mut depth, mut quote) = (Vec::new(), 0, 0, None);
    for (place, byte) in css.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => continue,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'{') => depth += 1,
            (None, b'}') => depth -= 1,
            _ => {}
        }
        if depth == 0 && matches!(byte, b'}' | b';') {
            rules.push(&css[begin..=place]);
            begin = place + 1;
        }
    }
    rules
}

/// Writes the file and its compressed twin to the build folder; returns its line in the list.
fn keep(out: &Path, name: &str, body: &[u8]) -> Result<String, Box<dyn Error>> {
    let media_type = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => return Err(format!("{name}: which media type?").into()),
    };
    fs::write(out.join(name), body)?;
    let include = |file: &str| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))");
    let gzip = if media_type == "font/woff2" {
        "None".into()
    } else {
        let mut zip = GzEncoder::new(Vec::new(), Compression::best());
        zip.write_all(body)?;
        fs::write(out.join(format!("{name}.gz")), zip.finish()?)?;
        format!("Some({})", include(&format!("{name}.gz")))
    };
    let (hash, body) = (hex(&Sha256::digest(body)[..8]), include(name));
    Ok(format!("Asset {{ name: {name:?}, media_type: {media_type:?}, hash: {hash:?}, body: {body}, gzip: {gzip} }},\n"))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
