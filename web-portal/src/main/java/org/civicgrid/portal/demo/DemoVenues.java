package org.civicgrid.portal.demo;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.governance.venue.ServiceClass;
import org.civicgrid.governance.venue.VenueFounding.NewServicePoint;
import org.civicgrid.governance.venue.VenueLevel;

/** Makes up the service points of the demo district; the same seed and places give the same lists. */
final class DemoVenues {

    private static final Set<ServiceClass> ALL = EnumSet.allOf(ServiceClass.class);

    private final long seed;

    DemoVenues(long seed) {
        this.seed = seed;
    }

    /** So many complexes: one of each street, the rest of communities. */
    List<NewServicePoint> complexes(Collection<Territory> streets, Collection<Territory> communities, int number) {
        var places = Stream.concat(
                        streets.stream(), DemoRegisters.shuffled(communities, new Random(seed ^ 0xC0391E8L)).stream())
                .limit(number)
                .toList();
        return IntStream.range(0, places.size())
                .mapToObj(i -> point(VenueLevel.COMPLEX, places.get(i), "综合体", 3, i, "每日 9:00—21:00", ALL))
                .toList();
    }

    /** The centre of each community. */
    List<NewServicePoint> centres(List<Territory> communities) {
        return IntStream.range(0, communities.size())
                .mapToObj(i -> point(VenueLevel.CENTER, communities.get(i), "党群服务中心", 4, i, "每日 9:00—18:00", ALL))
                .toList();
    }

    /** Stations in so many of the compounds. */
    List<NewServicePoint> stations(Collection<Territory> compounds, int number) {
        var random = new Random(seed ^ 0x57A7104L);
        var places = DemoRegisters.shuffled(compounds, random).stream()
                .limit(number)
                .sorted(Comparator.comparing(it -> it.code().digits()))
                .toList();
        return IntStream.range(0, places.size())
                .mapToObj(
                        i -> point(VenueLevel.STATION, places.get(i), "党群服务站", 5, i, "周一至周五 14:00—20:00", some(random)))
                .toList();
    }

    private static Set<ServiceClass> some(Random random) {
        var services = EnumSet.of(ServiceClass.WELFARE);
        Stream.of(ServiceClass.PUBLIC, ServiceClass.LIVING)
                .filter(it -> random.nextBoolean())
                .forEach(services::add);
        return services;
    }

    private static NewServicePoint point(
            VenueLevel level,
            Territory place,
            String what,
            int block,
            int number,
            String hours,
            Set<ServiceClass> services) {
        return new NewServicePoint(
                level,
                place.code().digits(),
                place.name() + what,
                place.name() + "演示路 %d 号".formatted(number + 1),
                place.centre(),
                DemoRegisters.phone(block, number),
                hours,
                services,
                true,
                DemoRegisters.SINCE);
    }
}
