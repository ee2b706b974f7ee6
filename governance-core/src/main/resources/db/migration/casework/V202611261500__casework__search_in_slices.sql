-- A search for words within a territory collected all finds of the whole district and then looked at each (10 million cases:
-- 52,000 buffers). Words and territory now stand in one array, the territory once for each slice of time, so that the index
-- itself intersects them, and a search goes back from the newest in slices that are as long as finds are rare.

-- A pair of characters as a number: exact within the basic plane. What lies between the surrogates is free for other uses.
create function case_pair(one integer, two integer) returns integer language sql immutable parallel safe as $$
  select case when one < 65536 and two < 65536 then one << 16 | two
    else (-603979776 + ((one::bigint * 1000003 + two) & 67108863))::integer end
$$;
comment on function case_pair(integer, integer) is 'Two characters as one number for search; the first is 0 for a word of one character';

create function case_words(source text) returns integer[] language plpgsql immutable strict parallel safe as $$
declare
  separators constant text := '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f'
      '\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f\u30fb\ufe00-\ufe1f\ufe30-\ufe6f'
      '\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufff0-\uffff\U0001f000-\U0001faff\U000e0000-\U000e01ef]+';
  words text := regexp_replace(source collate "C", separators, ' ', 'g');
  pairs integer[] := '{}';
  before integer := 32;
  here integer := 32;
  after integer;
  letter text;
begin
  if words is not nfkc normalized then
    words := regexp_replace(normalize(words, nfkc) collate "C", separators, ' ', 'g');
  end if;
  foreach letter in array string_to_array(lower(words collate "C") || ' ', null) loop
    after := ascii(letter);
    if here <> 32 then
      if after <> 32 then
        pairs := pairs || case_pair(here, after);
      elsif before = 32 then
        pairs := pairs || case_pair(0, here);
      end if;
    end if;
    before := here;
    here := after;
  end loop;
  return pairs;
end $$;
comment on function case_words(text) is
  'What a text is searched by: the pairs of civicgrid_bigrams as numbers, which take a third of the room, in the order of the text';

-- Marks stand among the pairs, in numbers that no pair takes. Two marks may share a number: whoever searches compares the
-- columns, too. The arithmetic is shared out so that a report pays some microseconds for its eighteen.
create function case_place(kind integer, id integer) returns integer language sql immutable parallel safe as $$
  select ((id::bigint * 1000003 + kind * 500009) & 67108863)::integer
$$;
comment on function case_place(integer, integer) is 'The part of a mark that says what: a territory (kind 0), lead unit (1) or reporting post (2)';

create function case_slice(span integer, hour integer) returns integer language sql immutable parallel safe as $$
  select (case when span < 4 then hour >> 4 * span else 0 end * 31 + span * 8388593) & 67108863
$$;
comment on function case_slice(integer, integer) is
  'The part of a mark that says when, around an hour since 1970: spans 0 to 3 are 1 and 16 hours, 11 and 171 days, 4 is all time';

create function case_mark(place integer, slice integer) returns integer language sql immutable parallel safe as $$
  select -671088640 | (place # slice)
$$;
comment on function case_mark(integer, integer) is 'The mark of what is there in a slice of time';

create function case_marks(hour integer, district_id integer, street_id integer, community_id integer, grid_id integer, reporter_post_id integer)
returns integer[] language plpgsql immutable parallel safe as $$
declare
  district integer := case_place(0, district_id);
  street integer := case_place(0, street_id);
  community integer := case_place(0, community_id);
  grid integer := case_place(0, grid_id);
  reporter integer := case_place(2, coalesce(reporter_post_id, 0));
  halves integer := case_slice(1, hour);
  weeks integer := case_slice(2, hour);
  seasons integer := case_slice(3, hour);
  ever integer := case_slice(4, hour);
begin
  return array[case_mark(district, case_slice(0, hour)), case_mark(district, halves), case_mark(district, weeks), case_mark(district, seasons),
    case_mark(street, halves), case_mark(street, weeks), case_mark(street, seasons), case_mark(street, ever),
    case_mark(community, halves), case_mark(community, weeks), case_mark(community, seasons), case_mark(community, ever),
    case_mark(grid, weeks), case_mark(grid, seasons), case_mark(grid, ever),
    case_mark(reporter, weeks), case_mark(reporter, seasons), case_mark(reporter, ever)];
end $$;
comment on function case_marks(integer, integer, integer, integer, integer, integer) is
  'The marks of a case reported in an hour since 1970: for each territory and the reporting post those slices that are worth reading';

create function case_unit_marks(hour integer, unit_id integer) returns integer[] language sql immutable strict parallel safe as $$
  select array[case_mark(case_place(1, unit_id), case_slice(2, hour)), case_mark(case_place(1, unit_id), case_slice(3, hour)),
    case_mark(case_place(1, unit_id), case_slice(4, hour))]
$$;
comment on function case_unit_marks(integer, integer) is 'The marks of a unit that leads or has led a case reported in an hour since 1970';

create function case_hour(moment timestamptz) returns integer language sql immutable parallel safe as $$
  select floor(extract(epoch from moment at time zone 'UTC') / 3600)::integer
$$;
comment on function case_hour(timestamptz) is 'Hours since 1970';

alter table case_search rename to case_search_before;
alter table case_search_before rename constraint pk_case_search to pk_case_search_before;
create table case_search (
  case_id     bigint      not null,
  open        boolean     not null,
  reported_at timestamptz not null,
  terms       integer[]   not null,
  constraint pk_case_search primary key (case_id, open)
) partition by list (open);
comment on table case_search is 'One row holds what a case is searched by; what is open stands apart, since it is little and still changes';
comment on column case_search.case_id is 'The case';
comment on column case_search.open is 'Whether work is still to be done; follows the case';
comment on column case_search.reported_at is 'Instant of the report, for the order of the finds';
comment on column case_search.terms is 'Pairs of characters of title, address and the first 200 characters of the description, and the marks of places, units and the reporting post';

create table case_search_open (like case_search including comments, constraint pk_case_search_open primary key (case_id, open));
create table case_search_ended (like case_search including comments, constraint pk_case_search_ended primary key (case_id, open));
comment on table case_search_open is 'What open cases are searched by';
comment on table case_search_ended is 'What ended cases are searched by';

with units as (
  select case_id, array_agg(unit_id) as ids from (
    select case_id, unit_id from case_handler union select id, lead_unit_id from case_record where lead_unit_id is not null) as led
  group by case_id
), moved as (
  select c.id, c.open, c.reported_at,
    (select array_agg(case when char_length(pair) = 1 then case_pair(0, ascii(pair)) else case_pair(ascii(pair), ascii(substr(pair, 2))) end)
     from unnest(s.terms) as pair)
    || case_marks(case_hour(c.reported_at), c.district_id, c.street_id, c.community_id, c.grid_id, c.reporter_post_id)
    || case when u.ids is not null then
         (select array_agg(mark) from unnest(u.ids) as unit_id, unnest(case_unit_marks(case_hour(c.reported_at), unit_id)) as mark) end as terms
  from case_search_before s join case_record c on c.id = s.case_id left join units u on u.case_id = c.id
), open as (
  insert into case_search_open (case_id, open, reported_at, terms) select id, open, reported_at, terms from moved where open
)
insert into case_search_ended (case_id, open, reported_at, terms) select id, open, reported_at, terms from moved where not open;
drop table case_search_before;
-- Each slice reads what waits to be sorted into the index, so little may wait.
create index ix_case_search_open_terms on case_search_open using gin (terms) with (gin_pending_list_limit = 1024);
create index ix_case_search_ended_terms on case_search_ended using gin (terms) with (gin_pending_list_limit = 256);
alter table case_search attach partition case_search_open for values in (true);
alter table case_search attach partition case_search_ended for values in (false);
grant select, insert, update, delete on case_search to civicgrid_app;
analyze case_search;

-- What is searched follows the case: to the ended ones and back, and into another territory.
create function case_search_follows() returns trigger language plpgsql as $$
begin
  if (new.district_id, new.street_id, new.community_id, new.grid_id) is distinct from (old.district_id, old.street_id, old.community_id, old.grid_id) then
    update case_search s
    set open = new.open,
      terms = array(select term from unnest(s.terms) as term where term not between -671088640 and -603979777)
        || case_marks(case_hour(s.reported_at), new.district_id, new.street_id, new.community_id, new.grid_id, new.reporter_post_id)
        || array(select unnest(case_unit_marks(case_hour(s.reported_at), unit_id)) from case_handler where case_id = new.id)
    where s.case_id = new.id;
  else
    update case_search set open = new.open where case_id = new.id;
  end if;
  return null;
end $$;
comment on function case_search_follows() is 'Keeps what a case is searched by where the case is: among the open or ended ones, in its territory';
create trigger case_search_follows after update on case_record for each row
  when (new.open <> old.open or (new.district_id, new.street_id, new.community_id, new.grid_id)
    is distinct from (old.district_id, old.street_id, old.community_id, old.grid_id))
  execute function case_search_follows();

create function case_search_names_unit() returns trigger language plpgsql as $$
begin
  update case_search s set terms = s.terms || case_unit_marks(case_hour(s.reported_at), new.unit_id)
  where s.case_id = new.case_id and not s.terms @> case_unit_marks(case_hour(s.reported_at), new.unit_id);
  return null;
end $$;
comment on function case_search_names_unit() is 'Lets a unit search what it leads or has led';
create trigger case_search_names_unit after insert on case_handler for each row execute function case_search_names_unit();

-- The walk back. A longer slice is read only when, after what was found so far, it is expected to hold no more than some hundred.
create function case_search_newest(
  words integer[], kind integer, place integer, before_at timestamptz, before_id bigint, since timestamptz, only_open boolean, most integer)
returns table (case_id bigint, reported_at timestamptz) language plpgsql stable rows 100 as $$
#variable_conflict use_column
declare
  shortest constant integer := case kind
    when 0 then (select case t.level when 'DISTRICT' then 0 when 'GRID' then 2 else 1 end from territory t where t.id = place)
    else 2 end;
  newest timestamptz;
  start_at timestamptz;
  span integer := shortest;
  hour integer;
  slice integer[];
  floor_at timestamptz;
  covered double precision;
  found_now integer;
  found_all integer := 0;
begin
  if shortest = 0 then -- a silence behind the newest report says nothing about how often a word occurs
    select c.reported_at into newest from case_record c where c.district_id = place order by c.reported_at desc, c.id desc limit 1;
    before_at := least(before_at, newest + interval '1 microsecond');
  end if;
  start_at := before_at;
  loop
    hour := case_hour(before_at - interval '1 microsecond');
    if span = 4 then
      floor_at := since;
      slice := case when shortest = 0 then words else words || case_mark(case_place(kind, place), case_slice(span, hour)) end;
    else
      floor_at := greatest(since, to_timestamp((hour >> 4 * span << 4 * span)::bigint * 3600));
      slice := words || case_mark(case_place(kind, place), case_slice(span, hour));
    end if;
    return query select s.case_id, s.reported_at from case_search s
      where s.open in (true, only_open) and s.terms @> slice
        and s.reported_at >= floor_at and (s.reported_at, s.case_id) < (before_at, before_id)
      order by s.reported_at desc, s.case_id desc limit most - found_all;
    get diagnostics found_now = row_count;
    found_all := found_all + found_now;
    exit when found_all >= most or floor_at <= since;
    before_at := floor_at;
    before_id := 0;
    covered := extract(epoch from start_at - before_at) / 3600;
    if covered >= 16 ^ span and (found_all + 1) * 16 ^ (span + 1) / covered <= 300 then
      span := span + 1;
    end if;
  end loop;
end $$;
comment on function case_search_newest(integer[], integer, integer, timestamptz, bigint, timestamptz, boolean, integer) is
  'The newest cases with all these words and the mark of a kind and place, before a position and since an instant; for a join with case_record, whose columns decide';
