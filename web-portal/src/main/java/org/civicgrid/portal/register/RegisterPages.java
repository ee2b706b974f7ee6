package org.civicgrid.portal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.register.RegisterRecord;
import org.civicgrid.portal.form.Sent;
import org.civicgrid.portal.frame.Crumb;
import org.civicgrid.portal.frame.Fact;
import org.civicgrid.portal.frame.Formats;
import org.springframework.stereotype.Component;

/** Puts the pages of a record together: the record itself, and the forms on which it is set up and changed. */
@Component
@RequiredArgsConstructor
class RegisterPages {

    private final RegisterPlaces places;
    private final RegisterHistory history;
    private final EndForms ends;
    private final RegisterWords words;
    private final Formats formats;

    /** @param ending the order to end it that was refused; nothing when none was */
    <V extends RegisterRecord> RecordPage record(Register<V, ?, ?> register, ActingPost by, int id, Sent ending) {
        var it = register.directory.find(by, id);
        var face = register.face;
        var portrait = register.portrait(by, it);
        var editable = by.may(face.editing()) && it.validTo() == null;
        var href = face.href(it);
        return new RecordPage(
                it.name(),
                portrait.kind(),
                it.madeUp(),
                it.validTo() == null ? null : words.of("register.ended", formats.date(it.validTo())),
                face.party(),
                trail(register, by, it),
                it.territory(),
                portrait.position(),
                facts(it, portrait),
                portrait.links(),
                history.print(register.directory.history(by, id)),
                editable ? href + "/edit" : null,
                editable ? portrait.add() : null,
                href,
                it.version(),
                editable ? ends.form(ending) : null);
    }

    EditPage draft(Register<?, ?, ?> register, ActingPost by, Sent sent) {
        var face = register.face;
        var top = places.require(by, register.top(by, sent));
        var title = words.of(face.adding());
        var back = face.href(top);
        return new EditPage(
                title,
                words.of(face.hint(), top.name()),
                face.party(),
                List.of(home(face), new Crumb(top.name(), back), Crumb.here(title)),
                face.path(),
                register.forms.create(by, top, sent),
                face.mapped() ? top.code().digits() : null,
                back);
    }

    <V extends RegisterRecord> EditPage edit(Register<V, ?, ?> register, ActingPost by, V it, Sent sent) {
        var face = register.face;
        var href = face.href(it);
        return new EditPage(
                words.of("register.change", it.name()),
                null,
                face.party(),
                List.of(home(face), new Crumb(it.name(), href), Crumb.here(words.of("register.edit"))),
                href + "/edit",
                register.forms.edit(by, it, sent),
                face.mapped() ? it.territory() : null,
                href);
    }

    /** The register, what it shows of the territories above, and last the record itself. */
    private List<Crumb> trail(Register<?, ?, ?> register, ActingPost by, RegisterRecord it) {
        var trail = new ArrayList<Crumb>();
        trail.add(home(register.face));
        places.way(by, places.require(by, it.territory()))
                .forEach(place -> trail.add(new Crumb(place.name(), register.face.href(place))));
        trail.add(Crumb.here(it.name()));
        return trail;
    }

    private Crumb home(Register.Face face) {
        return new Crumb(words.of(face.title()), face.path());
    }

    private List<Fact> facts(RegisterRecord it, Register.Portrait portrait) {
        var name = Stream.of(words.fact("register.name", it.name()));
        var term = Stream.of(
                words.fact("register.from", formats.date(it.validFrom())),
                words.fact("register.to", formats.date(it.validTo())),
                words.fact("register.to.reason", it.endReason()));
        return Stream.of(name, portrait.facts().stream(), term)
                .flatMap(facts -> facts)
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }
}
