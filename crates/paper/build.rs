//! Fetches Fira Sans from npm by the lock file, to be embedded: the fonts of the design system are woff2, which typst cannot read.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// Name in the build folder, file in the package.
const FONTS: &[(&str, &str)] = &[
    ("regular.ttf", "400Regular/FiraSans_400Regular.ttf"),
    ("italic.ttf", "400Regular_Italic/FiraSans_400Regular_Italic.ttf"),
    ("semibold.ttf", "600SemiBold/FiraSans_600SemiBold.ttf"),
];

const NO_NPM: &str = "npm is missing. The font of printed documents comes from npm at build time: install Node.js 20 or later \
    (Debian: apt-get install nodejs npm) and build again.";

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let package = fetch(&out)?.join("@expo-google-fonts/fira-sans");
    for (name, file) in FONTS {
        let file = package.join(file);
        fs::copy(&file, out.join(name)).map_err(|error| format!("{}: {error}", file.display()))?;
    }
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
