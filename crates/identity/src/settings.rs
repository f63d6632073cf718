//! What an operator decides about accounts.

use kernel::Secret;

use crate::PublicAddress;

/// Settings of accounts.
#[derive(Debug, Clone)]
pub struct AccountSettings {
    /// Signs access tokens; at least 32 bytes. Whoever has it can speak for anyone.
    pub token_key: Secret,
    /// Work factor of bcrypt: 12 by mission.md; each step doubles the work. Tests use 4.
    pub bcrypt_cost: u32,
    /// Under which addresses tenants are reached. The base domain names this installation in access tokens (`iss`).
    pub address: PublicAddress,
}
