//! The press: compiles a desk on a thread of its own and writes the pages as PDF, within limits of time and size.
//!
//! The thread has a deep stack, because Typst recurses; a panic in it ends it alone. A compilation can not be stopped
//! from outside: past the deadline its caller is answered and the thread runs on, holding its place, so that runaways
//! never take more than [`places`] threads.

use std::sync::{Condvar, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst::{World, WorldExt, comemo};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::certificate::{DEADLINE, MAX_PAGES, MAX_PDF_BYTES};
use crate::error::{Remark, TypesetError};
use crate::world::Desk;

/// Address space of a press; only what is touched becomes memory.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// After this many other certificates, what Typst remembers of one is forgotten.
const MEMORY_AGE: usize = 2;

/// What is claimed, from the most to the least: archival and accessible; archival only; plain tagged PDF 1.7.
const STANDARDS: [&[PdfStandard]; 3] = [&[PdfStandard::A_3a, PdfStandard::Ua_1], &[PdfStandard::A_3b], &[]];

/// Runs `work` on a press.
pub(crate) fn run<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, TypesetError> + Send + 'static,
) -> Result<T, TypesetError> {
    let start = Instant::now();
    let place = GATE.enter(DEADLINE).ok_or(TypesetError::Busy)?;
    let (answer, result) = mpsc::sync_channel(1);
    thread::Builder::new()
        .name("typeset".to_owned())
        .stack_size(STACK_BYTES)
        .spawn(move || {
            let _held = place;
            let outcome = work();
            comemo::evict(MEMORY_AGE);
            // The caller may have gone at the deadline.
            drop(answer.send(outcome));
        })
        .map_err(|_| TypesetError::Busy)?;
    match result.recv_timeout(DEADLINE.saturating_sub(start.elapsed())) {
        Ok(outcome) => outcome,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(TypesetError::Deadline),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(TypesetError::Broken),
    }
}

/// Compiles and writes one certificate. `identity` is what the PDF's identifier is derived from.
pub(crate) fn set(desk: &Desk, identity: &str) -> Result<Vec<u8>, TypesetError> {
    let Warned { output, .. } = typst::compile::<PagedDocument>(desk);
    let document = output.map_err(|errors| complaint(desk, &errors))?;
    let pages = document.pages().len();
    if pages == 0 || pages > MAX_PAGES {
        return Err(TypesetError::Pages { pages, limit: MAX_PAGES });
    }
    let pdf = write(desk, &document, identity)?;
    if pdf.len() > MAX_PDF_BYTES {
        return Err(TypesetError::OutputTooLarge { bytes: pdf.len(), limit: MAX_PDF_BYTES });
    }
    Ok(pdf)
}

/// Writes the PDF under the strictest of [`STANDARDS`] that the pages meet.
fn write(desk: &Desk, document: &PagedDocument, identity: &str) -> Result<Vec<u8>, TypesetError> {
    let mut refusal = TypesetError::Broken;
    for standards in STANDARDS {
        let options = PdfOptions {
            ident: Smart::Custom(identity.to_owned()),
            creator: Smart::Custom(Some("CourseWorx".to_owned())),
            timestamp: desk.issued().map(Timestamp::new_utc),
            standards: PdfStandards::new(standards).map_err(|_| TypesetError::Broken)?,
            ..PdfOptions::default()
        };
        match typst_pdf::pdf(document, &options) {
            Ok(pdf) => return Ok(pdf),
            Err(errors) => refusal = complaint(desk, &errors),
        }
    }
    Err(refusal)
}

/// The compiler's errors, with the places in the tenant's template.
fn complaint(desk: &Desk, errors: &[SourceDiagnostic]) -> TypesetError {
    let own = desk.template().id();
    let remark = |error: &SourceDiagnostic| {
        let traced = error.trace.iter().map(|point| point.span.into());
        let place = std::iter::once(error.span)
            .chain(traced)
            .find(|span| span.id() == Some(own))
            .and_then(|span| desk.range(span))
            .and_then(|range| desk.source(own).ok()?.lines().byte_to_line_column(range.start));
        let mut message = error.message.to_string();
        for hint in &error.hints {
            message.push_str(" (");
            message.push_str(&hint.v);
            message.push(')');
        }
        Remark { line: place.map(|(line, _)| line + 1), column: place.map(|(_, column)| column + 1), message }
    };
    TypesetError::Template(errors.iter().take(10).map(remark).collect())
}

/// How many certificates are set at once: one for each processor, and two at least, so that one runaway stops nobody.
fn places() -> usize {
    thread::available_parallelism().map_or(2, |count| count.get().max(2))
}

static GATE: Gate = Gate { taken: Mutex::new(0), freed: Condvar::new() };

/// Counts the places that are taken.
struct Gate {
    taken: Mutex<usize>,
    freed: Condvar,
}

impl Gate {
    /// Waits for a place.
    fn enter(&'static self, patience: Duration) -> Option<Place> {
        let limit = places();
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut taken, wait) = self
            .freed
            .wait_timeout_while(taken, patience, |taken| *taken >= limit)
            .unwrap_or_else(PoisonError::into_inner);
        if wait.timed_out() {
            return None;
        }
        *taken += 1;
        Some(Place(self))
    }
}

/// A place at the press, given back when dropped.
struct Place(&'static Gate);

impl Drop for Place {
    fn drop(&mut self) {
        *self.0.taken.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        self.0.freed.notify_one();
    }
}
