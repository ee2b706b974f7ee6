-- Type and channel are searched by like words, so the two widest indexes of a case, an eighth of what a report cost, are spared.
-- The numbers of such traits begin with control characters, which no word contains.
create function case_trait(kind integer, name text) returns integer language sql immutable strict parallel safe as $$
  select kind << 20 | (select sum(ascii(substr(name, i, 1)) * 31::numeric ^ (length(name) - i)) % 1048576
    from generate_series(1, length(name)) as i)::integer
$$;
comment on function case_trait(integer, text) is
  'What a case is, as a number for search: its type (kind 1) or channel (2). Two names may share one: whoever searches compares the columns, too';

drop index ix_case_search_open_terms;
drop index ix_case_search_ended_terms;
with trait as materialized (
  select code, case_trait(1, code) as number from (select distinct code from case_type) as known
), channel as materialized (
  select code, case_trait(2, code) as number
  from unnest(array['GRID_WORKER', 'COMMUNITY', 'PATROL', 'RESIDENT', 'HOTLINE', 'WECHAT', 'APP', 'SENSOR', 'SYSTEM', 'TRANSFER']) as code
)
update case_search s set terms = s.terms || array[t.number, h.number]
from case_record c join trait t on t.code = c.type_code join channel h on h.code = c.channel
where c.id = s.case_id and c.open = s.open;
create index ix_case_search_open_terms on case_search_open using gin (terms) with (gin_pending_list_limit = 1024);
create index ix_case_search_ended_terms on case_search_ended using gin (terms) with (gin_pending_list_limit = 256);
comment on column case_search.terms is 'Pairs of characters of title, address and the first 200 characters of the description, the traits type and channel, and the marks of places, units and the reporting post';
drop index ix_case_type_new, ix_case_channel_new;

-- A case of another type is found by that one.
create function case_search_renames_type() returns trigger language plpgsql as $$
begin
  update case_search set terms = array_replace(terms, case_trait(1, old.type_code), case_trait(1, new.type_code))
  where case_id = new.id;
  return null;
end $$;
comment on function case_search_renames_type() is 'Keeps what a case is searched by true to its type';
create trigger case_search_renames_type after update on case_record for each row
  when (new.type_code <> old.type_code) execute function case_search_renames_type();
