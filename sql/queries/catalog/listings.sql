-- Writes what the public may know of a course, from the rows that it is known by; nothing when it is not published.
--! refresh
with known as (
  select c.*, t.slug as publisher_slug, t.name as publisher_name, t.listed_in_marketplace and t.status = 'active' as listed,
    u.first_name || ' ' || u.last_name as trainer_name, p.published_at
  from courses c
  join tenants t on t.id = c.tenant_id
  join users u on u.tenant_id = c.tenant_id and u.id = c.trainer_id
  join course_publications p on p.tenant_id = c.tenant_id and p.course_id = c.id and p.withdrawn_at is null
  where c.id = :course_id
    and c.status = 'published'
),
said as materialized (
  select tenant_id, id,
    setweight(to_tsvector('simple', search_normalize(title)), 'A')
      || setweight(to_tsvector('simple', search_normalize(category || ' ' || array_to_string(tags, ' '))), 'B')
      || setweight(to_tsvector('simple', search_normalize(short_description || ' ' || trainer_name)), 'C')
      || setweight(to_tsvector('simple', search_normalize(left(description, 20000))), 'D') as plain,
    setweight(to_tsvector('english', search_normalize(title || ' ' || short_description)), 'C')
      || setweight(to_tsvector('arabic', search_normalize(title || ' ' || short_description)), 'C') as stems
  from known
)
insert into catalog_listings (
  publisher_id, course_id, slug, title, short_description, level, category, tags, course_type, language, price_minor,
  currency, duration_minutes, is_featured, start_date, thumbnail_asset_id, thumbnail_alt, trainer_name, rating, rating_count,
  enrollment_count, seats_left, lesson_count, published_at, listed, publisher_slug, publisher_name, title_text, search, words
)
select c.tenant_id, c.id, c.slug, c.title, c.short_description, c.level, c.category, c.tags, c.course_type, c.language,
  c.price_minor, c.currency, c.duration_minutes, c.is_featured, c.start_date, c.thumbnail_asset_id, c.thumbnail_alt,
  c.trainer_name, c.rating, c.rating_count, c.enrollment_count,
  case when c.max_students is not null then greatest(c.max_students - c.enrollment_count, 0) end,
  (select count(*) from course_contents l
    left join course_sections s on s.tenant_id = l.tenant_id and s.course_id = l.course_id and s.id = l.section_id
    where l.tenant_id = c.tenant_id and l.course_id = c.id and l.is_published and (s.id is null or s.is_published))::integer,
  c.published_at, c.listed, c.publisher_slug, c.publisher_name, search_normalize(c.title), said.plain || said.stems,
  search_words(said.plain)
from known c
join said on said.tenant_id = c.tenant_id and said.id = c.id
on conflict (publisher_id, course_id) do update
set slug = excluded.slug, title = excluded.title, short_description = excluded.short_description, level = excluded.level,
  category = excluded.category, tags = excluded.tags, course_type = excluded.course_type, language = excluded.language,
  price_minor = excluded.price_minor, currency = excluded.currency, duration_minutes = excluded.duration_minutes,
  is_featured = excluded.is_featured, start_date = excluded.start_date, thumbnail_asset_id = excluded.thumbnail_asset_id,
  thumbnail_alt = excluded.thumbnail_alt, trainer_name = excluded.trainer_name, rating = excluded.rating,
  rating_count = excluded.rating_count, enrollment_count = excluded.enrollment_count, seats_left = excluded.seats_left,
  lesson_count = excluded.lesson_count, published_at = excluded.published_at, listed = excluded.listed,
  publisher_slug = excluded.publisher_slug, publisher_name = excluded.publisher_name, title_text = excluded.title_text,
  search = excluded.search, words = excluded.words;

--! remove
delete from catalog_listings
where publisher_id = :publisher_id
  and course_id = :course_id;

-- One page of what matches. The scope is one publisher, or every listed one; `typed` is the words as typed (for the order),
-- `query` the same as a query for the text index, `alike` what titles may be like instead. An absent filter lets everything pass.
--! search (publisher?, typed?, query?, alike?, course_types?, levels?, languages?, categories?, free?, tag?) : ListingRow(start_date?, thumbnail_asset_id?, seats_left?)
select course_id, slug, title, short_description, level, category, tags, course_type, language, price_minor, currency,
  duration_minutes, is_featured, start_date, thumbnail_asset_id, thumbnail_alt, trainer_name, rating, rating_count,
  enrollment_count, seats_left, lesson_count, published_at, publisher_slug, publisher_name,
  count(*) over () as total
from catalog_listings
where (publisher_id = :publisher or (:publisher::uuid is null and listed))
  and (:query::text is null or search @@ to_tsquery('simple', search_normalize(:query)) or search @@ to_tsquery('english', :query)
    or search @@ to_tsquery('arabic', search_normalize(:query)) or search_normalize(:alike) <% title_text)
  and (:course_types::text[] is null or course_type = any(:course_types))
  and (:levels::text[] is null or level = any(:levels))
  and (:languages::text[] is null or language = any(:languages))
  and (:categories::text[] is null or category = any(:categories))
  and (:free::boolean is null or (price_minor = 0) = :free)
  and (:tag::text is null or tags @> array[:tag::text])
order by
  case when :sort = 'relevance' and :query::text is not null
    then ts_rank(search, to_tsquery('simple', search_normalize(:query))) + word_similarity(search_normalize(:typed), title_text) end desc nulls last,
  case when :sort = 'relevance' and :query::text is null and is_featured then 1 end nulls last,
  case when :sort = 'rating' then rating end desc nulls last,
  case when :sort = 'popular' then enrollment_count end desc nulls last,
  case when :sort = 'title' then title_text end,
  published_at desc, course_id
limit :most
offset :skip;

-- How many would match with each value of each filter alone, the other filters unchanged.
--! facets (publisher?, query?, alike?, course_types?, levels?, languages?, categories?, free?, tag?) : FacetRow()
with found as materialized (
  select course_type, level, language, category, price_minor = 0 as is_free,
    :course_types::text[] is null or course_type = any(:course_types) as by_type,
    :levels::text[] is null or level = any(:levels) as by_level,
    :languages::text[] is null or language = any(:languages) as by_language,
    :categories::text[] is null or category = any(:categories) as by_category,
    :free::boolean is null or (price_minor = 0) = :free as by_price
  from catalog_listings
  where (publisher_id = :publisher or (:publisher::uuid is null and listed))
    and (:query::text is null or search @@ to_tsquery('simple', search_normalize(:query)) or search @@ to_tsquery('english', :query)
    or search @@ to_tsquery('arabic', search_normalize(:query)) or search_normalize(:alike) <% title_text)
    and (:tag::text is null or tags @> array[:tag::text])
)
select 'type' as facet, course_type as value, count(*) as count from found where by_level and by_language and by_category and by_price group by course_type
union all
select 'level', level, count(*) from found where by_type and by_language and by_category and by_price group by level
union all
select 'language', language, count(*) from found where by_type and by_level and by_category and by_price group by language
union all
select 'category', category, count(*) from found where by_type and by_level and by_language and by_price and category <> '' group by category
union all
select 'price', case when is_free then 'free' else 'paid' end, count(*) from found where by_type and by_level and by_language and by_category group by is_free
order by 1, 3 desc, 2;

-- Those of the words that no listing of the scope has, each with words that listings have: like it by trigrams, or of the same
-- letters in another order. What was asked comes back as it was compared.
--! near_words (publisher?) : NearWord()
select asked.position::integer as position, asked.word as asked, near.word, near.listings
from (
  select position, search_normalize(word) as word
  from unnest(:words::text[]) with ordinality as typed (word, position)
) as asked
cross join lateral (
  select w.word, sum(w.listings)::bigint as listings
  from catalog_words w
  where (w.word % asked.word or w.letters = search_letters(asked.word))
    and (w.publisher_id = :publisher or (:publisher::uuid is null
      and exists (select from catalog_listings l where l.publisher_id = w.publisher_id and l.listed)))
  group by w.word
  order by bool_or(w.letters = search_letters(asked.word)) desc, max(similarity(w.word, asked.word)) desc, w.word
  limit :most
) as near
where not exists (
  select from catalog_listings l
  where (l.publisher_id = :publisher or (:publisher::uuid is null and l.listed))
    and (l.search @@ to_tsquery('simple', asked.word || ':*') or l.search @@ to_tsquery('english', asked.word || ':*')
      or l.search @@ to_tsquery('arabic', asked.word || ':*'))
)
order by position, near.listings desc, near.word;

-- How many places are taken in the courses of a publisher, or of every listed one.
--! learners (publisher?)
select coalesce(sum(enrollment_count), 0)::bigint as learners
from catalog_listings
where publisher_id = :publisher or (:publisher::uuid is null and listed);

-- After the first days of courses have moved.
--! follow_days
update catalog_listings l
set start_date = c.start_date
from courses c
where c.tenant_id = l.publisher_id
  and c.id = l.course_id
  and l.start_date is distinct from c.start_date;
