//! For whom a transaction is begun.

use kernel::{TenantId, UserId};

use crate::Handover;

/// A tenant and, when someone is signed in, who acts.
pub trait Scope {
    /// Whose rows are there.
    fn tenant(&self) -> TenantId;
    /// Who acts; nothing for a visitor or the program itself.
    fn actor(&self) -> Option<UserId>;
    /// The transaction in which the person was recognised, when it waits to be gone on with.
    fn handover(&self) -> Option<&Handover> {
        None
    }
}

impl Scope for TenantId {
    fn tenant(&self) -> TenantId {
        *self
    }

    fn actor(&self) -> Option<UserId> {
        None
    }
}

impl Scope for (TenantId, UserId) {
    fn tenant(&self) -> TenantId {
        self.0
    }

    fn actor(&self) -> Option<UserId> {
        Some(self.1)
    }
}

impl Scope for (TenantId, Option<UserId>) {
    fn tenant(&self) -> TenantId {
        self.0
    }

    fn actor(&self) -> Option<UserId> {
        self.1
    }
}
