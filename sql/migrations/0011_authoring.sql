-- Each change of a content or a section by an author counts up its revision; who changes it says which one was seen.
-- A content may open later than its course: on a day, so many days after the learner's own enrollment, or when others of the
-- course are complete. Those are kept in its row, because every page of a course asks for them; the verb that writes them
-- holds the course and keeps them true.
alter table course_contents
  add column revision integer not null default 1 constraint content_revision_positive check (revision > 0),
  add column release_at timestamptz,
  add column release_after_days integer constraint content_release_days check (release_after_days between 1 and 3650),
  add column prerequisites uuid[] not null default '{}'
    constraint content_prerequisites_count check (cardinality(prerequisites) <= 20),
  add constraint content_release_once check (release_at is null or release_after_days is null),
  add constraint content_waits_for_others check (not id = any (prerequisites));
alter table course_sections
  add column revision integer not null default 1 constraint section_revision_positive check (revision > 0);

-- Whether a content opens for a learner: its day has come, and what is shown of its prerequisites is complete.
create function content_opens(content course_contents, learner uuid, at timestamptz) returns boolean language sql stable as $$
  select (content.release_at is null or content.release_at <= at)
    and (content.release_after_days is null or exists (
      select
      from enrollments e
      where e.tenant_id = content.tenant_id
        and e.course_id = content.course_id
        and e.user_id = learner
        and e.enrolled_at + make_interval(days => content.release_after_days) <= at
    ))
    and not exists (
      select
      from course_contents c
      left join course_sections s on s.tenant_id = c.tenant_id and s.course_id = c.course_id and s.id = c.section_id
      left join lesson_progress p
        on p.tenant_id = c.tenant_id and p.course_id = c.course_id and p.content_id = c.id and p.user_id = learner
      where c.tenant_id = content.tenant_id
        and c.course_id = content.course_id
        and c.id = any (content.prerequisites)
        and c.is_published
        and (s.id is null or s.is_published)
        and p.completed is not true
    )
$$;
