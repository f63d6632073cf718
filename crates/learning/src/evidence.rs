//! Evidence of learning, and what follows from it. Pure functions: the same evidence always gives the same progress.

use catalog::ContentType;
use time::Duration;

/// Share of a film that has to be covered, in percent (mission.md, numbers).
pub const FILM_SHARE: i64 = 90;
/// Fastest playback that counts.
const SPEED: i64 = 2;
/// Seconds that a report may be ahead of the clock, for delays on the way.
const GRACE: i64 = 5;

/// What a learner did in one content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// Said "done".
    pub confirmed: bool,
    /// Seconds of the film that were played at least once.
    pub covered_seconds: i32,
}

/// Whether the evidence completes a content of this type and length. What has no film is completed by saying so; a content
/// whose activity has its own end (quiz, assignment, certificate) is completed by that activity.
#[must_use]
pub fn completes(kind: ContentType, duration_seconds: i32, evidence: Evidence) -> bool {
    match kind {
        ContentType::Video if duration_seconds > 0 => {
            i64::from(evidence.covered_seconds) * 100 >= i64::from(duration_seconds) * FILM_SHARE
        }
        ContentType::Video | ContentType::Document | ContentType::Image | ContentType::Article => evidence.confirmed,
        ContentType::Quiz | ContentType::Assignment | ContentType::Certificate => false,
    }
}

/// Progress in hundredths of a percent, 0 to 10,000: completed required lessons over required lessons; where none is
/// required, over all. Rounded down, so that 100 is reached by completing everything and in no other way.
#[must_use]
pub fn progress(lessons: impl Iterator<Item = (bool, bool)>) -> i64 {
    let (mut all, mut required) = ((0_i64, 0_i64), (0_i64, 0_i64));
    for (is_required, completed) in lessons {
        all = (all.0 + 1, all.1 + i64::from(completed));
        if is_required {
            required = (required.0 + 1, required.1 + i64::from(completed));
        }
    }
    let (total, done) = if required.0 > 0 { required } else { all };
    if total == 0 { 0 } else { done * 10_000 / total }
}

/// Whether the certificate that stands behind `before` in the outline is earned: what is required of that is complete; where
/// nothing is required of it, all of it. Where nothing stands before it, the rest of the course stands for that.
#[must_use]
pub fn earns(before: &[(bool, bool)], others: &[(bool, bool)]) -> bool {
    let decides = if before.is_empty() { others } else { before };
    progress(decides.iter().copied()) == 10_000
}

/// The most seconds that can have been newly covered since the last report.
#[must_use]
pub fn most_gain(since_last: Duration) -> i64 {
    since_last.whole_seconds().max(0).saturating_mul(SPEED).saturating_add(GRACE)
}

/// Adds the seconds of `claimed` to `known`, one bit a second, least significant first; at most `most` new ones, the earliest
/// first. A client sends its whole bitmap each time, so what is left out now is added when the clock allows it.
#[must_use]
pub fn cover(known: &[u8], claimed: &[u8], duration_seconds: i32, most: i64) -> Vec<u8> {
    let seconds = usize::try_from(duration_seconds).unwrap_or(0);
    let mut covered = known.to_vec();
    covered.resize(bytes_for(duration_seconds), 0);
    let mut left = most;
    for second in 0..seconds {
        if left > 0 && bit(claimed, second) && !bit(&covered, second) {
            if let Some(byte) = covered.get_mut(second / 8) {
                *byte |= 1 << (second % 8);
            }
            left -= 1;
        }
    }
    covered
}

/// How many seconds are covered.
#[must_use]
pub fn covered_seconds(covered: &[u8]) -> i32 {
    covered.iter().map(|byte| i32::try_from(byte.count_ones()).unwrap_or(0)).sum()
}

/// The size of a bitmap of so many seconds.
#[must_use]
pub fn bytes_for(duration_seconds: i32) -> usize {
    usize::try_from(duration_seconds).unwrap_or(0).div_ceil(8)
}

/// A bitmap in which every second is covered.
#[must_use]
pub fn whole(duration_seconds: i32) -> Vec<u8> {
    cover(&[], &vec![0xff; bytes_for(duration_seconds)], duration_seconds, i64::MAX)
}

fn bit(map: &[u8], second: usize) -> bool {
    map.get(second / 8).is_some_and(|byte| byte & (1 << (second % 8)) != 0)
}

#[cfg(test)]
mod tests {
    use catalog::ContentType;
    use proptest::prelude::*;
    use time::Duration;

    use super::{Evidence, bytes_for, completes, cover, covered_seconds, earns, most_gain, progress, whole};

    #[test]
    fn a_film_is_complete_when_nine_tenths_are_covered() {
        let at = |covered_seconds| completes(ContentType::Video, 100, Evidence { confirmed: false, covered_seconds });
        assert!(!at(89));
        assert!(at(90));
        assert!(!completes(ContentType::Video, 100, Evidence { confirmed: true, covered_seconds: 0 }));
    }

    #[test]
    fn a_hundred_is_reached_by_everything_only() {
        assert_eq!(progress([(true, true), (true, true), (false, false)].into_iter()), 10_000);
        assert_eq!(progress((0..3).map(|n| (true, n > 0))), 6_666);
        assert_eq!(progress([(false, true), (false, false)].into_iter()), 5_000);
        assert_eq!(progress(std::iter::empty()), 0);
    }

    #[test]
    fn a_certificate_is_earned_by_what_stands_before_it() {
        let (done, todo, free) = ((true, true), (true, false), (false, false));
        assert!(earns(&[done, free], &[done, free, todo]));
        assert!(!earns(&[done, todo], &[done, todo, done]));
        assert!(!earns(&[free], &[free, done]), "all of it, where nothing is required");
        assert!(!earns(&[], &[done, todo]) && earns(&[], &[done]));
        assert!(!earns(&[], &[]), "nothing was done");
    }

    #[test]
    fn nobody_watches_faster_than_twice() {
        assert_eq!(most_gain(Duration::seconds(15)), 35);
        assert_eq!(most_gain(Duration::seconds(-60)), 5);
    }

    proptest! {
        #[test]
        fn covering_never_invents_or_loses_a_second(
            known in proptest::collection::vec(any::<u8>(), 0..20),
            claimed in proptest::collection::vec(any::<u8>(), 0..20),
            duration in 0_i32..120,
            most in 0_i64..50,
        ) {
            let known = cover(&[], &known, duration, i64::MAX);
            let covered = cover(&known, &claimed, duration, most);
            prop_assert_eq!(covered.len(), bytes_for(duration));
            prop_assert!(covered_seconds(&covered) <= duration);
            prop_assert!(i64::from(covered_seconds(&covered) - covered_seconds(&known)) <= most);
            for (before, after) in known.iter().zip(&covered) {
                prop_assert_eq!(before & after, *before);
            }
            prop_assert_eq!(covered_seconds(&whole(duration)), duration);
        }

        #[test]
        fn progress_stays_between_nothing_and_everything(lessons in proptest::collection::vec(any::<(bool, bool)>(), 0..40)) {
            prop_assert!((0..=10_000).contains(&progress(lessons.into_iter())));
        }
    }
}
