-- Courses as they are taught, and listings as the public finds them.
create table courses (
  tenant_id uuid not null references tenants (id),
  id uuid not null,
  trainer_id uuid not null,
  title text not null constraint course_title_length check (char_length(title) between 3 and 200),
  slug text not null constraint course_slug_shape check (slug ~ '^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$'),
  description text not null constraint course_description_length check (char_length(description) between 1 and 50000),
  short_description text not null default '' constraint course_short_description_length check (char_length(short_description) <= 500),
  thumbnail_asset_id uuid,
  thumbnail_alt text not null default '' constraint course_thumbnail_alt_length check (char_length(thumbnail_alt) <= 300),
  price_minor bigint not null default 0 constraint course_price_positive check (price_minor >= 0),
  currency char(3) not null default 'USD',
  duration_minutes integer not null default 0 constraint course_duration_positive check (duration_minutes >= 0),
  level text not null default 'beginner' constraint course_level check (level in ('beginner', 'intermediate', 'advanced')),
  category text not null default '' constraint course_category_length check (char_length(category) <= 100),
  tags text[] not null default '{}' constraint course_tags_count check (cardinality(tags) <= 20),
  course_type text not null default 'online' constraint course_type check (course_type in ('online', 'classroom', 'hybrid')),
  language text not null default 'en' constraint course_language_shape check (language ~ '^[a-z]{2,3}$'),
  status text not null default 'draft' constraint course_status check (status in ('draft', 'published', 'archived')),
  is_featured boolean not null default false,
  max_students integer constraint course_max_students_positive check (max_students > 0),
  start_date timestamptz,
  end_date timestamptz,
  requirements text[] not null default '{}',
  learning_outcomes text[] not null default '{}',
  curriculum jsonb not null default '{}',
  metadata jsonb not null default '{}',
  rating numeric(3, 2) not null default 0 constraint course_rating_range check (rating between 0 and 5),
  rating_count integer not null default 0,
  enrollment_count integer not null default 0 constraint course_enrollment_count_positive check (enrollment_count >= 0),
  completion_count integer not null default 0 constraint course_completion_count_positive check (completion_count >= 0),
  location text not null default '' constraint course_location_length check (char_length(location) <= 500),
  allow_recording boolean not null default false,
  certificate_template_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint course_slug_unique unique (tenant_id, slug),
  constraint course_seats check (max_students is null or enrollment_count <= max_students),
  constraint course_dates_order check (end_date is null or start_date is null or end_date >= start_date),
  foreign key (tenant_id, trainer_id) references users (tenant_id, id),
  foreign key (tenant_id, thumbnail_asset_id) references media_assets (tenant_id, id)
);
call protect_tenant_table('courses', 'select, insert, update, delete');
create index courses_by_status on courses (tenant_id, status, category, level, trainer_id);
create index courses_by_trainer on courses (tenant_id, trainer_id);

create table course_instructors (
  tenant_id uuid not null,
  course_id uuid not null,
  user_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, course_id, user_id),
  foreign key (tenant_id, course_id) references courses (tenant_id, id) on delete cascade,
  foreign key (tenant_id, user_id) references users (tenant_id, id)
);
call protect_tenant_table('course_instructors', 'select, insert, delete');

-- Each time a course went public, by whom, and when it was withdrawn.
create table course_publications (
  tenant_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  published_by uuid,
  published_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, course_id) references courses (tenant_id, id) on delete cascade
);
call protect_tenant_table('course_publications', 'select, insert, update');
create unique index course_published_once on course_publications (tenant_id, course_id) where withdrawn_at is null;

create table course_sections (
  tenant_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  title text not null constraint section_title_length check (char_length(title) between 1 and 200),
  description text not null default '' constraint section_description_length check (char_length(description) <= 5000),
  position integer not null,
  is_published boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint section_of_course unique (tenant_id, course_id, id),
  constraint section_position_unique unique (tenant_id, course_id, position) deferrable initially deferred,
  foreign key (tenant_id, course_id) references courses (tenant_id, id) on delete cascade
);
call protect_tenant_table('course_sections', 'select, insert, update, delete');

create table course_contents (
  tenant_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  section_id uuid,
  title text not null constraint content_title_length check (char_length(title) between 1 and 200),
  description text not null default '' constraint content_description_length check (char_length(description) <= 5000),
  type text not null constraint content_type
    check (type in ('document', 'image', 'video', 'article', 'quiz', 'assignment', 'certificate')),
  content jsonb not null default '{}',
  article_html text constraint content_article_length check (char_length(article_html) <= 500000),
  asset_id uuid,
  alt text not null default '' constraint content_alt_length check (char_length(alt) <= 500),
  captions jsonb not null default '[]',
  duration_seconds integer not null default 0 constraint content_duration_positive check (duration_seconds >= 0),
  position integer not null,
  is_published boolean not null default true,
  is_required boolean not null default true,
  is_preview boolean not null default false,
  points integer not null default 0 constraint content_points_positive check (points >= 0),
  quiz_data jsonb not null default '{}',
  certificate_template jsonb not null default '{}',
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint content_of_course unique (tenant_id, course_id, id),
  constraint content_position_unique unique (tenant_id, course_id, position) deferrable initially deferred,
  foreign key (tenant_id, course_id) references courses (tenant_id, id) on delete cascade,
  foreign key (tenant_id, course_id, section_id) references course_sections (tenant_id, course_id, id),
  foreign key (tenant_id, asset_id) references media_assets (tenant_id, id)
);
call protect_tenant_table('course_contents', 'select, insert, update, delete');
create index contents_by_section on course_contents (tenant_id, course_id, section_id, type, position);
create index contents_by_asset on course_contents (tenant_id, asset_id) where asset_id is not null;

create table course_reviews (
  tenant_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  user_id uuid not null,
  rating smallint not null constraint review_rating_range check (rating between 1 and 5),
  body text not null default '' constraint review_body_length check (char_length(body) <= 4000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  constraint review_once unique (tenant_id, course_id, user_id),
  foreign key (tenant_id, course_id) references courses (tenant_id, id) on delete cascade,
  foreign key (tenant_id, user_id) references users (tenant_id, id)
);
call protect_tenant_table('course_reviews', 'select, insert, update, delete');
create index reviews_by_course on course_reviews (tenant_id, course_id, created_at desc, id);

create table course_stats (
  tenant_id uuid not null,
  course_id uuid not null,
  total_enrollments integer not null default 0,
  active_enrollments integer not null default 0,
  completed_enrollments integer not null default 0,
  average_progress numeric(5, 2) not null default 0,
  average_score numeric(5, 2) not null default 0,
  completion_rate numeric(5, 2) not null default 0,
  last_updated timestamptz not null default now(),
  primary key (tenant_id, course_id),
  foreign key (tenant_id, course_id) references courses (tenant_id, id) on delete cascade
);
call protect_tenant_table('course_stats', 'select, insert, update');

-- Text as it is searched: lower case, Arabic letters unified and without vowel marks, Latin letters without accents.
create function search_normalize(value text) returns text language sql immutable parallel safe strict as $$
  select regexp_replace(
    translate(
      lower(normalize(value, NFKC)),
      'أإآٱىةؤئàáâãäåāçćčèéêëēęìíîïīłñńòóôõöøōśšßùúûüūýÿžźż٠١٢٣٤٥٦٧٨٩',
      'اااايهويaaaaaaaccceeeeeeiiiiilnnooooooosssuuuuuyyzzz0123456789'),
    '[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]', '', 'g')
$$;

-- One row per published course, readable by everyone: this is what the public may know, and nothing else.
-- A tenant writes only its own rows. It has no tenant_id, so that reading it is never cut to one tenant.
create table catalog_listings (
  publisher_id uuid not null references tenants (id),
  course_id uuid not null,
  slug text not null,
  title text not null,
  short_description text not null,
  level text not null,
  category text not null,
  tags text[] not null,
  course_type text not null,
  language text not null,
  price_minor bigint not null,
  currency char(3) not null,
  duration_minutes integer not null,
  is_featured boolean not null,
  start_date timestamptz,
  thumbnail_asset_id uuid,
  thumbnail_alt text not null,
  trainer_name text not null,
  rating numeric(3, 2) not null,
  rating_count integer not null,
  enrollment_count integer not null,
  seats_left integer,
  lesson_count integer not null,
  published_at timestamptz not null,
  listed boolean not null,
  publisher_slug text not null,
  publisher_name text not null,
  title_text text not null,
  search tsvector not null,
  primary key (publisher_id, course_id)
);
create index listings_by_date on catalog_listings (publisher_id, published_at desc, course_id);
create index listings_market_by_date on catalog_listings (published_at desc, course_id) where listed;
create index listings_search on catalog_listings using gin (search);
create index listings_title_trigram on catalog_listings using gin (title_text gin_trgm_ops);
alter table catalog_listings enable row level security;
alter table catalog_listings force row level security;
create policy readable on catalog_listings for select using (true);
create policy adds_own on catalog_listings for insert
  with check (publisher_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
create policy changes_own on catalog_listings for update
  using (publisher_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid))
  with check (publisher_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
create policy removes_own on catalog_listings for delete
  using (publisher_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));
grant select, insert, update, delete on catalog_listings to courseworx_app;
grant select on catalog_listings to courseworx_platform;
create policy platform_changes on catalog_listings for update to courseworx_platform using (true) with check (true);
create policy platform_removes on catalog_listings for delete to courseworx_platform using (true);
grant update (listed, publisher_slug, publisher_name), delete on catalog_listings to courseworx_platform;

create function announce_listing_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('courseworx_cache', 'catalog');
  return null;
end $$;
create trigger announce after insert or update or delete on catalog_listings for each statement execute function announce_listing_change();
