-- The words that stand in the listings of each publisher, and in how many: what a mistyped word is compared with.

-- The words of a text index: letters alone, long enough to be told from others when one is wrong.
create function search_words(plain tsvector) returns text[] language sql immutable parallel safe strict as $$
  select coalesce(array_agg(lexeme), '{}')
  from unnest(plain)
  where char_length(lexeme) between 4 and 40
    and lexeme !~ '[\u0021-\u0040\u005b-\u0060\u007b-\u007e]'
$$;

-- The letters of a word in one order: two words of the same letters are each other with letters changed over.
create function search_letters(word text) returns text language sql immutable parallel safe strict as $$
  select string_agg(letter, '' order by letter collate "C") from regexp_split_to_table(word, '') as letter
$$;

alter table catalog_listings add column words text[] not null default '{}';

create table catalog_words (
  publisher_id uuid not null references tenants (id),
  word text not null constraint catalog_word_length check (char_length(word) between 4 and 40),
  letters text not null generated always as (search_letters(word)) stored,
  listings integer not null,
  primary key (publisher_id, word)
);
create index catalog_words_trigram on catalog_words using gin (word gin_trgm_ops);
create index catalog_words_letters on catalog_words (letters);
alter table catalog_words enable row level security;
alter table catalog_words force row level security;
create policy readable on catalog_words for select using (true);
create policy adds_own on catalog_words for insert
  with check (publisher_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
create policy changes_own on catalog_words for update
  using (publisher_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid))
  with check (publisher_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
create policy removes_own on catalog_words for delete
  using (publisher_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
grant select, insert, update, delete on catalog_words to courseworx_app;
create policy platform on catalog_words to courseworx_platform using (true) with check (true);
grant select, insert, update, delete on catalog_words to courseworx_platform;

-- Counts down what a listing no longer says and up what it says now. The words are written in one order, so that no two who
-- write wait for each other.
create function count_listing_words() returns trigger language plpgsql as $$
declare
  said text[] := case when tg_op <> 'INSERT' then old.words else '{}' end;
  says text[] := case when tg_op <> 'DELETE' then new.words else '{}' end;
  publisher uuid := case when tg_op = 'DELETE' then old.publisher_id else new.publisher_id end;
begin
  insert into catalog_words (publisher_id, word, listings)
  select publisher, word, sum(change)
  from (
    select unnest(said) as word, -1 as change
    union all
    select unnest(says), 1
  ) as changed
  group by word
  having sum(change) <> 0
  order by word
  on conflict (publisher_id, word) do update
  set listings = catalog_words.listings + excluded.listings;
  delete from catalog_words
  where publisher_id = publisher
    and word = any(said)
    and listings <= 0;
  return null;
end $$;
create trigger count_words after insert or delete on catalog_listings for each row execute function count_listing_words();
create trigger count_words_anew after update of words on catalog_listings
  for each row when (old.words is distinct from new.words) execute function count_listing_words();

-- The words of the listings that there are; each tenant's courses are seen as that tenant.
do $$
declare
  publisher uuid;
begin
  for publisher in select publisher_id from catalog_listings group by publisher_id loop
    perform set_config('app.tenant_id', publisher::text, true);
    update catalog_listings l
    set words = search_words(to_tsvector('simple', search_normalize(concat_ws(' ', c.title, c.category,
      array_to_string(c.tags, ' '), c.short_description, u.first_name, u.last_name, left(c.description, 20000)))))
    from courses c
    join users u on u.tenant_id = c.tenant_id and u.id = c.trainer_id
    where l.publisher_id = publisher
      and c.tenant_id = l.publisher_id
      and c.id = l.course_id;
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$;
