// This file was generated with `clorinde`. Do not modify.

#[derive(Clone, Copy, Debug)]
pub struct RemoveParams {
    pub publisher_id: uuid::Uuid,
    pub course_id: uuid::Uuid,
}
#[derive(Debug)]
pub struct SearchParams<
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::ArraySql<Item = T3>,
    T5: crate::StringSql,
    T6: crate::ArraySql<Item = T5>,
    T7: crate::StringSql,
    T8: crate::ArraySql<Item = T7>,
    T9: crate::StringSql,
    T10: crate::ArraySql<Item = T9>,
    T11: crate::StringSql,
    T12: crate::StringSql,
    T13: crate::StringSql,
> {
    pub publisher: Option<uuid::Uuid>,
    pub query: Option<T1>,
    pub alike: Option<T2>,
    pub course_types: Option<T4>,
    pub levels: Option<T6>,
    pub languages: Option<T8>,
    pub categories: Option<T10>,
    pub free: Option<bool>,
    pub tag: Option<T11>,
    pub sort: T12,
    pub typed: Option<T13>,
    pub most: i64,
    pub skip: i64,
}
#[derive(Debug)]
pub struct FacetsParams<
    T1: crate::StringSql,
    T2: crate::ArraySql<Item = T1>,
    T3: crate::StringSql,
    T4: crate::ArraySql<Item = T3>,
    T5: crate::StringSql,
    T6: crate::ArraySql<Item = T5>,
    T7: crate::StringSql,
    T8: crate::ArraySql<Item = T7>,
    T9: crate::StringSql,
    T10: crate::StringSql,
    T11: crate::StringSql,
> {
    pub course_types: Option<T2>,
    pub levels: Option<T4>,
    pub languages: Option<T6>,
    pub categories: Option<T8>,
    pub free: Option<bool>,
    pub publisher: Option<uuid::Uuid>,
    pub query: Option<T9>,
    pub alike: Option<T10>,
    pub tag: Option<T11>,
}
#[derive(Debug)]
pub struct NearWordsParams<T1: crate::StringSql, T2: crate::ArraySql<Item = T1>> {
    pub words: T2,
    pub publisher: Option<uuid::Uuid>,
    pub most: i64,
}
#[derive(Debug, Clone, PartialEq)]
pub struct ListingRow {
    pub course_id: uuid::Uuid,
    pub slug: String,
    pub title: String,
    pub short_description: String,
    pub level: String,
    pub category: String,
    pub tags: Vec<String>,
    pub course_type: String,
    pub language: String,
    pub price_minor: i64,
    pub currency: String,
    pub duration_minutes: i32,
    pub is_featured: bool,
    pub start_date: Option<time::OffsetDateTime>,
    pub thumbnail_asset_id: Option<uuid::Uuid>,
    pub thumbnail_alt: String,
    pub trainer_name: String,
    pub rating: rust_decimal::Decimal,
    pub rating_count: i32,
    pub enrollment_count: i32,
    pub seats_left: Option<i32>,
    pub lesson_count: i32,
    pub published_at: time::OffsetDateTime,
    pub publisher_slug: String,
    pub publisher_name: String,
    pub total: i64,
}
pub struct ListingRowBorrowed<'a> {
    pub course_id: uuid::Uuid,
    pub slug: &'a str,
    pub title: &'a str,
    pub short_description: &'a str,
    pub level: &'a str,
    pub category: &'a str,
    pub tags: crate::ArrayIterator<'a, &'a str>,
    pub course_type: &'a str,
    pub language: &'a str,
    pub price_minor: i64,
    pub currency: &'a str,
    pub duration_minutes: i32,
    pub is_featured: bool,
    pub start_date: Option<time::OffsetDateTime>,
    pub thumbnail_asset_id: Option<uuid::Uuid>,
    pub thumbnail_alt: &'a str,
    pub trainer_name: &'a str,
    pub rating: rust_decimal::Decimal,
    pub rating_count: i32,
    pub enrollment_count: i32,
    pub seats_left: Option<i32>,
    pub lesson_count: i32,
    pub published_at: time::OffsetDateTime,
    pub publisher_slug: &'a str,
    pub publisher_name: &'a str,
    pub total: i64,
}
impl<'a> From<ListingRowBorrowed<'a>> for ListingRow {
    fn from(
        ListingRowBorrowed {
            course_id,
            slug,
            title,
            short_description,
            level,
            category,
            tags,
            course_type,
            language,
            price_minor,
            currency,
            duration_minutes,
            is_featured,
            start_date,
            thumbnail_asset_id,
            thumbnail_alt,
            trainer_name,
            rating,
            rating_count,
            enrollment_count,
            seats_left,
            lesson_count,
            published_at,
            publisher_slug,
            publisher_name,
            total,
        }: ListingRowBorrowed<'a>,
    ) -> Self {
        Self {
            course_id,
            slug: slug.into(),
            title: title.into(),
            short_description: short_description.into(),
            level: level.into(),
            category: category.into(),
            tags: tags.map(|v| v.into()).collect(),
            course_type: course_type.into(),
            language: language.into(),
            price_minor,
            currency: currency.into(),
            duration_minutes,
            is_featured,
            start_date,
            thumbnail_asset_id,
            thumbnail_alt: thumbnail_alt.into(),
            trainer_name: trainer_name.into(),
            rating,
            rating_count,
            enrollment_count,
            seats_left,
            lesson_count,
            published_at,
            publisher_slug: publisher_slug.into(),
            publisher_name: publisher_name.into(),
            total,
        }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct FacetRow {
    pub facet: String,
    pub value: String,
    pub count: i64,
}
pub struct FacetRowBorrowed<'a> {
    pub facet: &'a str,
    pub value: &'a str,
    pub count: i64,
}
impl<'a> From<FacetRowBorrowed<'a>> for FacetRow {
    fn from(FacetRowBorrowed { facet, value, count }: FacetRowBorrowed<'a>) -> Self {
        Self { facet: facet.into(), value: value.into(), count }
    }
}
#[derive(Debug, Clone, PartialEq)]
pub struct NearWord {
    pub position: i32,
    pub asked: String,
    pub word: String,
    pub listings: i64,
}
pub struct NearWordBorrowed<'a> {
    pub position: i32,
    pub asked: &'a str,
    pub word: &'a str,
    pub listings: i64,
}
impl<'a> From<NearWordBorrowed<'a>> for NearWord {
    fn from(NearWordBorrowed { position, asked, word, listings }: NearWordBorrowed<'a>) -> Self {
        Self { position, asked: asked.into(), word: word.into(), listings }
    }
}
use crate::client::async_::GenericClient;
use futures::{self, StreamExt, TryStreamExt};
pub struct ListingRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<ListingRowBorrowed, tokio_postgres::Error>,
    mapper: fn(ListingRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> ListingRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(ListingRowBorrowed) -> R) -> ListingRowQuery<'c, 'a, 's, C, R, N> {
        ListingRowQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row = crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row = crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c, tokio_postgres::Error> {
        let stream =
            crate::client::async_::raw(self.client, self.query, crate::slice_iter(&self.params), self.cached).await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct FacetRowQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<FacetRowBorrowed, tokio_postgres::Error>,
    mapper: fn(FacetRowBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> FacetRowQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(FacetRowBorrowed) -> R) -> FacetRowQuery<'c, 'a, 's, C, R, N> {
        FacetRowQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row = crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row = crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c, tokio_postgres::Error> {
        let stream =
            crate::client::async_::raw(self.client, self.query, crate::slice_iter(&self.params), self.cached).await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct NearWordQuery<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<NearWordBorrowed, tokio_postgres::Error>,
    mapper: fn(NearWordBorrowed) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> NearWordQuery<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(NearWordBorrowed) -> R) -> NearWordQuery<'c, 'a, 's, C, R, N> {
        NearWordQuery {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row = crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row = crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c, tokio_postgres::Error> {
        let stream =
            crate::client::async_::raw(self.client, self.query, crate::slice_iter(&self.params), self.cached).await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct I64Query<'c, 'a, 's, C: GenericClient, T, const N: usize> {
    client: &'c C,
    params: [&'a (dyn postgres_types::ToSql + Sync); N],
    query: &'static str,
    cached: Option<&'s tokio_postgres::Statement>,
    extractor: fn(&tokio_postgres::Row) -> Result<i64, tokio_postgres::Error>,
    mapper: fn(i64) -> T,
}
impl<'c, 'a, 's, C, T: 'c, const N: usize> I64Query<'c, 'a, 's, C, T, N>
where
    C: GenericClient,
{
    pub fn map<R>(self, mapper: fn(i64) -> R) -> I64Query<'c, 'a, 's, C, R, N> {
        I64Query {
            client: self.client,
            params: self.params,
            query: self.query,
            cached: self.cached,
            extractor: self.extractor,
            mapper,
        }
    }
    pub async fn one(self) -> Result<T, tokio_postgres::Error> {
        let row = crate::client::async_::one(self.client, self.query, &self.params, self.cached).await?;
        Ok((self.mapper)((self.extractor)(&row)?))
    }
    pub async fn all(self) -> Result<Vec<T>, tokio_postgres::Error> {
        self.iter().await?.try_collect().await
    }
    pub async fn opt(self) -> Result<Option<T>, tokio_postgres::Error> {
        let opt_row = crate::client::async_::opt(self.client, self.query, &self.params, self.cached).await?;
        Ok(opt_row
            .map(|row| {
                let extracted = (self.extractor)(&row)?;
                Ok((self.mapper)(extracted))
            })
            .transpose()?)
    }
    pub async fn iter(
        self,
    ) -> Result<impl futures::Stream<Item = Result<T, tokio_postgres::Error>> + 'c, tokio_postgres::Error> {
        let stream =
            crate::client::async_::raw(self.client, self.query, crate::slice_iter(&self.params), self.cached).await?;
        let mapped = stream
            .map(move |res| {
                res.and_then(|row| {
                    let extracted = (self.extractor)(&row)?;
                    Ok((self.mapper)(extracted))
                })
            })
            .into_stream();
        Ok(mapped)
    }
}
pub struct RefreshStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn refresh() -> RefreshStmt {
    RefreshStmt(
        "with known as ( select c.*, t.slug as publisher_slug, t.name as publisher_name, t.listed_in_marketplace and t.status = 'active' as listed, u.first_name || ' ' || u.last_name as trainer_name, p.published_at from courses c join tenants t on t.id = c.tenant_id join users u on u.tenant_id = c.tenant_id and u.id = c.trainer_id join course_publications p on p.tenant_id = c.tenant_id and p.course_id = c.id and p.withdrawn_at is null where c.id = $1 and c.status = 'published' ), said as materialized ( select tenant_id, id, setweight(to_tsvector('simple', search_normalize(title)), 'A') || setweight(to_tsvector('simple', search_normalize(category || ' ' || array_to_string(tags, ' '))), 'B') || setweight(to_tsvector('simple', search_normalize(short_description || ' ' || trainer_name)), 'C') || setweight(to_tsvector('simple', search_normalize(left(description, 20000))), 'D') as plain, setweight(to_tsvector('english', search_normalize(title || ' ' || short_description)), 'C') || setweight(to_tsvector('arabic', search_normalize(title || ' ' || short_description)), 'C') as stems from known ) insert into catalog_listings ( publisher_id, course_id, slug, title, short_description, level, category, tags, course_type, language, price_minor, currency, duration_minutes, is_featured, start_date, thumbnail_asset_id, thumbnail_alt, trainer_name, rating, rating_count, enrollment_count, seats_left, lesson_count, published_at, listed, publisher_slug, publisher_name, title_text, search, words ) select c.tenant_id, c.id, c.slug, c.title, c.short_description, c.level, c.category, c.tags, c.course_type, c.language, c.price_minor, c.currency, c.duration_minutes, c.is_featured, c.start_date, c.thumbnail_asset_id, c.thumbnail_alt, c.trainer_name, c.rating, c.rating_count, c.enrollment_count, case when c.max_students is not null then greatest(c.max_students - c.enrollment_count, 0) end, (select count(*) from course_contents l left join course_sections s on s.tenant_id = l.tenant_id and s.course_id = l.course_id and s.id = l.section_id where l.tenant_id = c.tenant_id and l.course_id = c.id and l.is_published and (s.id is null or s.is_published))::integer, c.published_at, c.listed, c.publisher_slug, c.publisher_name, search_normalize(c.title), said.plain || said.stems, search_words(said.plain) from known c join said on said.tenant_id = c.tenant_id and said.id = c.id on conflict (publisher_id, course_id) do update set slug = excluded.slug, title = excluded.title, short_description = excluded.short_description, level = excluded.level, category = excluded.category, tags = excluded.tags, course_type = excluded.course_type, language = excluded.language, price_minor = excluded.price_minor, currency = excluded.currency, duration_minutes = excluded.duration_minutes, is_featured = excluded.is_featured, start_date = excluded.start_date, thumbnail_asset_id = excluded.thumbnail_asset_id, thumbnail_alt = excluded.thumbnail_alt, trainer_name = excluded.trainer_name, rating = excluded.rating, rating_count = excluded.rating_count, enrollment_count = excluded.enrollment_count, seats_left = excluded.seats_left, lesson_count = excluded.lesson_count, published_at = excluded.published_at, listed = excluded.listed, publisher_slug = excluded.publisher_slug, publisher_name = excluded.publisher_name, title_text = excluded.title_text, search = excluded.search, words = excluded.words",
        None,
    )
}
impl RefreshStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        course_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[course_id]).await
    }
}
pub struct RemoveStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn remove() -> RemoveStmt {
    RemoveStmt("delete from catalog_listings where publisher_id = $1 and course_id = $2", None)
}
impl RemoveStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        publisher_id: &'a uuid::Uuid,
        course_id: &'a uuid::Uuid,
    ) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[publisher_id, course_id]).await
    }
}
impl<'a, C: GenericClient + Send + Sync>
    crate::client::async_::Params<
        'a,
        'a,
        'a,
        RemoveParams,
        std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>>,
        C,
    > for RemoveStmt
{
    fn params(
        &'a self,
        client: &'a C,
        params: &'a RemoveParams,
    ) -> std::pin::Pin<Box<dyn futures::Future<Output = Result<u64, tokio_postgres::Error>> + Send + 'a>> {
        Box::pin(self.bind(client, &params.publisher_id, &params.course_id))
    }
}
pub struct SearchStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn search() -> SearchStmt {
    SearchStmt(
        "select course_id, slug, title, short_description, level, category, tags, course_type, language, price_minor, currency, duration_minutes, is_featured, start_date, thumbnail_asset_id, thumbnail_alt, trainer_name, rating, rating_count, enrollment_count, seats_left, lesson_count, published_at, publisher_slug, publisher_name, count(*) over () as total from catalog_listings where (publisher_id = $1 or ($1::uuid is null and listed)) and ($2::text is null or search @@ to_tsquery('simple', search_normalize($2)) or search @@ to_tsquery('english', $2) or search @@ to_tsquery('arabic', search_normalize($2)) or search_normalize($3) <% title_text) and ($4::text[] is null or course_type = any($4)) and ($5::text[] is null or level = any($5)) and ($6::text[] is null or language = any($6)) and ($7::text[] is null or category = any($7)) and ($8::boolean is null or (price_minor = 0) = $8) and ($9::text is null or tags @> array[$9::text]) order by case when $10 = 'relevance' and $2::text is not null then ts_rank(search, to_tsquery('simple', search_normalize($2))) + word_similarity(search_normalize($11), title_text) end desc nulls last, case when $10 = 'relevance' and $2::text is null and is_featured then 1 end nulls last, case when $10 = 'rating' then rating end desc nulls last, case when $10 = 'popular' then enrollment_count end desc nulls last, case when $10 = 'title' then title_text end, published_at desc, course_id limit $12 offset $13",
        None,
    )
}
impl SearchStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::StringSql,
        T2: crate::StringSql,
        T3: crate::StringSql,
        T4: crate::ArraySql<Item = T3>,
        T5: crate::StringSql,
        T6: crate::ArraySql<Item = T5>,
        T7: crate::StringSql,
        T8: crate::ArraySql<Item = T7>,
        T9: crate::StringSql,
        T10: crate::ArraySql<Item = T9>,
        T11: crate::StringSql,
        T12: crate::StringSql,
        T13: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        publisher: &'a Option<uuid::Uuid>,
        query: &'a Option<T1>,
        alike: &'a Option<T2>,
        course_types: &'a Option<T4>,
        levels: &'a Option<T6>,
        languages: &'a Option<T8>,
        categories: &'a Option<T10>,
        free: &'a Option<bool>,
        tag: &'a Option<T11>,
        sort: &'a T12,
        typed: &'a Option<T13>,
        most: &'a i64,
        skip: &'a i64,
    ) -> ListingRowQuery<'c, 'a, 's, C, ListingRow, 13> {
        ListingRowQuery {
            client,
            params: [
                publisher,
                query,
                alike,
                course_types,
                levels,
                languages,
                categories,
                free,
                tag,
                sort,
                typed,
                most,
                skip,
            ],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<ListingRowBorrowed, tokio_postgres::Error> {
                Ok(ListingRowBorrowed {
                    course_id: row.try_get(0)?,
                    slug: row.try_get(1)?,
                    title: row.try_get(2)?,
                    short_description: row.try_get(3)?,
                    level: row.try_get(4)?,
                    category: row.try_get(5)?,
                    tags: row.try_get(6)?,
                    course_type: row.try_get(7)?,
                    language: row.try_get(8)?,
                    price_minor: row.try_get(9)?,
                    currency: row.try_get(10)?,
                    duration_minutes: row.try_get(11)?,
                    is_featured: row.try_get(12)?,
                    start_date: row.try_get(13)?,
                    thumbnail_asset_id: row.try_get(14)?,
                    thumbnail_alt: row.try_get(15)?,
                    trainer_name: row.try_get(16)?,
                    rating: row.try_get(17)?,
                    rating_count: row.try_get(18)?,
                    enrollment_count: row.try_get(19)?,
                    seats_left: row.try_get(20)?,
                    lesson_count: row.try_get(21)?,
                    published_at: row.try_get(22)?,
                    publisher_slug: row.try_get(23)?,
                    publisher_name: row.try_get(24)?,
                    total: row.try_get(25)?,
                })
            },
            mapper: |it| ListingRow::from(it),
        }
    }
}
impl<
    'c,
    'a,
    's,
    C: GenericClient,
    T1: crate::StringSql,
    T2: crate::StringSql,
    T3: crate::StringSql,
    T4: crate::ArraySql<Item = T3>,
    T5: crate::StringSql,
    T6: crate::ArraySql<Item = T5>,
    T7: crate::StringSql,
    T8: crate::ArraySql<Item = T7>,
    T9: crate::StringSql,
    T10: crate::ArraySql<Item = T9>,
    T11: crate::StringSql,
    T12: crate::StringSql,
    T13: crate::StringSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        SearchParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>,
        ListingRowQuery<'c, 'a, 's, C, ListingRow, 13>,
        C,
    > for SearchStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a SearchParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>,
    ) -> ListingRowQuery<'c, 'a, 's, C, ListingRow, 13> {
        self.bind(
            client,
            &params.publisher,
            &params.query,
            &params.alike,
            &params.course_types,
            &params.levels,
            &params.languages,
            &params.categories,
            &params.free,
            &params.tag,
            &params.sort,
            &params.typed,
            &params.most,
            &params.skip,
        )
    }
}
pub struct FacetsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn facets() -> FacetsStmt {
    FacetsStmt(
        "with found as materialized ( select course_type, level, language, category, price_minor = 0 as is_free, $1::text[] is null or course_type = any($1) as by_type, $2::text[] is null or level = any($2) as by_level, $3::text[] is null or language = any($3) as by_language, $4::text[] is null or category = any($4) as by_category, $5::boolean is null or (price_minor = 0) = $5 as by_price from catalog_listings where (publisher_id = $6 or ($6::uuid is null and listed)) and ($7::text is null or search @@ to_tsquery('simple', search_normalize($7)) or search @@ to_tsquery('english', $7) or search @@ to_tsquery('arabic', search_normalize($7)) or search_normalize($8) <% title_text) and ($9::text is null or tags @> array[$9::text]) ) select 'type' as facet, course_type as value, count(*) as count from found where by_level and by_language and by_category and by_price group by course_type union all select 'level', level, count(*) from found where by_type and by_language and by_category and by_price group by level union all select 'language', language, count(*) from found where by_type and by_level and by_category and by_price group by language union all select 'category', category, count(*) from found where by_type and by_level and by_language and by_price and category <> '' group by category union all select 'price', case when is_free then 'free' else 'paid' end, count(*) from found where by_type and by_level and by_language and by_category group by is_free order by 1, 3 desc, 2",
        None,
    )
}
impl FacetsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<
        'c,
        'a,
        's,
        C: GenericClient,
        T1: crate::StringSql,
        T2: crate::ArraySql<Item = T1>,
        T3: crate::StringSql,
        T4: crate::ArraySql<Item = T3>,
        T5: crate::StringSql,
        T6: crate::ArraySql<Item = T5>,
        T7: crate::StringSql,
        T8: crate::ArraySql<Item = T7>,
        T9: crate::StringSql,
        T10: crate::StringSql,
        T11: crate::StringSql,
    >(
        &'s self,
        client: &'c C,
        course_types: &'a Option<T2>,
        levels: &'a Option<T4>,
        languages: &'a Option<T6>,
        categories: &'a Option<T8>,
        free: &'a Option<bool>,
        publisher: &'a Option<uuid::Uuid>,
        query: &'a Option<T9>,
        alike: &'a Option<T10>,
        tag: &'a Option<T11>,
    ) -> FacetRowQuery<'c, 'a, 's, C, FacetRow, 9> {
        FacetRowQuery {
            client,
            params: [course_types, levels, languages, categories, free, publisher, query, alike, tag],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<FacetRowBorrowed, tokio_postgres::Error> {
                Ok(FacetRowBorrowed { facet: row.try_get(0)?, value: row.try_get(1)?, count: row.try_get(2)? })
            },
            mapper: |it| FacetRow::from(it),
        }
    }
}
impl<
    'c,
    'a,
    's,
    C: GenericClient,
    T1: crate::StringSql,
    T2: crate::ArraySql<Item = T1>,
    T3: crate::StringSql,
    T4: crate::ArraySql<Item = T3>,
    T5: crate::StringSql,
    T6: crate::ArraySql<Item = T5>,
    T7: crate::StringSql,
    T8: crate::ArraySql<Item = T7>,
    T9: crate::StringSql,
    T10: crate::StringSql,
    T11: crate::StringSql,
>
    crate::client::async_::Params<
        'c,
        'a,
        's,
        FacetsParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>,
        FacetRowQuery<'c, 'a, 's, C, FacetRow, 9>,
        C,
    > for FacetsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a FacetsParams<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>,
    ) -> FacetRowQuery<'c, 'a, 's, C, FacetRow, 9> {
        self.bind(
            client,
            &params.course_types,
            &params.levels,
            &params.languages,
            &params.categories,
            &params.free,
            &params.publisher,
            &params.query,
            &params.alike,
            &params.tag,
        )
    }
}
pub struct NearWordsStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn near_words() -> NearWordsStmt {
    NearWordsStmt(
        "select asked.position::integer as position, asked.word as asked, near.word, near.listings from ( select position, search_normalize(word) as word from unnest($1::text[]) with ordinality as typed (word, position) ) as asked cross join lateral ( select w.word, sum(w.listings)::bigint as listings from catalog_words w where (w.word % asked.word or w.letters = search_letters(asked.word)) and (w.publisher_id = $2 or ($2::uuid is null and exists (select from catalog_listings l where l.publisher_id = w.publisher_id and l.listed))) group by w.word order by bool_or(w.letters = search_letters(asked.word)) desc, max(similarity(w.word, asked.word)) desc, w.word limit $3 ) as near where not exists ( select from catalog_listings l where (l.publisher_id = $2 or ($2::uuid is null and l.listed)) and (l.search @@ to_tsquery('simple', asked.word || ':*') or l.search @@ to_tsquery('english', asked.word || ':*') or l.search @@ to_tsquery('arabic', asked.word || ':*')) ) order by position, near.listings desc, near.word",
        None,
    )
}
impl NearWordsStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::ArraySql<Item = T1>>(
        &'s self,
        client: &'c C,
        words: &'a T2,
        publisher: &'a Option<uuid::Uuid>,
        most: &'a i64,
    ) -> NearWordQuery<'c, 'a, 's, C, NearWord, 3> {
        NearWordQuery {
            client,
            params: [words, publisher, most],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row: &tokio_postgres::Row| -> Result<NearWordBorrowed, tokio_postgres::Error> {
                Ok(NearWordBorrowed {
                    position: row.try_get(0)?,
                    asked: row.try_get(1)?,
                    word: row.try_get(2)?,
                    listings: row.try_get(3)?,
                })
            },
            mapper: |it| NearWord::from(it),
        }
    }
}
impl<'c, 'a, 's, C: GenericClient, T1: crate::StringSql, T2: crate::ArraySql<Item = T1>>
    crate::client::async_::Params<'c, 'a, 's, NearWordsParams<T1, T2>, NearWordQuery<'c, 'a, 's, C, NearWord, 3>, C>
    for NearWordsStmt
{
    fn params(
        &'s self,
        client: &'c C,
        params: &'a NearWordsParams<T1, T2>,
    ) -> NearWordQuery<'c, 'a, 's, C, NearWord, 3> {
        self.bind(client, &params.words, &params.publisher, &params.most)
    }
}
pub struct LearnersStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn learners() -> LearnersStmt {
    LearnersStmt(
        "select coalesce(sum(enrollment_count), 0)::bigint as learners from catalog_listings where publisher_id = $1 or ($1::uuid is null and listed)",
        None,
    )
}
impl LearnersStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub fn bind<'c, 'a, 's, C: GenericClient>(
        &'s self,
        client: &'c C,
        publisher: &'a Option<uuid::Uuid>,
    ) -> I64Query<'c, 'a, 's, C, i64, 1> {
        I64Query {
            client,
            params: [publisher],
            query: self.0,
            cached: self.1.as_ref(),
            extractor: |row| Ok(row.try_get(0)?),
            mapper: |it| it,
        }
    }
}
pub struct FollowDaysStmt(&'static str, Option<tokio_postgres::Statement>);
pub fn follow_days() -> FollowDaysStmt {
    FollowDaysStmt(
        "update catalog_listings l set start_date = c.start_date from courses c where c.tenant_id = l.publisher_id and c.id = l.course_id and l.start_date is distinct from c.start_date",
        None,
    )
}
impl FollowDaysStmt {
    pub async fn prepare<'a, C: GenericClient>(mut self, client: &'a C) -> Result<Self, tokio_postgres::Error> {
        self.1 = Some(client.prepare(self.0).await?);
        Ok(self)
    }
    pub async fn bind<'c, 'a, 's, C: GenericClient>(&'s self, client: &'c C) -> Result<u64, tokio_postgres::Error> {
        client.execute(self.0, &[]).await
    }
}
