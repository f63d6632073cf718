--! platform_act (actor?)
insert into platform_audit (id, actor, action, detail, at)
values (:id, :actor, :action, :detail, :at);
