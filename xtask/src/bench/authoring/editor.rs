//! The editor of a large course, as one author's browser uses it: pages, moves, and a text that saves itself.

use std::time::Duration;

use rand::{RngExt, SeedableRng, rngs::StdRng};
use serde_json::{Value, json};

use super::{Author, Finding, Row, verdict};
use crate::{
    Fallible,
    bench::{
        ask::Ask,
        load::{self, Outcome},
        plan::Facts,
        report::millis,
        wire::Answer,
    },
};

/// Requests before those that count.
const WARM: usize = 20;
/// Connections at which pages are asked for beside one alone.
const SEVERAL: usize = 4;
/// How long a page may take, and a change.
const PAGE: Duration = Duration::from_millis(30);
const CHANGE: Duration = Duration::from_millis(15);
/// What browsers unpack.
const PACKED: &str = "gzip, deflate, br, zstd";

/// Measures each line with so many requests.
pub(super) async fn measure(author: &Author, facts: &Facts, count: usize) -> Fallible<Finding> {
    let (contents, sections) = (facts.list("contents")?, facts.list("sections")?);
    let written = contents.first().ok_or("the course has no contents")?;
    let course = author.page(&format!("/teach/courses/{}", author.course));
    let content = author.page(&format!("/teach/courses/{}/contents/{written}", author.course));
    let mut rows = Vec::new();
    for (name, ask) in [("the course in the editor", course), ("an article in the editor", content)] {
        let packed = ask.clone().with("accept-encoding", PACKED);
        rows.push(row(name, &alone(author, &ask, count).await?, PAGE));
        rows.push(row(&format!("{name}, {SEVERAL} connections"), &at_once(author, &ask, count).await?, PAGE));
        rows.push(row(&format!("{name}, compressed"), &alone(author, &packed, count).await?, PAGE));
    }
    let mut moves = Moves::new(author, contents.clone(), sections);
    let placed = load::sequence(author.address, (WARM, count), |_| moves.next()).await?;
    rows.push(row("a content moved, in its section and to another", &placed, CHANGE));
    rows.push(row("an article that saves itself", &saved(author, written, count).await?, CHANGE));
    rows.push(row("an article put by a program, If-Match", &put(author, written, count).await?, CHANGE));
    let note = format!(
        "The editor is that of a published course of 60 sections with 20 articles each, for the one who teaches it, signed in by \
         cookie. {count} requests of each line after {WARM} that do not count, each sent when the one before is answered; body \
         is what comes back, on average. Compressed is what a browser asks for (`{PACKED}`). Every second move stays in its \
         section; the text that is saved has 6 kB and differs each time; each change says the revision that the one before \
         answered.",
    );
    Ok(Finding { rows, notes: vec![note] })
}

fn row(name: &str, outcome: &Outcome, limit: Duration) -> Row {
    let p95 = outcome.percentile(95);
    Row {
        measured: name.to_owned(),
        figure: format!(
            "p95 {} (p50 {}, p99 {}; body {} B)",
            millis(p95),
            millis(outcome.percentile(50)),
            millis(outcome.percentile(99)),
            outcome.bytes(),
        ),
        target: format!("p95 < {} ms", limit.as_millis()),
        verdict: verdict(p95 < limit, "above"),
        ..Row::default()
    }
}

async fn alone(author: &Author, ask: &Ask, count: usize) -> Fallible<Outcome> {
    load::sequence(author.address, (WARM, count), |_| Ok(ask.clone())).await
}

/// From several connections, which have the requests among them.
async fn at_once(author: &Author, ask: &Ask, count: usize) -> Fallible<Outcome> {
    let one = || alone(author, ask, count.div_ceil(SEVERAL));
    let (a, b, c, d) = tokio::try_join!(one(), one(), one(), one())?;
    Ok(Outcome::together(vec![a, b, c, d]))
}

/// Moves of random contents, the same in every run.
struct Moves<'a> {
    author: &'a Author,
    contents: Vec<String>,
    sections: Vec<String>,
    /// The section in which each content stands now.
    places: Vec<usize>,
    random: StdRng,
    stays: bool,
}

impl<'a> Moves<'a> {
    /// At first the contents stand in the order of the sections, as many in each.
    fn new(author: &'a Author, contents: Vec<String>, sections: Vec<String>) -> Self {
        let each = contents.len().div_ceil(sections.len().max(1)).max(1);
        let places = (0..contents.len()).map(|content| content / each).collect();
        Self { author, contents, sections, places, random: StdRng::seed_from_u64(7), stays: false }
    }

    /// Moves one before another, which stands in the same section every second time.
    fn next(&mut self) -> Fallible<Ask> {
        self.stays = !self.stays;
        let (moved, before) = loop {
            let (a, b) =
                (self.random.random_range(0..self.places.len()), self.random.random_range(0..self.places.len()));
            if a != b && (self.places.get(a) == self.places.get(b)) == self.stays {
                break (a, b);
            }
        };
        let place = self.places.get(before).copied().unwrap_or_default();
        if let Some(present) = self.places.get_mut(moved) {
            *present = place;
        }
        let body = json!({ "sectionId": self.sections.get(place), "before": self.contents.get(before) });
        let moved = self.contents.get(moved).ok_or("there is no such content")?;
        let path = format!("/api/v1/instructor/courses/{}/contents/{moved}/place", self.author.course);
        Ok(self.author.json("PUT", &path, Some(&body)).expecting(204))
    }
}

/// The form that saves itself, a moment after typing.
async fn saved(author: &Author, content: &str, count: usize) -> Fallible<Outcome> {
    let path = format!("/teach/courses/{}/contents/{content}", author.course);
    let mut revision = revision(&current(author, content).await?)?;
    let mut number = 0;
    load::sequence(author.address, (WARM, count), |before| {
        if let Some(before) = before {
            revision = self::revision(before)?;
        }
        number += 1;
        Ok(author.form(
            &path,
            &[
                ("revision", &revision),
                ("title", "Lesson 1"),
                ("html", &text(number)),
                ("description", ""),
                ("required", "on"),
                ("minutes", "5"),
                ("points", "10"),
                ("release", "course"),
                ("releaseAt", ""),
                ("releaseAfterDays", ""),
            ],
        ))
    })
    .await
}

/// The same by the API.
async fn put(author: &Author, content: &str, count: usize) -> Fallible<Outcome> {
    let path = address(author, content);
    let tag = |answer: &Answer| answer.header("etag").map(str::to_owned).ok_or("a content has no tag");
    let mut seen = tag(&current(author, content).await?)?;
    let mut number = 0;
    load::sequence(author.address, (WARM, count), |before| {
        if let Some(before) = before {
            seen = tag(before)?;
        }
        number += 1;
        let body = json!({ "title": "Lesson 1", "html": text(number), "isRequired": true, "points": 10 });
        Ok(author.json("PUT", &path, Some(&body)).with("if-match", &seen))
    })
    .await
}

fn address(author: &Author, content: &str) -> String {
    format!("/api/v1/instructor/courses/{}/contents/{content}", author.course)
}

async fn current(author: &Author, content: &str) -> Fallible<Answer> {
    load::expect(author.address, &author.json("GET", &address(author, content), None)).await
}

fn revision(answer: &Answer) -> Fallible<String> {
    let said: Value = serde_json::from_slice(&answer.body)?;
    let revision = said.get("revision").and_then(Value::as_u64).ok_or("a content has no revision")?;
    Ok(revision.to_string())
}

/// A text of 50 paragraphs that is unlike the one before.
fn text(number: usize) -> String {
    let words = "one thing and another, ".repeat(4);
    format!("<p>Draft {number}: {words}and no more.</p>").repeat(50)
}
