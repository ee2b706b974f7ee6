-- What Chinese text is searched by: most words have two characters, so a text is found through the set of its pairs of
-- neighbouring characters (a generated column with a GIN index; the same function cuts the words that are searched).
-- Letters, digits and ideographs count, everything else separates words; a word of one character stands for itself.
-- Full-width and other compatibility forms are folded (NFKC) and Latin letters lower-cased, all without regard to the
-- locale of the database, so that the function is truly immutable. Characters outside the basic plane are one character.
-- A loop, since a query inside costs twice as much per call; the pass through tsvector sorts and removes doubles at a
-- quarter of the price of "distinct", but holds at most a megabyte.
create function civicgrid_bigrams(source text) returns text[]
    language plpgsql immutable strict parallel safe
as $$
declare
    separators constant text := '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f'
        '\u20a0-\u20cf\u2190-\u2bff\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f\u30fb\ufe00-\ufe1f\ufe30-\ufe6f'
        '\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufff0-\uffff\U0001f000-\U0001faff\U000e0000-\U000e01ef]+';
    words text := regexp_replace(source collate "C", separators, ' ', 'g');
    grams text[] := '{}';
    before text := ' ';
    here text := ' ';
    after text;
begin
    if words is not nfkc normalized then
        words := regexp_replace(normalize(words, nfkc) collate "C", separators, ' ', 'g');
    end if;
    foreach after in array string_to_array(lower(words collate "C") || ' ', null) loop
        if here <> ' ' then
            if after <> ' ' then
                grams := grams || (here || after);
            elsif before = ' ' then
                grams := grams || here;
            end if;
        end if;
        before := here;
        here := after;
    end loop;
    if cardinality(grams) > 10000 then
        return array(select distinct gram collate "C" from unnest(grams) as gram);
    end if;
    return tsvector_to_array(array_to_tsvector(grams));
end;
$$;

comment on function civicgrid_bigrams(text) is
    'The distinct lower-cased pairs of neighbouring letters, digits and ideographs of a text, and its one-character words; for a GIN index';
