//! Events: what happened, written by the transaction in which it happened, handed to subscribers after it was committed.

use kernel::{EventId, Ids, TenantId, Time, UserId};
use queries::queries::db::outbox;
use serde::Serialize;
use uuid::Uuid;

use crate::{BoxFuture, Error, Tx};

/// Something that happened to an entity. Its JSON form is what subscribers and the audit log get: it must hold no secret.
pub trait Event: Serialize + Sync {
    /// Stable name, such as `enrollment.created`.
    const KIND: &'static str;

    /// The entity that it happened to; events of one entity are delivered in order.
    fn entity(&self) -> Uuid;
}

/// An event as a subscriber gets it.
#[derive(Debug, Clone)]
pub struct Happened {
    /// Its identity: a subscriber that remembers it can tell a repeated delivery.
    pub id: EventId,
    /// Whose.
    pub tenant: TenantId,
    /// What.
    pub kind: String,
    /// To which entity.
    pub entity: Uuid,
    /// By whom.
    pub actor: Option<UserId>,
    /// The event itself.
    pub payload: serde_json::Value,
    /// When.
    pub at: Time,
}

/// Acts on events after commit: at least once, in order per entity, in a transaction of the event's tenant that also marks
/// the event as delivered.
pub trait Subscriber: Send + Sync {
    /// Whether events of this kind are wanted.
    fn wants(&self, kind: &str) -> bool;

    /// Acts.
    fn handle<'a>(&'a self, tx: &'a Tx, event: &'a Happened) -> BoxFuture<'a, Result<(), Error>>;
}

impl Tx {
    /// Records that `event` happened, in the outbox and in the audit log.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn emit<E: Event>(&self, event: &E) -> Result<(), Error> {
        let payload = serde_json::to_value(event).map_err(|e| Error::Stored(e.to_string()))?;
        let id = Ids::next(self.now());
        let actor = self.actor().map(|a| a.0);
        outbox::emit()
            .bind(self, &self.tenant().0, &id, &E::KIND, &event.entity(), &actor, &payload, &self.now())
            .await?;
        Ok(())
    }
}
