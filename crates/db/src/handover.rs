//! A transaction that goes from the one who begins it to the one who goes on with it.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use crate::Tx;

/// Holds the transaction in which a person was recognised, for the handler that reads in it next: the two need not begin
/// and end one each. [`crate::Db::begin`] takes it, once. It holds a connection until then, so it is only for requests
/// whose handler begins at once; when the last copy is dropped, the transaction is rolled back.
#[derive(Clone, Default)]
pub struct Handover(Arc<Mutex<Option<Tx>>>);

impl Handover {
    /// Hands `tx` over.
    #[must_use]
    pub fn of(tx: Tx) -> Self {
        Self(Arc::new(Mutex::new(Some(tx))))
    }

    pub(crate) fn take(&self) -> Option<Tx> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl fmt::Debug for Handover {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Handover")
    }
}
