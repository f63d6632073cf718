insert into courses (
  tenant_id, id, trainer_id, title, slug, description, short_description, thumbnail_asset_id, category, tags, language,
  status, max_students, rating, rating_count, enrollment_count, completion_count
)
values
  (pg_temp.sample_tenant(), pg_temp.sample_id('course'), pg_temp.sample_id('trainer'), 'Sample course', 'sample-course',
    'A course to test with.', 'To test with', pg_temp.sample_id('picture'), 'Testing', array['sample'], 'en',
    'published', 10, 5, 1, 1, 1),
  (pg_temp.sample_tenant(), pg_temp.sample_id('draft'), pg_temp.sample_id('trainer'), 'دورة للتجربة', 'sample-draft',
    'مسودة.', '', null, '', '{}', 'ar', 'draft', null, 0, 0, 0, 0);

insert into course_instructors (tenant_id, course_id, user_id)
values (pg_temp.sample_tenant(), pg_temp.sample_id('course'), pg_temp.sample_id('learner'));

insert into course_publications (tenant_id, id, course_id, published_by, published_at)
values (
  pg_temp.sample_tenant(), pg_temp.sample_id('publication'), pg_temp.sample_id('course'), pg_temp.sample_id('trainer'),
  '2026-01-01'
);

insert into course_sections (tenant_id, id, course_id, title, position)
values (pg_temp.sample_tenant(), pg_temp.sample_id('section'), pg_temp.sample_id('course'), 'Sample section', 1);

insert into course_contents (tenant_id, id, course_id, section_id, title, type, article_html, asset_id, duration_seconds, position)
values
  (pg_temp.sample_tenant(), pg_temp.sample_id('article'), pg_temp.sample_id('course'), pg_temp.sample_id('section'),
    'Sample article', 'article', '<p>Sample</p>', null, 0, 1),
  (pg_temp.sample_tenant(), pg_temp.sample_id('lesson video'), pg_temp.sample_id('course'), pg_temp.sample_id('section'),
    'Sample video', 'video', null, pg_temp.sample_id('video'), 60, 2);

insert into course_reviews (tenant_id, id, course_id, user_id, rating, body)
values (
  pg_temp.sample_tenant(), pg_temp.sample_id('review'), pg_temp.sample_id('course'), pg_temp.sample_id('learner'), 5, 'Good'
);

insert into course_stats (tenant_id, course_id, total_enrollments, completed_enrollments, average_progress, completion_rate)
values (pg_temp.sample_tenant(), pg_temp.sample_id('course'), 1, 1, 100, 100);

insert into catalog_listings (
  publisher_id, course_id, slug, title, short_description, level, category, tags, course_type, language, price_minor, currency,
  duration_minutes, is_featured, thumbnail_alt, trainer_name, rating, rating_count, enrollment_count, lesson_count, published_at,
  listed, publisher_slug, publisher_name, title_text, search
)
values (
  pg_temp.sample_tenant(), pg_temp.sample_id('course'), 'sample-course', 'Sample course', 'To test with', 'beginner', 'Testing',
  array['sample'], 'online', 'en', 0, 'USD', 1, false, '', 'نموذج المدرب', 5, 1, 1, 2, '2026-01-01',
  true, current_setting('sample.tenant'), 'Sample', search_normalize('Sample course'),
  to_tsvector('simple', search_normalize('Sample course'))
);
