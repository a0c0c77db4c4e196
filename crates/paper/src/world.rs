//! All that a template can reach: itself, our look, its data. No folder, no package, no network, no clock.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::Meta;
use crate::font::{BOOK, FONTS};

const LOOK: &str = include_str!("document.typ");

pub(crate) struct Paper {
    library: LazyHash<Library>,
    template: Source,
    look: Source,
    data: (FileId, Bytes),
}

impl Paper {
    pub(crate) fn new(template: &str, data: String, meta: &Meta) -> Paper {
        let mut inputs = Dict::new();
        for (name, value) in [("title", meta.title), ("lang", meta.lang), ("day", &meta.day.to_string())] {
            inputs.insert(name.into(), value.into_value());
        }
        Paper {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            template: Source::new(id("template.typ"), template.into()),
            look: Source::new(id("document.typ"), LOOK.into()),
            data: (id("data.json"), Bytes::from_string(data)),
        }
    }
}

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).unwrap_or_else(|_| unreachable!("a plain name is a path"));
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.template, &self.look]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
