-- Instances remember who holds a session; each hears when something of that is no longer true.
create function announce_people_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('courseworx_cache', 'people');
  return null;
end $$;
create trigger announce after delete on sessions for each statement execute function announce_people_change();
create trigger announce after insert or update or delete on user_roles for each statement execute function announce_people_change();
create trigger announce
  after delete or update of first_name, last_name, email, locale, timezone, avatar_asset_id, requires_password_change,
    email_verified_at, is_active
  on users for each statement execute function announce_people_change();
