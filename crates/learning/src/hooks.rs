//! Where other contexts and plugins have a say: who may enroll, and what must be true once a course is completed.

use std::sync::Arc;

use db::{BoxFuture, Error, Tx};
use kernel::{CourseId, Money, UserId};

use crate::{CertificateEarned, CourseCompleted};

/// Who asks for a place, and in which course.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Who.
    pub user: UserId,
    /// Where.
    pub course: CourseId,
    /// What the course costs.
    pub price: Money,
}

/// Why a gate refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Stable code, such as `payment_required`.
    pub code: &'static str,
    /// A sentence for the learner, in English.
    pub detail: String,
    /// Where to go instead, if there is such a place.
    pub href: Option<String>,
}

/// What a gate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Ask the next gate.
    Pass,
    /// Let in, without asking the others.
    Allow,
    /// Do not let in.
    Refuse(Refusal),
}

/// Decides who may enroll. Asked inside the enrolling transaction.
pub trait EnrollmentGate: Send + Sync {
    /// The verdict.
    fn decide<'a>(&'a self, tx: &'a Tx, candidate: &'a Candidate) -> BoxFuture<'a, Result<Verdict, Error>>;
}

/// Makes true what must be true once a course is completed, inside the completing transaction.
pub trait OnCompletion: Send + Sync {
    /// Does it.
    fn completed<'a>(&'a self, tx: &'a Tx, done: &'a CourseCompleted) -> BoxFuture<'a, Result<(), Error>>;
}

/// Makes true what must be true once a certificate is earned before the course is completed, inside the same transaction.
pub trait OnAward: Send + Sync {
    /// Does it.
    fn earned<'a>(&'a self, tx: &'a Tx, earned: &'a CertificateEarned) -> BoxFuture<'a, Result<(), Error>>;
}

/// Everyone who has a say.
#[derive(Clone)]
pub struct Hooks {
    /// Asked in order until one allows or refuses.
    pub gates: Vec<Arc<dyn EnrollmentGate>>,
    /// Run in order.
    pub on_completion: Vec<Arc<dyn OnCompletion>>,
    /// Run in order.
    pub on_award: Vec<Arc<dyn OnAward>>,
}

impl Default for Hooks {
    fn default() -> Self {
        Self { gates: vec![Arc::new(FreeCoursesOnly)], on_completion: Vec::new(), on_award: Vec::new() }
    }
}

/// Without a plugin that takes money, a course with a price is entered by assignment only.
#[derive(Debug, Clone, Copy)]
pub struct FreeCoursesOnly;

impl EnrollmentGate for FreeCoursesOnly {
    fn decide<'a>(&'a self, _: &'a Tx, candidate: &'a Candidate) -> BoxFuture<'a, Result<Verdict, Error>> {
        let verdict = if candidate.price.is_zero() {
            Verdict::Pass
        } else {
            let detail = "This course has a price. Ask the training centre for a place.".to_owned();
            Verdict::Refuse(Refusal { code: "payment_required", detail, href: None })
        };
        Box::pin(async move { Ok(verdict) })
    }
}
