-- What happened goes to the outbox and, in the same statement, to the audit log.
--! emit (actor?)
with happened as (
  insert into events (tenant_id, id, kind, entity_id, actor, payload, at)
  values (:tenant_id, :id, :kind, :entity_id, :actor, :payload, :at)
)
insert into audit_log (tenant_id, id, actor, action, entity_id, detail, at)
values (:tenant_id, :id, :actor, :kind, :entity_id, :payload, :at);

-- Only one instance hands out a tenant's events at a time, so that they arrive in order.
--! hold_delivery
select pg_try_advisory_xact_lock(hashtextextended(:tenant::text, 1)) as held;

-- Tenants that have events not yet handed to their subscribers.
--! tenants_with_undelivered
select distinct tenant_id
from events
where delivered_at is null
limit 100;

-- The oldest undelivered events of the tenant; other instances skip what this one holds.
--! claim_undelivered : Undelivered(actor?)
select id, kind, entity_id, actor, payload, at
from events
where delivered_at is null
order by id
limit :most
for update skip locked;

--! mark_delivered
update events
set delivered_at = :at
where id = any(:ids);
