//! Threads of their own for hashing. They yield to everything else that wants the processor, their number is less than the
//! cores', and what waits for them is bounded: a storm of sign-ins slows itself, not the catalogue.

use std::num::NonZero;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::oneshot;

use super::{NewPassword, Typed, prepared};

/// Added to the threads' niceness: half a normal thread's share when the processor is fully used, so that pages come first and
/// a storm of sign-ins is still over before its requests time out.
const NICENESS: i32 = 3;

/// Salt and hash that no known password has: verifying against it costs what any other verification costs.
const NOBODYS: &str = "Wx0fGb1R8mPzTq2kVd5sUeJc7hLy3nAoI9rXtB4uDgKpSiQvMwZaC";

/// How many hashings may wait: at a quarter of a second each, the last waits a quarter of a minute for one thread.
const QUEUE: usize = 64;

type Task = Box<dyn FnOnce() + Send>;

/// Why a password was not hashed or compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Too many others wait. Trying again in a few seconds helps.
    #[error("too many sign-ins are waiting")]
    Busy,
}

/// Hashes and compares passwords. Cheap to clone; the threads end with the last clone.
#[derive(Debug, Clone)]
pub struct Passwords {
    queue: SyncSender<Task>,
    cost: u32,
    nobodys: Arc<str>,
}

impl Passwords {
    /// One thread less than there are cores, at least one, and a bounded queue; `cost` is bcrypt's work factor.
    #[must_use]
    pub fn new(cost: u32) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
        Self::with(cost, cores.saturating_sub(1), QUEUE)
    }

    /// As [`Passwords::new`], with these numbers of threads and of waiting tasks.
    #[must_use]
    pub fn with(cost: u32, threads: usize, waiting: usize) -> Self {
        let (queue, tasks) = sync_channel::<Task>(waiting.max(1));
        let tasks = Arc::new(Mutex::new(tasks));
        for number in 0..threads.max(1) {
            let tasks = Arc::clone(&tasks);
            let thread = std::thread::Builder::new().name(format!("password-{number}"));
            if let Err(error) = thread.spawn(move || work(&tasks)) {
                tracing::error!(%error, "no thread for passwords; without any, every sign-in is answered \"busy\"");
            }
        }
        Self { queue, cost, nobodys: format!("$2b${cost:02}${NOBODYS}").into() }
    }

    /// The bcrypt hash of `password`.
    pub(crate) async fn hash(&self, password: &NewPassword) -> Result<String, PasswordError> {
        let (bytes, cost) = (prepared(&password.0), self.cost);
        self.run(move || bcrypt::hash(bytes, cost)).await?.map_err(|error| {
            tracing::error!(%error, "a password could not be hashed");
            PasswordError::Busy
        })
    }

    /// Whether `hash` is the hash of `password`. Without a hash the answer is no, after the same work.
    pub(crate) async fn verify(&self, password: &Typed, hash: Option<&str>) -> Result<bool, PasswordError> {
        let bytes = prepared(&password.0);
        let known = hash.is_some();
        let hash = hash.unwrap_or(&self.nobodys).to_owned();
        let equal = self.run(move || bcrypt::verify(bytes, &hash)).await?;
        equal.map(|equal| equal && known).map_err(|error| {
            tracing::error!(%error, "a stored password hash can not be read");
            PasswordError::Busy
        })
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, PasswordError> {
        let (answer, answered) = oneshot::channel();
        let task: Task = Box::new(move || {
            // Nobody waits any more: the request was given up.
            if !answer.is_closed() {
                let _ = answer.send(work());
            }
        });
        match self.queue.try_send(task) {
            Ok(()) => answered.await.map_err(|_| PasswordError::Busy),
            Err(TrySendError::Full(_) | TrySendError::Disconnected(_)) => Err(PasswordError::Busy),
        }
    }
}

fn work(tasks: &Mutex<Receiver<Task>>) {
    // On Linux niceness is the thread's. Without the right to change it the threads work at normal priority.
    let _ = rustix::process::nice(NICENESS);
    loop {
        let task = tasks.lock().unwrap_or_else(PoisonError::into_inner).recv();
        match task {
            Ok(task) => task(),
            Err(_) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use kernel::Secret;

    use super::{PasswordError, Passwords};
    use crate::password::{NewPassword, Typed};

    fn passwords(waiting: usize, cost: u32) -> Passwords {
        Passwords::with(cost, 1, waiting)
    }

    fn typed(text: &str) -> Typed {
        Typed::parse("password", &Secret::new(text)).unwrap()
    }

    #[tokio::test]
    async fn a_password_fits_its_own_hash_only() {
        let pool = passwords(8, 4);
        let hash =
            pool.hash(&NewPassword::preset("password", &Secret::new("three tall hills")).unwrap()).await.unwrap();
        assert_eq!(pool.verify(&typed("three tall hills"), Some(&hash)).await, Ok(true));
        assert_eq!(pool.verify(&typed("three tall hill"), Some(&hash)).await, Ok(false));
    }

    #[tokio::test]
    async fn nobodys_hash_is_well_formed_and_fits_nothing() {
        assert_eq!(passwords(8, 4).verify(&typed("three tall hills"), None).await, Ok(false));
    }

    #[tokio::test]
    async fn a_full_queue_is_said_to_be_busy() {
        let pool = passwords(1, 10);
        let attempts = (0..8).map(|_| {
            let pool = pool.clone();
            async move { pool.verify(&typed("three tall hills"), None).await }
        });
        let answers = futures_join(attempts).await;
        assert!(answers.contains(&Err(PasswordError::Busy)));
        assert!(answers.contains(&Ok(false)));
    }

    async fn futures_join<F: Future<Output = T> + Send + 'static, T: Send + 'static>(
        all: impl Iterator<Item = F>,
    ) -> Vec<T> {
        let mut set = tokio::task::JoinSet::new();
        for one in all {
            set.spawn(one);
        }
        set.join_all().await
    }
}
