-- The store that a tenant's new files go to and are first looked for in, when it is not the store of the settings. Moving a
-- tenant's files writes it. Bytes that are still, or again, in the other store are found there all the same.
create table media_places (
  tenant_id uuid not null references tenants (id),
  store text not null constraint media_place_store_length check (char_length(store) between 1 and 1200),
  since timestamptz not null,
  -- When everything had been copied and checked.
  settled_at timestamptz,
  primary key (tenant_id)
);
call protect_tenant_table('media_places', 'select, insert, update');
-- A program must not start without the stores that tenants are in.
create policy platform on media_places for select to courseworx_platform using (true);
grant select on media_places to courseworx_platform;
create trigger announce after insert or update on media_places for each statement execute function announce_tenant_change();
