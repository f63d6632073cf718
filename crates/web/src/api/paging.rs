//! Where a page of a list begins and how long it is.

use kernel::{Cursor, Invalid};
use serde::Deserialize;
use utoipa::IntoParams;

/// The query of a list that has no filter.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PageQuery {
    /// `nextCursor` of the page before.
    pub(crate) cursor: Option<String>,
    /// 1 to 100; 20 when absent.
    pub(crate) limit: Option<i64>,
}

/// Rows of a page, unless asked otherwise.
pub(crate) const USUAL: usize = 20;

/// Reads where a page begins and how long it is.
pub(crate) fn paging(
    cursor: Option<&str>,
    limit: Option<i64>,
    usual: usize,
) -> Result<(Option<Cursor>, usize), Invalid> {
    let mut faults = Invalid::default();
    let bad_cursor =
        |_| Invalid::one("cursor", "not_a_cursor", "Hand back the nextCursor of the page before, unchanged.");
    let after = cursor.map(|text| Cursor::decode(text).map_err(bad_cursor)).transpose();
    let after = faults.keep(after).flatten();
    let limit = match limit.map(usize::try_from) {
        None => usual,
        Some(Ok(limit @ 1..=100)) => limit,
        Some(Ok(_) | Err(_)) => {
            faults.add("limit", "out_of_range", "Use a number from 1 to 100.");
            usual
        }
    };
    faults.finish()?;
    Ok((after, limit))
}

/// Reads a cursor alone.
pub(crate) fn cursor(text: Option<&str>) -> Result<Option<Cursor>, Invalid> {
    paging(text, None, USUAL).map(|(cursor, _)| cursor)
}

/// The length of a page as the contexts take it.
pub(crate) fn rows(limit: usize) -> u16 {
    u16::try_from(limit).unwrap_or(100)
}
