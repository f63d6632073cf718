//! What is kept of a course beside its fields, such as the number that it has in another system: names with texts, numbers and
//! booleans, which the public does not see.

use kernel::{Invalid, clean_line};
use serde_json::{Map, Value};

/// By name.
pub type Metadata = Map<String, Value>;

const MOST_KEYS: usize = 50;
/// Characters of a name.
const LONGEST_KEY: usize = 64;
/// Characters of a text.
const LONGEST_TEXT: usize = 500;

/// What is kept of it: names and texts without white space around them.
///
/// # Errors
/// `too_many` at `/metadata`; at a name what is wrong with it (`repeated` when another is the same without white space) or
/// with its value (`wrong_type` for lists, objects and nothing).
pub(super) fn checked(given: &Metadata) -> Result<Metadata, Invalid> {
    if given.len() > MOST_KEYS {
        return Err(Invalid::one("metadata", "too_many", format!("Give at most {MOST_KEYS}.")));
    }
    let (mut faults, mut kept) = (Invalid::default(), Metadata::new());
    for (key, value) in given {
        // RFC 6901: a name in a pointer.
        let field = format!("metadata/{}", key.replace('~', "~0").replace('/', "~1"));
        let key = faults.keep(clean_line(&field, key, 1, LONGEST_KEY));
        let (Some(key), Some(value)) = (key, faults.keep(checked_value(&field, value))) else { continue };
        if kept.insert(key, value).is_some() {
            faults.add(&field, "repeated", "Another name is the same without white space around it.");
        }
    }
    faults.finish()?;
    Ok(kept)
}

fn checked_value(field: &str, value: &Value) -> Result<Value, Invalid> {
    match value {
        Value::String(text) => clean_line(field, text, 0, LONGEST_TEXT).map(Value::String),
        Value::Number(_) | Value::Bool(_) => Ok(value.clone()),
        Value::Null | Value::Array(_) | Value::Object(_) => {
            Err(Invalid::one(field, "wrong_type", "Give a text, a number or a boolean."))
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Invalid;
    use serde_json::{Value, json};

    use super::{Metadata, checked};

    fn given(value: &Value) -> Metadata {
        value.as_object().cloned().unwrap_or_default()
    }

    fn faults(value: &Value) -> Vec<(String, &'static str)> {
        let Invalid(faults) = checked(&given(value)).err().unwrap_or_default();
        faults.into_iter().map(|fault| (fault.pointer, fault.code)).collect()
    }

    #[test]
    fn texts_numbers_and_booleans_are_kept() {
        let kept = checked(&given(&json!({ " room ": " B 12 ", "seats": 20, "share": 0.5, "own": true, "note": "" })));
        assert_eq!(
            kept.ok(),
            Some(given(&json!({ "room": "B 12", "seats": 20, "share": 0.5, "own": true, "note": "" })))
        );
    }

    #[test]
    fn what_is_wrong_is_said_by_name() {
        assert_eq!(faults(&json!({ "a/b": null })), [("/metadata/a~1b".to_owned(), "wrong_type")]);
        assert_eq!(faults(&json!({ "a": [], "b": {} })).len(), 2);
        assert_eq!(faults(&json!({ "": 1 })), [("/metadata/".to_owned(), "required")]);
        assert_eq!(faults(&json!({ "a\u{0}": 1 })), [("/metadata/a\u{0}".to_owned(), "control_character")]);
        assert_eq!(faults(&json!({ "a": "b\nc" })), [("/metadata/a".to_owned(), "control_character")]);
        assert_eq!(faults(&json!({ "a": 1, "a ": 2 })), [("/metadata/a ".to_owned(), "repeated")]);
        let (long_key, long_text) = ("k".repeat(65), "x".repeat(501));
        assert_eq!(faults(&json!({ long_key: 1, "a": long_text })).len(), 2);
        let many: Metadata = (0..51).map(|n| (n.to_string(), json!(n))).collect();
        assert_eq!(faults(&Value::Object(many)), [("/metadata".to_owned(), "too_many")]);
    }
}
