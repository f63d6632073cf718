//! The typefaces, embedded in the program and parsed once, when the first certificate is set.
//!
//! Where they come from and under which licence stands in `fonts/README.md`.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

const FILES: [&[u8]; 7] = [
    include_bytes!("../fonts/Inter-Regular.ttf"),
    include_bytes!("../fonts/Inter-SemiBold.ttf"),
    include_bytes!("../fonts/SourceSerifPro-Regular.ttf"),
    include_bytes!("../fonts/IBMPlexMono-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansArabic-Bold.ttf"),
    include_bytes!("../fonts/Amiri-Regular.ttf"),
];

/// The faces and the book that Typst finds them by.
pub(crate) struct Faces {
    /// What each face is; the order is that of `fonts`.
    pub(crate) book: LazyHash<FontBook>,
    /// The faces.
    pub(crate) fonts: Vec<Font>,
}

impl Faces {
    /// Whether some face has the letter.
    pub(crate) fn cover(&self, letter: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(letter.into()))
    }
}

/// The faces, parsed at the first use.
pub(crate) static FACES: LazyLock<Faces> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.into_iter().filter_map(|file| Font::new(Bytes::new(file), 0)).collect();
    Faces { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::{FACES, FILES};
    use typst::text::{FontVariant, FontWeight};

    #[test]
    fn every_face_is_read_and_found_by_family_and_weight() {
        assert_eq!(FACES.fonts.len(), FILES.len());
        for (family, weight) in [
            ("inter", FontWeight::REGULAR),
            ("inter", FontWeight::SEMIBOLD),
            ("source serif pro", FontWeight::REGULAR),
            ("ibm plex mono", FontWeight::REGULAR),
            ("noto sans arabic", FontWeight::REGULAR),
            ("noto sans arabic", FontWeight::BOLD),
            ("amiri", FontWeight::REGULAR),
        ] {
            let variant = FontVariant { weight, ..FontVariant::default() };
            let found = FACES.book.select(family, variant).unwrap();
            assert_eq!(FACES.book.info(found).unwrap().variant.weight, weight, "{family}");
        }
    }

    #[test]
    fn the_faces_stay_under_two_megabytes() {
        assert!(FILES.iter().map(|file| file.len()).sum::<usize>() < 2_000_000);
    }
}
