//! Files in the repository that are made by the program: `VERBUND_WRITE=1 cargo test -p verbund --test house` makes them anew.

use std::path::Path;

pub(crate) fn same_as_in_the_repository(name: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name);
    if std::env::var_os("VERBUND_WRITE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "{name} is not what the program makes: run with VERBUND_WRITE=1, look at the difference, commit it"
    );
}
