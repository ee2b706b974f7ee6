package org.civicgrid.governance.duty;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.BrowsableMap;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.kernel.FormInput;
import org.civicgrid.governance.problem.InvalidInput;
import org.civicgrid.governance.territory.Level;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much each community is burdened, in one statement whatever the level. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class BurdenFigures {

    private static final String SUMS = """
            with refused as (
              select territory_heir(community_id) as community_id, count(*) as refusals from refusal_record
              where district_id = :district and at >= :from and at < :to
              group by 1
            )
            select part as id, count(*) as communities, sum(items) as items, sum(forms) as forms, sum(refusals) as refusals
            from (
              select c.%s as part, i.items, i.forms, coalesce(r.refusals, 0) as refusals
              from territory c left join refused r on r.community_id = c.id cross join lateral (
                select count(*) as items, coalesce(sum(i.forms), 0) as forms from admission_item i
                where i.district_id = c.district_id and i.list <> 'NEGATIVE'
                  and i.valid_from <= :day and (i.valid_to is null or i.valid_to > :day)
                  and (i.everywhere or exists (
                    select from admission_item_community k where k.item_id = i.id and k.community_id = c.id))) i
              where c.level = 'COMMUNITY' and c.%s = :top and c.valid_from <= :day and (c.valid_to is null or c.valid_to > :day)
            ) community
            group by part
            """;

    private final JdbcClient jdbc;
    private final BrowsableMap map;
    private final TerritoryRegistry territories;
    private final Clock clock;

    private record Sums(int id, long communities, long items, long forms, long refusals) {}

    /**
     * The burden of a territory and of its parts.
     *
     * @param code of a district, street or community; null for the top of the post's map
     * @param from first day on which refusals count; null for the first of the year of {@code to}
     * @param to last day, inclusive; null for today
     * @throws InvalidInput if the territory is below a community, or the days are not in order
     */
    public BurdenReport of(ActingPost by, @Nullable String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        by.require(Permission.DUTY_READ);
        var form = new FormInput();
        var last = form.asOf("to", to, CalendarZone.today(clock));
        var first = form.asOf("from", from, last.withDayOfYear(1));
        form.when(first.isAfter(last), "from", "admission-days", first, last);
        form.refuseIfAny();
        var top = map.requireOrHome(by, code);
        if (top.level().compareTo(Level.COMMUNITY) > 0) {
            throw InvalidInput.of("territory", "wrong-level", code, top.level());
        }
        var lines = lines(top, first, last);
        return new BurdenReport(first, last, whole(top, lines), top.level() == Level.COMMUNITY ? List.of() : lines);
    }

    private List<BurdenLine> lines(Territory top, LocalDate from, LocalDate to) {
        var part = top.level() == Level.DISTRICT ? Level.STREET : Level.COMMUNITY;
        return jdbc
                .sql(SUMS.formatted(part.getColumn(), top.level().getColumn()))
                .param("top", top.id())
                .param("district", top.jurisdiction().districtId())
                .param("day", to)
                .param("from", start(from))
                .param("to", start(to.plusDays(1)))
                .query(Sums.class)
                .list()
                .stream()
                .map(sums -> line(territories.require(sums.id()), sums))
                .sorted(Comparator.comparing(BurdenLine::territory))
                .toList();
    }

    private static BurdenLine line(Territory place, Sums it) {
        return new BurdenLine(
                place.code().digits(), place.shortName(), it.communities(), it.items(), it.forms(), it.refusals());
    }

    private static BurdenLine whole(Territory top, List<BurdenLine> lines) {
        return new BurdenLine(
                top.code().digits(),
                top.shortName(),
                sum(lines, BurdenLine::communities),
                sum(lines, BurdenLine::items),
                sum(lines, BurdenLine::forms),
                sum(lines, BurdenLine::refusals));
    }

    private static long sum(List<BurdenLine> lines, ToLongFunction<BurdenLine> figure) {
        return lines.stream().mapToLong(figure).sum();
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(CalendarZone.SHANGHAI).toInstant());
    }
}
