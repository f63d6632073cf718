//! Every operation of the API, tried by every persona and by a stranger: the same role in another school, who asks there for
//! what is here. What the permission matrix allows is not refused, what it does not allow is.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use identity::Persona;

use crate::support::operations::{Operation, operations, unannounced};
use crate::support::school::role_of;
use crate::support::{Answer, Client, School, TestApp};

const FILE: &str = "docs/personas.md";

const HEAD: &str = "# Every operation, tried by every persona

Made by a test, which asks each operation of the OpenAPI document once as each persona, in a school where what is asked for
is the learner's. The *stranger* has the role that may, in another school, and asks there for what is here. The *foreign token*
is the stranger's, shown here. 2xx: done. 401: sign in first. 403: not for this persona. 404: not there for this person.
409, 412, 415 and 422: let in, and what was asked does not fit the state of the sample data.

| operation | action | public | learner | instructor | admin | super-admin | stranger | foreign token |
|---|---|---|---|---|---|---|---|---|
";

/// Asks the operation in `school`.
async fn ask(operation: &Operation, client: &Client, school: &School) -> Answer {
    let path = operation.address(school);
    match operation.sample(school) {
        Some(body) => client.json(&operation.method, &path, &body).await,
        None => client.raw(&operation.method, &path, None, "").await,
    }
}

/// The faults of the answer to `persona`.
fn judge(operation: &Operation, persona: Persona, answer: &Answer) -> Option<String> {
    let status = answer.status;
    let said =
        |should: &str| Some(format!("{persona} {}: {status}, should be {should}: {}", answer.asked, answer.text()));
    if operation.allows(persona) {
        // A wrong password or refresh token is a 401 of its own; here it says that the persona was let in.
        let refused = answer.code().is_some_and(|code| ["wrong_credentials", "token_invalid"].contains(&code.as_str()));
        let let_in = status != 403 && (status != 401 || refused);
        return if let_in && status < 500 { None } else { said("let in") };
    }
    match (persona, status) {
        (Persona::Public, 401)
        | (Persona::Learner | Persona::Instructor | Persona::Admin | Persona::SuperAdmin, 403 | 404) => None,
        (Persona::Public, _) => said("401"),
        _ => said("403 or 404"),
    }
}

#[tokio::test]
async fn every_operation_is_open_to_whom_the_matrix_says_and_to_no_stranger() {
    let test = TestApp::new().await;
    let (instance, school, other) = (&test.instance, &test.school, &test.other);
    let (mut table, mut faults) = (HEAD.to_owned(), Vec::new());
    for operation in operations() {
        let _ = write!(table, "| `{} {}` | `{}` |", operation.method, operation.path, operation.action);
        for persona in Persona::ALL {
            let client = school.program_as(instance, *persona).await;
            let answer = ask(operation, &client, school).await;
            faults.extend(judge(operation, *persona, &answer));
            faults.extend(answer.faults_as_problem());
            faults.extend(unannounced(&answer));
            let _ = write!(table, " {} |", answer.status);
        }
        let persona = Persona::ALL
            .iter()
            .copied()
            .find(|persona| role_of(*persona).is_some() && operation.allows(*persona))
            .unwrap();
        let stranger = other.program_as(instance, persona).await;
        let answer = ask(operation, &stranger, school).await;
        let asks_for_something =
            !operation.allows(Persona::Public) && operation.parameters.iter().any(|p| p.place == "path");
        if persona != Persona::SuperAdmin {
            faults.extend(
                school
                    .secrets()
                    .iter()
                    .filter(|id| answer.text().contains(*id))
                    .map(|id| format!("a stranger is shown {id}: {}", answer.asked)),
            );
            if asks_for_something && answer.status < 400 {
                faults.push(format!("a stranger gets {}: {}", answer.asked, answer.text()));
            }
        }
        let foreign = ask(
            operation,
            &stranger.at(if persona == Persona::SuperAdmin { &other.host } else { &school.host }),
            school,
        )
        .await;
        if !operation.allows(Persona::Public) && foreign.status != 401 {
            faults.push(format!("a foreign token opens {}: {}", foreign.asked, foreign.status));
        }
        let _ = writeln!(table, " {} | {} |", answer.status, foreign.status);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    compare(&table);
}

/// Holds the committed table and the present one equal; `UPDATE_DOCS=1` writes it.
fn compare(table: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(FILE);
    #[expect(clippy::disallowed_methods, reason = "a switch of the test, not a setting of the program")]
    if std::env::var("UPDATE_DOCS").is_ok() {
        fs::write(&path, table).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap_or_default(), table, "run the tests with UPDATE_DOCS=1");
}

#[test]
fn every_operation_stands_in_the_area_of_its_persona() {
    for operation in operations() {
        let area = operation.path.split('/').nth(3).unwrap_or_default().to_owned();
        assert_eq!(operation.tag, area, "{} {}", operation.method, operation.path);
        let persona: Persona = area.replace('-', "_").parse().unwrap();
        assert!(operation.allows(persona), "{} {} is not for {persona}", operation.method, operation.path);
    }
}
