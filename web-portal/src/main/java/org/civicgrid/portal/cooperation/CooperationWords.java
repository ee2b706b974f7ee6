package org.civicgrid.portal.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.cooperation.CooperationKind;
import org.civicgrid.governance.cooperation.CooperationState;
import org.civicgrid.governance.cooperation.CooperationView;
import org.civicgrid.governance.kernel.CalendarZone;
import org.civicgrid.governance.territory.Territory;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.RegisterPlaces;
import org.civicgrid.portal.register.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of shared actions say alike, and what can be chosen on them. */
@Component
@RequiredArgsConstructor
class CooperationWords {

    static final String KIND = "cooperation.kind.";
    static final String STATE = "cooperation.state.";
    static final String ASKED = "cooperation.asked.";

    private static final int YEARS_BACK = 4;
    private static final int MONTHS = 12;

    private final RegisterPlaces places;
    private final RegisterWords words;
    private final Formats formats;
    private final Clock clock;

    String kind(CooperationKind kind) {
        return words.of(KIND + kind);
    }

    String state(CooperationState state) {
        return words.of(STATE + state);
    }

    static String tone(CooperationState state) {
        return switch (state) {
            case PLANNED -> "brand";
            case DONE -> "ok";
            case CANCELLED -> "plain";
        };
    }

    /** One day, or the first and the last. */
    String days(CooperationView it) {
        var first = formats.date(it.startsOn());
        return it.startsOn().equals(it.endsOn())
                ? first
                : words.of("cooperation.days", first, formats.date(it.endsOn()));
    }

    String month(int month) {
        return words.of("cooperation.month." + month);
    }

    LocalDate today() {
        return CalendarZone.today(clock);
    }

    /** The next year, this one and some before; and the one that is asked for, whichever. */
    List<Choice> years(@Nullable String asked) {
        var present = today().getYear();
        var near = IntStream.rangeClosed(-1, YEARS_BACK).mapToObj(ago -> String.valueOf(present - ago));
        return Stream.concat(near, Stream.ofNullable(asked).filter(it -> it.matches("\\d{4}")))
                .distinct()
                .map(it -> new Choice(it, it))
                .toList();
    }

    List<Choice> months() {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(it -> new Choice(String.valueOf(it), month(it)))
                .toList();
    }

    <E extends Enum<E>> List<Choice> choices(String prefix, Class<E> type) {
        return words.choices(prefix, type);
    }

    /** For a filter: the way from the top of the post's map to a territory, and what lies one level below it. */
    List<Choice> places(ActingPost by, @Nullable String territory) {
        return places.around(by, place(by, territory));
    }

    /** The territory asked for; without one the top of the post's map. */
    Territory place(ActingPost by, @Nullable String territory) {
        return places.require(by, territory);
    }
}
