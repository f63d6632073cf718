-- Contents are in order within their section, and among those without one: a move then writes one section, not the course.
alter table course_contents
  drop constraint content_position_unique,
  add constraint content_position_unique
    unique nulls not distinct (tenant_id, course_id, section_id, position) deferrable initially deferred;
