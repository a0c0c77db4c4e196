//! A template and data become a PDF for the file: PDF/A-2a (archive) and PDF/UA-1 (screen readers) at once, with a language.
//! A leaf, so that a normal edit never builds the typesetter again.
//!
//! A room's template is typst text of its own. It reads what it was given with `json("data.json")` and takes the look of the
//! association from `#import "document.typ": *` (see `document.typ` here: `report`, `letter`, `facts`, `sheet`, `annex`, `signatures`).
//! Text of people is only ever data, never part of the template. There are no other files, no packages, no network and no clock.

mod font;
mod world;

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use jiff::civil::Date;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use world::Paper;

/// Enough for the inventory of a member; a report beyond that is a spreadsheet.
const DATA: usize = 4 << 20;
const PATIENCE: Duration = Duration::from_secs(60);

/// What every paper states about itself.
#[derive(Debug)]
pub struct Meta<'a> {
    pub title: &'a str,
    /// `de` or `en`: language of the document, of its page numbers and of its hyphens.
    pub lang: &'static str,
    /// The day that the document speaks of and is dated with. The same day and data give the same bytes.
    pub day: Date,
}

/// Why there is no document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CannotPrint {
    #[error("more than {} MiB of data for one document", DATA >> 20)]
    TooLong,
    #[error("not ready after {} seconds", PATIENCE.as_secs())]
    TooSlow,
    /// A mistake in the template or data that it did not expect: ours, not the reader's.
    #[error("template: {0}")]
    Template(String),
}

impl CannotPrint {
    /// Stable, part of the public contract.
    pub fn code(&self) -> &'static str {
        match self {
            CannotPrint::TooLong => "paper.too-long",
            CannotPrint::TooSlow => "paper.too-slow",
            CannotPrint::Template(_) => "paper.template",
        }
    }
}

/// Takes from 50 ms to seconds of computing: call it where blocking is allowed. Characters that the font lacks become `▯`.
pub fn pdf(template: &'static str, data: &serde_json::Value, meta: &Meta) -> Result<Vec<u8>, CannotPrint> {
    let data = font::printable(data).to_string();
    if data.len() > DATA {
        return Err(CannotPrint::TooLong);
    }
    let world = Paper::new(template, data, meta);
    let options = options(meta).map_err(CannotPrint::Template)?;
    let (done, result) = mpsc::channel();
    // The typesetter cannot be stopped from outside. It ends by itself, as it limits loops and depth; nobody waits that long.
    thread::spawn(move || done.send(set(&world, &options)));
    result.recv_timeout(PATIENCE).map_err(|error| match error {
        mpsc::RecvTimeoutError::Timeout => CannotPrint::TooSlow,
        mpsc::RecvTimeoutError::Disconnected => CannotPrint::Template("the typesetter gave up".into()),
    })?
}

fn set(world: &Paper, options: &PdfOptions) -> Result<Vec<u8>, CannotPrint> {
    let Warned { output, .. } = typst::compile::<PagedDocument>(world);
    let pdf = output.and_then(|document| typst_pdf::pdf(&document, options));
    // The typesetter remembers what it computed, for ever if nobody says otherwise.
    typst::comemo::evict(0);
    pdf.map_err(|faults| CannotPrint::Template(list(world, &faults)))
}

fn options(meta: &Meta) -> Result<PdfOptions, String> {
    let standards =
        PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|fault| fault.message().to_string())?;
    let (month, day) = (meta.day.month().unsigned_abs(), meta.day.day().unsigned_abs());
    let date = Datetime::from_ymd_hms(meta.day.year().into(), month, day, 0, 0, 0).ok_or("no such day")?;
    Ok(PdfOptions {
        creator: Smart::Custom(Some("verbund".into())),
        timestamp: Some(Timestamp::new_utc(date)),
        standards,
        ..PdfOptions::default()
    })
}

/// With the line in the template, as these are read by those who write templates.
fn list(world: &Paper, faults: &[SourceDiagnostic]) -> String {
    let line = |fault: &SourceDiagnostic| {
        let (id, range) = (fault.span.id()?, world.range(fault.span)?);
        let line = world.source(id).ok()?.text().get(..range.start)?.matches('\n').count() + 1;
        Some(format!("{} line {line}: ", id.vpath().get_without_slash()))
    };
    let text = |fault: &SourceDiagnostic| format!("{}{}", line(fault).unwrap_or_default(), fault.message);
    faults.iter().map(text).collect::<Vec<_>>().join("; ")
}
