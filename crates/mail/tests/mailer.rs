//! Letters that are kept come back as they were, and stand in files that mail programs read.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use mail::{Mailer, Message};
use time::Duration;
use time::macros::datetime;

fn letter(subject: &str, minute: i64) -> Message {
    Message {
        at: datetime!(2026-01-15 09:00 UTC) + Duration::minutes(minute),
        from_name: "مركز نور".to_owned(),
        to: "lina@example.com".to_owned(),
        to_name: "Lina".to_owned(),
        subject: subject.to_owned(),
        text: "Hello".to_owned(),
        html: "<p>Hello</p>".to_owned(),
    }
}

#[tokio::test]
async fn letters_in_a_folder_are_shown_newest_first() {
    let folder = tempfile::tempdir().unwrap();
    let (mailer, outbox) = Mailer::folder(&folder.path().join("mail"), "CourseWorx <no-reply@localhost>").unwrap();
    mailer.send(&letter("one", 0)).await.unwrap();
    mailer.send(&letter("two", 1)).await.unwrap();
    let latest = outbox.latest(10).await.unwrap();
    assert_eq!(latest.iter().map(|kept| kept.message.subject.as_str()).collect::<Vec<_>>(), ["two", "one"]);
    let found = outbox.find(&latest[0].name).await.unwrap().unwrap();
    assert_eq!(found.message, letter("two", 1));
    let mail = std::fs::read_to_string(folder.path().join("mail").join(format!("{}.eml", found.name))).unwrap();
    assert!(mail.contains("To: Lina <lina@example.com>") && mail.contains("Auto-Submitted: auto-generated"));
}

#[tokio::test]
async fn a_name_is_no_path() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("secret.json"), "{}").unwrap();
    let (_, outbox) = Mailer::folder(&folder.path().join("mail"), "no-reply@localhost").unwrap();
    for name in ["../secret", "..%2fsecret", "secret", ""] {
        assert!(outbox.find(name).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_line_end_in_a_subject_starts_no_header() {
    let folder = tempfile::tempdir().unwrap();
    let (mailer, outbox) = Mailer::folder(folder.path(), "no-reply@localhost").unwrap();
    let mut message = letter("Hello\r\nBcc: all@example.com", 0);
    message.to_name = "Lina\r\nBcc: all@example.com".to_owned();
    mailer.send(&message).await.unwrap();
    let name = outbox.latest(1).await.unwrap().remove(0).name;
    let mail = std::fs::read_to_string(folder.path().join(format!("{name}.eml"))).unwrap();
    assert!(!mail.lines().any(|line| line.to_lowercase().starts_with("bcc")), "{mail}");
}
