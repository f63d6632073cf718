//! How a transaction becomes the client of the generated queries: statements are prepared once per connection, and metered.

use tokio_postgres::types::ToSql;
use tokio_postgres::{Error, Row, RowStream, Statement};

/// The parameters of a statement.
pub(crate) type Params<'a, 'b> = &'a [&'b (dyn ToSql + Sync)];
pub(crate) type One = Result<Row, Error>;
pub(crate) type Opt = Result<Option<Row>, Error>;
pub(crate) type All = Result<Vec<Row>, Error>;
pub(crate) type Count = Result<u64, Error>;
pub(crate) type Rows = Result<RowStream, Error>;
pub(crate) type Prepared = Result<Statement, Error>;

/// Implements `GenericClient` for a type with the fields `conn` and `meter`.
macro_rules! metered_client {
    ($transaction:ty) => {
        impl queries::client::GenericClient for $transaction {
            fn stmt_cache() -> bool {
                true
            }

            async fn prepare(&self, query: &str) -> $crate::client::Prepared {
                self.meter.prepare(query, self.conn.prepare_cached(query)).await
            }

            async fn execute<T>(&self, query: &T, params: $crate::client::Params<'_, '_>) -> $crate::client::Count
            where
                T: ?Sized + tokio_postgres::ToStatement + Sync + Send,
            {
                self.ensure_open();
                self.meter.track(self.conn.execute(query, params)).await
            }

            async fn query_one<T>(&self, query: &T, params: $crate::client::Params<'_, '_>) -> $crate::client::One
            where
                T: ?Sized + tokio_postgres::ToStatement + Sync + Send,
            {
                self.ensure_open();
                self.meter.track(self.conn.query_one(query, params)).await
            }

            async fn query_opt<T>(&self, query: &T, params: $crate::client::Params<'_, '_>) -> $crate::client::Opt
            where
                T: ?Sized + tokio_postgres::ToStatement + Sync + Send,
            {
                self.ensure_open();
                self.meter.track(self.conn.query_opt(query, params)).await
            }

            async fn query<T>(&self, query: &T, params: $crate::client::Params<'_, '_>) -> $crate::client::All
            where
                T: ?Sized + tokio_postgres::ToStatement + Sync + Send,
            {
                self.ensure_open();
                self.meter.track(self.conn.query(query, params)).await
            }

            async fn query_raw<T, I>(&self, query: &T, params: I) -> $crate::client::Rows
            where
                T: ?Sized + tokio_postgres::ToStatement + Sync + Send,
                I: IntoIterator + Sync + Send,
                I::IntoIter: ExactSizeIterator,
                I::Item: tokio_postgres::types::BorrowToSql,
            {
                self.ensure_open();
                self.meter.track(self.conn.query_raw(query, params)).await
            }
        }
    };
}

pub(crate) use metered_client;
