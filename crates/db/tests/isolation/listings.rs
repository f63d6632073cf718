//! The public listings and their words: everyone reads them, and a tenant writes only its own.

use cluster::Role;

use crate::tables::{Samples, is_denied, is_row_security};

#[tokio::test]
async fn listings_are_read_by_everyone() {
    let samples = Samples::load().await;
    for role in [Role::App, Role::Platform] {
        let b = samples.acting(role, samples.b).await;
        assert_eq!(b.count("select count(*) from catalog_listings", &[]).await.unwrap(), 2, "{role:?}");
    }
}

#[tokio::test]
async fn listings_of_another_tenant_are_not_written() {
    let samples = Samples::load().await;
    let b = samples.acting(Role::App, samples.b).await;
    for sql in [
        "update catalog_listings set title = 'Defaced' where publisher_id = $1",
        "update catalog_listings set publisher_id = publisher_id where publisher_id = $1",
        "delete from catalog_listings where publisher_id = $1",
    ] {
        assert_eq!(b.attempt(sql, &[&samples.a]).await.unwrap().0, 0, "{sql}");
    }
    let give = "update catalog_listings set publisher_id = $1, course_id = gen_random_uuid()";
    assert!(is_row_security(&b.attempt(give, &[&samples.a]).await.unwrap_err()));
    let forge = "insert into catalog_listings
        select (jsonb_populate_record(l, jsonb_build_object('publisher_id', $1::uuid, 'course_id', gen_random_uuid()))).*
        from catalog_listings l
        limit 1";
    assert!(is_row_security(&b.attempt(forge, &[&samples.a]).await.unwrap_err()));
    assert_eq!(b.attempt(forge, &[&samples.b]).await.unwrap().0, 1, "its own listing is written by the same statement");
}

#[tokio::test]
async fn words_of_another_tenant_are_not_written() {
    let samples = Samples::load().await;
    let b = samples.acting(Role::App, samples.b).await;
    assert_eq!(b.count("select count(*) from catalog_words", &[]).await.unwrap(), 4, "everyone reads them");
    for sql in [
        "update catalog_words set listings = 9 where publisher_id = $1",
        "delete from catalog_words where publisher_id = $1",
    ] {
        assert_eq!(b.attempt(sql, &[&samples.a]).await.unwrap().0, 0, "{sql}");
    }
    let add = "insert into catalog_words (publisher_id, word, listings) values ($1, 'defaced', 1)";
    assert!(is_row_security(&b.attempt(add, &[&samples.a]).await.unwrap_err()));
    assert_eq!(b.attempt(add, &[&samples.b]).await.unwrap().0, 1);
}

#[tokio::test]
async fn without_a_tenant_no_listing_is_written() {
    let samples = Samples::load().await;
    let nobody = samples.test.connect(Role::App).await;
    for sql in ["update catalog_listings set title = 'Defaced'", "delete from catalog_listings"] {
        assert_eq!(nobody.execute(sql, &[]).await.unwrap(), 0, "{sql}");
    }
}

#[tokio::test]
async fn the_platform_lists_and_unlists_but_does_not_rewrite() {
    let samples = Samples::load().await;
    let platform = samples.acting(Role::Platform, samples.b).await;
    let unlist = "update catalog_listings set listed = false where publisher_id = $1";
    assert_eq!(platform.attempt(unlist, &[&samples.a]).await.unwrap().0, 1);
    let rewrite = "update catalog_listings set title = 'Defaced' where publisher_id = $1";
    assert!(is_denied(&platform.attempt(rewrite, &[&samples.a]).await.unwrap_err()));
}
