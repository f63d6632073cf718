//! The last part of a course's address, made from its title: Latin letters without accents, Arabic letters by their sound.

use kernel::Ids;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest slug (characters): leaves room for a number behind it.
const LONGEST: usize = 80;

/// Lower-case letters, digits and single dashes; a short random name when the title has nothing to spell.
pub(super) fn of_title(title: &str) -> String {
    let letters: String = title.nfkd().filter(|c| !is_combining_mark(*c) && *c != '\u{640}').collect();
    let mut slug = String::new();
    for c in letters.to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if let Some(sound) = sound(c) {
            slug.push_str(sound);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug: String = slug.chars().take(LONGEST).collect();
    let slug = slug.trim_matches('-').to_owned();
    if slug.is_empty() { format!("course-{}", Ids::random_suffix()) } else { slug }
}

/// Romanisation of single letters, close to the BGN/PCGN system without its marks; the feminine ending is spelled as it
/// sounds in pause. Short vowels are not written in Arabic and do not appear. Letters with a hamza come here as the bare
/// letter.
fn sound(c: char) -> Option<&'static str> {
    Some(match c {
        'ا' | 'ى' | 'ة' | 'ٱ' => "a",
        'ب' => "b",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'ع' | 'ء' => "",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' => "k",
        'ل' | 'ł' => "l",
        'م' => "m",
        'ن' => "n",
        'و' => "w",
        'ي' => "y",
        'ß' => "ss",
        'æ' => "ae",
        'ø' => "o",
        'ı' => "i",
        '\u{660}'..='\u{669}' => return digit(c),
        _ => return None,
    })
}

fn digit(c: char) -> Option<&'static str> {
    let at = usize::try_from(u32::from(c).checked_sub(0x660)?).ok()?;
    ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"].get(at).copied()
}

#[cfg(test)]
mod tests {
    use super::of_title;

    #[test]
    fn a_latin_title_is_spelled_without_accents() {
        assert_eq!(of_title("  Reading charts, honestly! "), "reading-charts-honestly");
        assert_eq!(of_title("Café – Größe № 2"), "cafe-grosse-no-2");
    }

    #[test]
    fn an_arabic_title_is_spelled_by_its_sound() {
        assert_eq!(of_title("مدخل إلى البيانات"), "mdkhl-ala-albyanat");
        assert_eq!(of_title("مُدْخَل إلى البَيانات ٢"), "mdkhl-ala-albyanat-2");
    }

    #[test]
    fn a_slug_is_never_empty_nor_too_long() {
        assert!(of_title("数学 🎓").starts_with("course-"));
        assert!(of_title("ع ء").starts_with("course-"));
        assert!(of_title(&"غ".repeat(200)).len() <= 80);
    }
}
