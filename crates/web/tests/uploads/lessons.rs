//! Files that become lessons.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use super::hostile::gif;
use super::support::World;
use super::{instructor, problem, said, stored};

#[tokio::test]
async fn a_picture_without_words_for_it_is_refused_at_the_field() {
    let world = World::new().await;
    let (mut program, course) = instructor(&world, "trainer@example.org").await;
    let asset = stored(&mut program, &course, "map.gif", &gif(1, "", "")).await;
    let contents = format!("/api/v1/instructor/courses/{course}/contents");
    for alt in [Value::Null, json!(""), json!(" \n"), json!("x".repeat(501)), json!("\u{202e}pam")] {
        let picture = json!({ "title": "A map", "assetId": asset, "alt": alt, "isRequired": true });
        let answer = program.json(Method::POST, &contents, &picture).await;
        assert_eq!(said(&answer), problem(422, "invalid"), "{alt}");
        assert_eq!(answer.json()["errors"][0]["pointer"], "/alt", "{alt}");
    }
    let picture = json!({ "title": "A map", "assetId": asset, "alt": "The town, from above", "isRequired": true });
    let answer = program.json(Method::POST, &contents, &picture).await;
    assert_eq!((answer.status, &answer.json()["type"]), (StatusCode::CREATED, &json!("image")), "{}", answer.body);
}

/// The start tag of the input with this id.
fn input<'a>(page: &'a str, id: &str) -> &'a str {
    let at = page.find(&format!("id=\"{id}\"")).unwrap();
    let start = page[..at].rfind('<').unwrap();
    &page[start..start + page[start..].find('>').unwrap()]
}

#[tokio::test]
async fn what_was_typed_beside_each_file_comes_back_with_the_fault_at_its_field() {
    let world = World::new().await;
    let (mut program, course) = instructor(&world, "trainer@example.org").await;
    let notes = stored(&mut program, &course, "notes.txt", b"plain text").await;
    let town = stored(&mut program, &course, "town.gif", &gif(1, "one", "")).await;
    let river = stored(&mut program, &course, "river.gif", &gif(1, "two", "")).await;
    let mut author = world.browser("demo.localhost");
    author.sign_in("trainer@example.org").await;
    let page = format!("/teach/courses/{course}/files");
    let of = |third: &'static str, river_alt: &'static str| {
        [
            ("section", ""),
            ("asset", &*notes),
            ("title", "My \"notes\""),
            ("alt", ""),
            ("asset", &*town),
            ("title", "The town"),
            ("alt", "A town & its walls"),
            ("asset", &*river),
            ("title", third),
            ("alt", river_alt),
            ("hidden", "on"),
        ]
    };
    let back = author.post(&page, &of("", "")).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    let html = &back.body;
    for asset in [&notes, &town, &river] {
        assert!(html.contains(&format!("<input type=\"hidden\" name=\"asset\" value=\"{asset}\">")), "{html}");
    }
    let title = input(html, "f-title-0");
    assert!(title.contains("My &#34;notes&#34;") && !title.contains("aria-invalid"), "{title}");
    let alt = input(html, "f-alt-1");
    assert!(alt.contains("A town &#38; its walls") && !alt.contains("aria-invalid"), "{alt}");
    for wrong in ["f-title-2", "f-alt-2"] {
        let field = input(html, wrong);
        assert!(field.contains("aria-invalid=\"true\"") && field.contains(&format!("{wrong}-error")), "{field}");
        assert!(
            html.contains(&format!("id=\"{wrong}-error\"")) && html.contains(&format!("href=\"#{wrong}\"")),
            "{html}"
        );
    }
    assert!(html.contains("river.gif – What the picture shows"), "the list names the file: {html}");
    assert_eq!(world.count("select count(*) from course_contents").await, 0, "all or none");
    let added = author.post(&page, &of("The river", "A river, from above")).await;
    assert_eq!((added.status, &*added.location), (StatusCode::SEE_OTHER, &*format!("/teach/courses/{course}")));
    assert_eq!(world.count("select count(*) from course_contents").await, 3);
}

#[tokio::test]
async fn files_of_others_do_not_come_back_with_the_form() {
    let world = World::new().await;
    let (mut colleague, theirs) = instructor(&world, "omar@example.org").await;
    let secret = stored(&mut colleague, &theirs, "secret plan.txt", b"plain text").await;
    let (_, course) = instructor(&world, "trainer@example.org").await;
    let mut author = world.browser("demo.localhost");
    author.sign_in("trainer@example.org").await;
    let fields =
        [("asset", &*secret), ("title", "Mine"), ("alt", ""), ("asset", "not an id"), ("title", ""), ("alt", "")];
    let back = author.post(&format!("/teach/courses/{course}/files"), &fields).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!back.body.contains("secret plan"), "{}", back.body);
    assert_eq!(world.count("select count(*) from course_contents").await, 0);
}
