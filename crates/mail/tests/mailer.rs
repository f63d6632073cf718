//! Letters that are kept come back as they were, and stand in files that mail programs read.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use mail::{Mailer, Message};
use time::Duration;
use time::macros::datetime;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

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

/// A mail server for one letter. It answers the letter with `verdict`, and gives back what it was told.
async fn server(verdict: &'static str) -> (String, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port());
    let heard = tokio::runtime::Handle::current().spawn(async move {
        let (read, mut write) = listener.accept().await.unwrap().0.into_split();
        let mut lines = BufReader::new(read).lines();
        let (mut heard, mut in_letter) = (Vec::new(), false);
        write.write_all(b"220 post.test ESMTP\r\n").await.unwrap();
        while let Ok(Some(line)) = lines.next_line().await {
            let answer = match line.split(' ').next().unwrap() {
                "." => verdict,
                _ if in_letter => "",
                "EHLO" => "250-post.test\r\n250 8BITMIME\r\n",
                "DATA" => "354 go on\r\n",
                "QUIT" => "221 bye\r\n",
                _ => "250 ok\r\n",
            };
            in_letter = (in_letter || line == "DATA") && line != ".";
            write.write_all(answer.as_bytes()).await.unwrap();
            heard.push(line);
        }
        heard
    });
    (url, heard)
}

#[tokio::test]
async fn a_letter_is_handed_to_the_mail_server() {
    let (url, heard) = server("250 taken\r\n").await;
    let mailer = Mailer::smtp(&url, "CourseWorx <no-reply@example.org>").unwrap();
    mailer.send(&letter("Welcome", 0)).await.unwrap();
    drop(mailer);
    let heard = heard.await.unwrap();
    let said = |what: &str| heard.iter().any(|line| line.starts_with(what));
    assert!(said("MAIL FROM:<no-reply@example.org>") && said("RCPT TO:<lina@example.com>"), "{heard:?}");
    assert!(said("Subject: Welcome") && said("To: Lina <lina@example.com>"), "{heard:?}");
    assert!(said("Content-Type: text/plain") && said("Content-Type: text/html"), "{heard:?}");
}

#[tokio::test]
async fn a_letter_that_the_mail_server_does_not_take_was_not_sent() {
    for verdict in ["451 later\r\n", "550 never\r\n"] {
        let (url, _heard) = server(verdict).await;
        let mailer = Mailer::smtp(&url, "no-reply@example.org").unwrap();
        assert!(mailer.send(&letter("Welcome", 0)).await.is_err(), "{verdict}");
    }
    let nobody = Mailer::smtp("smtp://127.0.0.1:9", "no-reply@example.org").unwrap();
    assert!(nobody.send(&letter("Welcome", 0)).await.is_err());
    assert!(Mailer::smtp("post.test", "no-reply@example.org").is_err());
}
