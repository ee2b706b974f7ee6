package org.civicgrid.governance.meeting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.GovernanceCase;
import org.civicgrid.governance.organization.UnitNames;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a meeting. */
@Component
@RequiredArgsConstructor
class MeetingViews {

    private final Participants participants;
    private final Agendas agendas;
    private final Resolutions resolutions;
    private final Papers papers;
    private final CaseStates cases;
    private final Hosts hosts;
    private final UnitNames units;
    private final TerritoryRegistry territories;

    MeetingView of(Meeting it) {
        var people = participants.of(it.id());
        var items = agendas.of(it.id());
        var passed = resolutions.of(it.id());
        var earlier = earlier(items);
        var states = cases.of(
                Stream.concat(passed.stream(), earlier.values().stream()).toList());
        var voices = (int) people.stream().filter(Participant::voice).count();
        var present = (int)
                people.stream().filter(each -> each.voice() && each.isPresent()).count();
        var facts = it.facts();
        var territory = territories.require(it.territoryId());
        return new MeetingView(
                it.id(),
                it.kind(),
                it.state(),
                it.hostId(),
                hosts.of(it).name(),
                territory.code().digits(),
                territory.name(),
                facts.title(),
                facts.place(),
                facts.point(),
                facts.startsAt(),
                facts.endsAt(),
                facts.quorum(),
                voices,
                present,
                facts.quorum().needed(voices),
                items.stream()
                        .map(item -> item(it, item, earlier.get(item.resolutionId()), states))
                        .toList(),
                people.stream().map(MeetingViews::attendee).toList(),
                passed.stream()
                        .map(each -> resolved(each, states.get(each.caseNumber())))
                        .toList(),
                papers.minutes(it.id()).orElse(null),
                it.sequence(),
                it.cancelReason(),
                it.closedAt(),
                it.madeUp(),
                it.version());
    }

    private Map<Integer, Resolution> earlier(List<AgendaItem> items) {
        var ids = items.stream()
                .map(AgendaItem::resolutionId)
                .filter(Objects::nonNull)
                .toList();
        return resolutions.of(ids).stream().collect(Collectors.toMap(Resolution::id, it -> it));
    }

    /** Until the meeting is held an item that is carried over stands as its case does now. */
    private static MeetingView.Item item(
            Meeting it, AgendaItem item, @Nullable Resolution earlier, Map<String, GovernanceCase> states) {
        if (earlier == null) {
            return new MeetingView.Item(item.text(), item.proposer(), MeetingView.Source.NEW, null, null, null, false);
        }
        var now = it.state().isAhead() ? states.get(earlier.caseNumber()) : null;
        var stage = now == null ? Objects.requireNonNull(item.stage()) : now.getStage();
        return new MeetingView.Item(
                item.text(),
                item.proposer(),
                MeetingView.Source.CARRIED_OVER,
                earlier.caseNumber(),
                stage,
                now == null ? item.outcome() : now.getOutcome(),
                !stage.isOpen());
    }

    private static MeetingView.Attendee attendee(Participant it) {
        return new MeetingView.Attendee(
                it.id(), it.capacity(), it.name(), it.represents(), it.voice(), it.attendance(), it.signedInAt());
    }

    private MeetingView.Resolved resolved(Resolution it, @Nullable GovernanceCase state) {
        var owner = Objects.requireNonNull(units.label(it.ownerUnitId()));
        return new MeetingView.Resolved(
                it.id(),
                it.orderNo(),
                it.text(),
                owner.code(),
                owner.name(),
                it.dueOn(),
                it.caseNumber(),
                state == null ? null : state.getStage(),
                state == null ? null : state.getOutcome(),
                state == null ? null : state.getDueAt());
    }
}
