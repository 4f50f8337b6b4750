-- The part of a forgotten person (see forget_in_audit) that people keeps: name and home of the technician, taken out of
-- the audit's from and to. Only for an account that is forgotten already.
create or replace function forget_technician_in_audit(forgotten uuid) returns void
    language plpgsql security definer set search_path = public as $$
begin
    if not exists (select from account where id = forgotten and forgotten_at is not null) then
        raise exception 'account % is not forgotten', forgotten using errcode = 'insufficient_privilege';
    end if;
    perform set_config('fettle.forgetting', 'on', true);
    update audit_entry e set changed = (
        select jsonb_object_agg(key, case when key in ('name', 'home_address', 'home_latitude', 'home_longitude')
            then '["•", "•"]'::jsonb else value end)
        from jsonb_each(e.changed))
    where e.table_name = 'technician'
      and e.row_id in (select id::text from technician where account_id = forgotten)
      and e.changed ?| array['name', 'home_address', 'home_latitude', 'home_longitude'];
    perform set_config('fettle.forgetting', '', true);
end $$;
