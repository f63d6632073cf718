-- The curriculum is the list of topics that a course covers, in order; nothing was kept there before. The metadata are names
-- with values. The program holds their lengths.
alter table courses alter column curriculum drop default;
alter table courses
  alter column curriculum type jsonb using case when jsonb_typeof(curriculum) = 'array' then curriculum else '[]' end,
  alter column curriculum set default '[]',
  add constraint course_curriculum_list check (jsonb_typeof(curriculum) = 'array'),
  add constraint course_metadata_object check (jsonb_typeof(metadata) = 'object');
