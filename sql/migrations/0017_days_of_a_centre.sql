-- The time zone whose days a centre's courses begin and end on: a name of the IANA database.
alter table tenants
  add column timezone text not null default 'UTC'
    constraint tenant_timezone_shape check (timezone ~ '^[A-Za-z][A-Za-z0-9_+/-]{0,63}$');

-- A last day lasts until its end. It was kept as its beginning; every centre is at UTC until it says otherwise. The owner of a
-- table is held by row security only while that is forced.
alter table courses no force row level security;
update courses
set end_date = end_date + interval '1 day' - interval '1 second'
where end_date = date_trunc('day', end_date, 'UTC');
alter table courses force row level security;

-- What begins or ends a day in one zone does so in another; other times stay.
create function first_moment_moved(at timestamptz, before text, after text) returns timestamptz language sql stable as $$
  select case
    when (at at time zone before)::date::timestamp at time zone before = at
      then (at at time zone before)::date::timestamp at time zone after
    else at
  end
$$;
create function last_second_moved(at timestamptz, before text, after text) returns timestamptz language sql stable as $$
  select case
    when ((at at time zone before)::date + 1)::timestamp at time zone before = at + interval '1 second'
      then ((at at time zone before)::date + 1)::timestamp at time zone after - interval '1 second'
    else at
  end
$$;

-- The platform sets it in a transaction of the centre, in which the days of the centre's courses stay what they are.
grant update (timezone) on tenants to courseworx_app;
