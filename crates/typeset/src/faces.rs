//! The typefaces, embedded in the program and parsed once, when the first certificate is set.
//!
//! Where they come from and under which licence stands in `fonts/README.md`.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Family and file. The family is what a template names; for a semi-bold file its own name table says otherwise.
const FILES: [(&str, &[u8]); 7] = [
    ("Inter", include_bytes!("../fonts/Inter-Regular.ttf")),
    ("Inter", include_bytes!("../fonts/Inter-SemiBold.ttf")),
    ("Source Serif Pro", include_bytes!("../fonts/SourceSerifPro-Regular.ttf")),
    ("IBM Plex Mono", include_bytes!("../fonts/IBMPlexMono-Regular.ttf")),
    ("IBM Plex Sans Arabic", include_bytes!("../fonts/IBMPlexSansArabic-Regular.ttf")),
    ("IBM Plex Sans Arabic", include_bytes!("../fonts/IBMPlexSansArabic-SemiBold.ttf")),
    ("Amiri", include_bytes!("../fonts/Amiri-Regular.ttf")),
];

/// The faces and the book that Typst finds them by.
pub(crate) struct Faces {
    /// What each face is; the order is that of `fonts`.
    pub(crate) book: LazyHash<FontBook>,
    /// The faces.
    pub(crate) fonts: Vec<Font>,
}

/// The faces, parsed at the first use.
pub(crate) static FACES: LazyLock<Faces> = LazyLock::new(|| {
    let mut book = FontBook::new();
    let mut fonts = Vec::with_capacity(FILES.len());
    for (family, file) in FILES {
        if let Some(font) = Font::new(Bytes::new(file), 0) {
            let mut entry = font.info().clone();
            family.clone_into(&mut entry.family);
            book.push(entry);
            fonts.push(font);
        }
    }
    Faces { book: LazyHash::new(book), fonts }
});

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::{FACES, FILES};
    use typst::text::{FontVariant, FontWeight};

    #[test]
    fn every_face_is_read_and_found_by_family_and_weight() {
        assert_eq!(FACES.fonts.len(), FILES.len());
        let semi_bold = FontVariant { weight: FontWeight::SEMIBOLD, ..FontVariant::default() };
        for family in ["inter", "ibm plex sans arabic"] {
            let found = FACES.book.select(family, semi_bold).unwrap();
            assert_eq!(FACES.book.info(found).unwrap().variant.weight, FontWeight::SEMIBOLD, "{family}");
        }
    }

    #[test]
    fn the_faces_stay_under_two_megabytes() {
        assert!(FILES.iter().map(|(_, file)| file.len()).sum::<usize>() < 2_000_000);
    }
}
