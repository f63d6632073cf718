//! What can go wrong between the program and its database.

use tokio_postgres::error::SqlState;

/// A failed database operation.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The server is away, shutting down, or all its connections are taken. Trying again later may help.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// The server refused a statement.
    #[error("the database refused: {0}")]
    Statement(#[source] tokio_postgres::Error),
    /// A stored value is not what the program writes there.
    #[error("a stored value can not be read: {0}")]
    Stored(String),
}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        if is_unavailable(&error) { Self::Unavailable(error.to_string()) } else { Self::Statement(error) }
    }
}

impl From<deadpool_postgres::PoolError> for Error {
    fn from(error: deadpool_postgres::PoolError) -> Self {
        Self::Unavailable(error.to_string())
    }
}

impl Error {
    /// The name of the constraint that a write ran into.
    #[must_use]
    pub fn constraint(&self) -> Option<&str> {
        match self {
            Self::Statement(error) => error.as_db_error()?.constraint(),
            Self::Unavailable(_) | Self::Stored(_) => None,
        }
    }
}

fn is_unavailable(error: &tokio_postgres::Error) -> bool {
    match error.code() {
        None => {
            error.is_closed()
                || std::error::Error::source(error).is_some_and(<dyn std::error::Error>::is::<std::io::Error>)
        }
        Some(code) => {
            *code == SqlState::ADMIN_SHUTDOWN
                || *code == SqlState::CRASH_SHUTDOWN
                || *code == SqlState::CANNOT_CONNECT_NOW
                || *code == SqlState::TOO_MANY_CONNECTIONS
                || code.code().starts_with("08")
        }
    }
}

/// Whether the write ran into the constraint `name`.
#[must_use]
pub fn is_constraint(error: &tokio_postgres::Error, name: &str) -> bool {
    error.as_db_error().and_then(tokio_postgres::error::DbError::constraint) == Some(name)
}

/// Turns a broken constraint into the error that it means; every other failure stays what it is.
/// Constraint names are part of the interface between the schema and the contexts.
pub fn constraint<E: From<Error>>(
    name: &'static str,
    meaning: impl FnOnce() -> E,
) -> impl FnOnce(tokio_postgres::Error) -> E {
    move |error| if is_constraint(&error, name) { meaning() } else { Error::from(error).into() }
}

/// Lets `?` turn a failed statement into a verb's error: `db::database_error!(EnrollError);` for an enumeration with a
/// variant `Database(db::Error)`.
#[macro_export]
macro_rules! database_error {
    ($($error:ty),+ $(,)?) => {$(
        impl From<$crate::Error> for $error {
            fn from(error: $crate::Error) -> Self {
                Self::Database(error)
            }
        }

        impl From<tokio_postgres::Error> for $error {
            fn from(error: tokio_postgres::Error) -> Self {
                Self::Database(error.into())
            }
        }
    )+};
}
