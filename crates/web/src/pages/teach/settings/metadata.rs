//! Metadata of a course as lines of a form, `name: text`. Numbers and booleans come from programs; they stay what they are
//! while nobody changes their line.

use catalog::course::Metadata;
use kernel::Invalid;
use serde_json::Value;

/// One line for each.
pub(super) fn lines(metadata: &Metadata) -> String {
    metadata.iter().map(|(name, value)| line(name, value)).collect::<Vec<_>>().join("\n")
}

/// What the lines say, where `present` stands now.
///
/// # Errors
/// `wrong_type` or `repeated` at `/metadata`.
pub(super) fn read(text: &str, present: &Metadata) -> Result<Metadata, Invalid> {
    let mut metadata = Metadata::new();
    for typed in text.lines().map(str::trim).filter(|typed| !typed.is_empty()) {
        let kept = present.iter().find(|(name, value)| line(name, value).trim() == typed);
        let (name, value) =
            if let Some((name, value)) = kept { (name.clone(), value.clone()) } else { written(typed)? };
        if metadata.insert(name, value).is_some() {
            return Err(Invalid::one("metadata", "repeated", "Give each name once."));
        }
    }
    Ok(metadata)
}

/// A name and the text after its colon.
fn written(typed: &str) -> Result<(String, Value), Invalid> {
    let pair = typed.split_once(':').map(|(name, text)| (name.trim(), text.trim()));
    let pair = pair.filter(|(name, _)| !name.is_empty());
    let (name, text) = pair.ok_or_else(|| Invalid::one("metadata", "wrong_type", "Write name: text, one per line."))?;
    Ok((name.to_owned(), Value::String(text.to_owned())))
}

fn line(name: &str, value: &Value) -> String {
    match value {
        Value::String(text) => format!("{name}: {text}"),
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => {
            format!("{name}: {other}")
        }
    }
}

#[cfg(test)]
mod tests {
    use catalog::course::Metadata;
    use serde_json::{Value, json};

    use super::{lines, read};

    fn metadata(value: &Value) -> Metadata {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn what_nobody_touches_stays_what_it_is() {
        let present = metadata(&json!({ "a:b": "c", "note": "", "own": true, "room": "B 12: left", "seats": 20 }));
        assert_eq!(read(&lines(&present), &present), Ok(present.clone()));
        let typed = lines(&present).replace("seats: 20", "seats : 21").replace("own: true\n", "");
        let changed = json!({ "a:b": "c", "note": "", "room": "B 12: left", "seats": "21" });
        assert_eq!(read(&typed, &present), Ok(metadata(&changed)));
    }

    #[test]
    fn a_line_without_a_name_or_with_one_twice_is_refused() {
        for (typed, code) in [("nothing", "wrong_type"), (": x", "wrong_type"), ("a: 1\n a : 2", "repeated")] {
            let faults = read(typed, &Metadata::new()).err().unwrap_or_default();
            assert_eq!(faults.0.first().map(|fault| (fault.pointer.as_str(), fault.code)), Some(("/metadata", code)));
        }
    }
}
