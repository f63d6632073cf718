//! What was probably meant by words that no listing has: the nearest words that listings have.
//!
//! The database offers words that are like the typed one; which is nearest is decided by the number of letters that are wrong,
//! missing, too many or changed over with their neighbour.

use std::cmp::Reverse;

use db::{Error, Tx};
use queries::client::Params;
use queries::queries::catalog::listings::{self, NearWord, NearWordsParams};

use super::{Scope, Words};

/// Words that the database offers for each typed one.
const OFFERED: i64 = 64;

/// The words with those corrected that no listing of the scope has; nothing when none can be.
///
/// # Errors
/// When the database is away.
pub(super) async fn corrected(tx: &Tx, scope: Scope, words: &Words) -> Result<Option<Words>, Error> {
    let asked = NearWordsParams { publisher: scope.publisher(), words: words.list(), most: OFFERED };
    let offered = listings::near_words().params(tx, &asked).all().await?;
    Ok(words.replaced(|position| nearest(&offered, position)))
}

/// Of what was offered for the word at this position, from 1, the one that was probably meant.
fn nearest(offered: &[NearWord], position: usize) -> Option<&str> {
    let here = |near: &&NearWord| usize::try_from(near.position) == Ok(position);
    let near = offered.iter().filter(here).filter_map(|near| Some((distance(&near.asked, &near.word)?, near)));
    near.min_by_key(|(distance, near)| (*distance, Reverse(near.listings), near.word.as_str()))
        .map(|(_, near)| near.word.as_str())
}

/// How many letters are wrong, when they are few for the length of the word.
fn distance(asked: &str, word: &str) -> Option<usize> {
    let forgiven = match asked.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    Some(strsim::osa_distance(asked, word)).filter(|distance| (1..=forgiven).contains(distance))
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn short_words_are_taken_as_they_are_and_long_ones_may_have_two_letters_wrong() {
        for (asked, word, forgiven) in [
            ("chrats", "charts", Some(1)),
            ("pyhton", "python", Some(1)),
            ("wirting", "writing", Some(1)),
            ("inteligense", "intelligence", Some(2)),
            ("الاحصا", "الاحصاء", Some(1)),
            ("cat", "car", None),
            ("chart", "crust", None),
            ("charts", "charts", None),
        ] {
            assert_eq!(distance(asked, word), forgiven, "{asked}");
        }
    }
}
