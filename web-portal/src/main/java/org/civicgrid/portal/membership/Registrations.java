package org.civicgrid.portal.membership;

import java.util.ArrayList;
import java.util.List;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.access.Permission;
import org.civicgrid.governance.membership.RegistrationChange;
import org.civicgrid.governance.membership.RegistrationDirectory;
import org.civicgrid.governance.membership.RegistrationDraft;
import org.civicgrid.governance.membership.RegistrationOffice;
import org.civicgrid.governance.membership.RegistrationView;
import org.civicgrid.portal.frame.Formats;
import org.civicgrid.portal.register.RecordPage.Link;
import org.civicgrid.portal.register.RecordPage.Links;
import org.civicgrid.portal.register.Register;
import org.civicgrid.portal.register.RegisterWords;
import org.springframework.stereotype.Component;

/** The register of members where they live, on the screen: masked. */
@Component
class Registrations extends Register<RegistrationView, RegistrationDraft, RegistrationChange> {

    static final String PATH = "/party/registrations";
    static final Face FACE = new Face(
            PATH,
            "registration.title",
            "registration.new",
            "registration.new.hint",
            true,
            false,
            Permission.PARTY_EDIT);

    private final ServiceNames services;
    private final RegisterWords words;
    private final Formats formats;

    Registrations(
            RegistrationDirectory directory,
            RegistrationOffice office,
            RegistrationForms forms,
            ServiceNames services,
            RegisterWords words,
            Formats formats) {
        super(FACE, directory, office, forms);
        this.services = services;
        this.words = words;
        this.formats = formats;
    }

    @Override
    protected Portrait portrait(ActingPost by, RegistrationView it) {
        var href = FACE.href(it);
        return new Portrait(
                words.of("registration.member"),
                null,
                List.of(
                        words.fact("registration.phone", it.phone()),
                        words.fact("register.place", it.territoryName()),
                        words.fact("registration.home", it.homeName()),
                        words.fact("registration.services", services.of(by, it.services())),
                        words.fact("registration.consent", formats.date(it.consentedOn()))),
                List.of(new Links(words.of("registration.further"), further(by, it, href))),
                new Link(href + "/move", words.of("registration.move")));
    }

    private List<Link> further(ActingPost by, RegistrationView it, String href) {
        var further = new ArrayList<Link>();
        if (by.may(Permission.PERSON_UNMASK)) {
            further.add(new Link(href + "/reading", words.of("registration.reading")));
        }
        if (it.movedFrom() != null) {
            further.add(new Link(PATH + "/" + it.movedFrom(), words.of("registration.before")));
        }
        return further;
    }
}
