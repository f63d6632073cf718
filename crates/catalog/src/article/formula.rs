//! Formulas: written in TeX, shown as `MathML`, which browsers set and screen readers read.

use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};

/// Characters of a formula.
pub(super) const LONGEST: usize = 1_000;
/// Brackets within brackets; more is no formula that a person wrote.
const DEEPEST: usize = 40;
/// Bytes of stack on which a formula is read; what it does not touch costs nothing.
const STACK: usize = 64 * 1024 * 1024;

/// Why a formula can not be shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormulaError {
    /// It has too many characters, or brackets within brackets.
    #[error("the formula is too long")]
    TooLong,
    /// It can not be read; what is wrong, in English.
    #[error("{0}")]
    Unreadable(String),
}

/// The `MathML` of a formula in TeX, standing alone (`block`) or in a line.
///
/// # Errors
/// See [`FormulaError`].
pub fn mathml(tex: &str, block: bool) -> Result<String, FormulaError> {
    if tex.chars().count() > LONGEST || depth(tex) > DEEPEST {
        return Err(FormulaError::TooLong);
    }
    let unreadable = |error: String| FormulaError::Unreadable(error);
    let converter = LatexToMathML::new(MathCoreConfig::default()).map_err(|e| unreadable(format!("{e:?}")))?;
    let display = if block { MathDisplay::Block } else { MathDisplay::Inline };
    // It is read by descent, a step for each argument: the longest formula needs more than a thread has.
    let made = stacker::grow(STACK, || converter.convert_with_local_state(tex, display));
    made.map(|made| made.mathml).map_err(|e| unreadable(e.to_string()))
}

/// How many commands and brackets stand open at once, at the most: a command may take the next one as its argument.
fn depth(tex: &str) -> usize {
    let (mut open, mut most, mut commands) = (0_usize, 0, 0_usize);
    let mut chars = tex.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '{' | '[' | '(' => open += 1,
            '}' | ']' | ')' => open = open.saturating_sub(1),
            '\\' => {
                commands += 1;
                while chars.next_if(char::is_ascii_alphabetic).is_some() {}
                continue;
            }
            c if c.is_whitespace() => continue,
            _ => {}
        }
        most = most.max(open + commands);
        commands = 0;
    }
    most.max(open + commands)
}

#[cfg(test)]
mod tests {
    use super::{FormulaError, mathml};

    #[test]
    fn tex_becomes_mathml() {
        let line = mathml(r"\frac{a^2}{b}", false).unwrap_or_default();
        assert!(line.starts_with("<math") && line.contains("<mfrac>") && !line.contains("display=\"block\""), "{line}");
        assert!(mathml("x", true).is_ok_and(|block| block.contains("display=\"block\"")));
    }

    #[test]
    fn what_is_no_formula_is_said_to_be_none() {
        assert!(matches!(mathml(r"\frac{a", false), Err(FormulaError::Unreadable(_))));
        assert!(matches!(mathml(r"\nosuchcommand", false), Err(FormulaError::Unreadable(_))));
        assert_eq!(mathml(&"x".repeat(1_001), false), Err(FormulaError::TooLong));
        for nested in [r"{".repeat(500), r"\sqrt".repeat(150), r"\sqrt{".repeat(100), "((".repeat(200)] {
            assert_eq!(mathml(&nested, false), Err(FormulaError::TooLong), "{nested}");
        }
    }

    #[test]
    fn nothing_that_nests_is_too_much_for_the_stack() {
        for unit in [
            r"\left.",
            r"\begin{matrix}",
            r"\begin{cases}",
            r"\sqrt_",
            r"\sqrt^",
            r"\frac1",
            r"\overset{a}",
            r"\underset1",
            r"\hat ",
            r"\left\lbrace",
            r"\left(\right.",
            r"{\over ",
            "x_",
            "'",
        ] {
            let tex: String = unit.chars().cycle().take(super::LONGEST).collect();
            assert_ne!(mathml(&tex, true), Ok(String::new()), "{unit}");
        }
    }

    #[test]
    fn a_formula_can_not_carry_markup() {
        for tex in [r"\text{<script>alert(1)</script>}", "<img src=x onerror=alert(1)>", r#"\mathrm{"><b>}"#] {
            let made = mathml(tex, false).unwrap_or_default();
            assert!(!made.contains("<script") && !made.contains("<img") && !made.contains("<b>"), "{tex}: {made}");
        }
    }
}
