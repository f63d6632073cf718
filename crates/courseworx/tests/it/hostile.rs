//! Bad input at every operation of the API and at every page: each time a clear refusal, never a fault of the server, and
//! never a row lost.

mod api;
mod bodies;
mod headers;
mod pages;
mod wire;

use std::collections::BTreeMap;

use crate::support::Answer;
use crate::support::operations::unannounced;

/// Path segments that lead out of where they stand, end strings early, or are no text.
const SEGMENTS: [&str; 14] = [
    "not-a-uuid",
    "%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "..%2f..%2fetc%2fpasswd",
    "..%5c..%5cwindows%5cwin.ini",
    "..%00",
    "%00",
    "%0d%0aset-cookie:%20a=b",
    "%ff%fe",
    "%f0%9f%92%a9",
    "%27%3b%20drop%20table%20users%3b--",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "%E2%80%AE",
    "00000000-0000-0000-0000-000000000000",
    "%25s%25n",
];

/// Query strings that no page or operation can use.
const QUERIES: [&str; 16] = [
    "page=0",
    "page=-1",
    "page=99999999999999999999",
    "limit=0",
    "limit=100000",
    "limit=abc",
    "cursor=%21%21%21",
    "cursor=AAAA",
    "cursor=%00",
    "q=%00",
    "q=%ff%fe",
    "q=%E2%80%AE%07",
    "limit=1&limit=2",
    "level=%22%27&type=none&sort=sideways&price=free%00",
    "%ff=%fe",
    "a[b]=c&=&==&&&",
];

/// What went wrong so far, and which problem codes came back with which statuses.
#[derive(Default)]
struct Findings {
    faults: Vec<String>,
    codes: BTreeMap<String, u16>,
    tried: usize,
}

impl Findings {
    /// Notes an answer of the API.
    fn note(&mut self, why: &str, answer: &Answer) {
        self.tried += 1;
        if answer.status >= 500 {
            self.faults.push(format!(
                "{why}: {} -> {}: {}",
                short(&answer.asked),
                answer.status,
                short(&answer.text())
            ));
        }
        self.faults.extend(answer.faults_as_problem().map(|fault| format!("{why}: {}", short(&fault))));
        self.faults.extend(unannounced(answer));
        if let Some(code) = answer.code() {
            self.codes.insert(code, answer.status);
        }
    }

    /// As [`Findings::note`], for input that must be refused.
    fn refused(&mut self, why: &str, answer: &Answer) {
        self.note(why, answer);
        if answer.status < 400 {
            self.faults.push(format!("{why}: taken: {} -> {}", short(&answer.asked), answer.status));
        }
    }

    fn finish(mut self) {
        let documented = crate::problems::documented();
        for (code, status) in &self.codes {
            match documented.get(code) {
                None => self.faults.push(format!("the code {code} is not in docs/problems.md")),
                Some(statuses) if !statuses.contains(status) => {
                    self.faults.push(format!("docs/problems.md does not say that {code} comes with {status}"))
                }
                Some(_) => {}
            }
        }
        self.faults.sort();
        self.faults.dedup();
        assert!(self.faults.is_empty(), "{} of {} tries:\n{}", self.faults.len(), self.tried, self.faults.join("\n"));
    }
}

fn short(text: &str) -> String {
    text.chars().take(400).collect()
}

/// A text that is longer than any field may be.
fn long() -> String {
    "x".repeat(600_000)
}
