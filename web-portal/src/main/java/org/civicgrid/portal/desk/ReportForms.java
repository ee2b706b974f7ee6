package org.civicgrid.portal.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.access.ActingPost;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.governance.casework.Channel;
import org.civicgrid.governance.casework.Severity;
import org.civicgrid.governance.kernel.Crs;
import org.civicgrid.governance.territory.TerritoryRegistry;
import org.civicgrid.portal.frame.Choice;
import org.civicgrid.portal.frame.InputField;
import org.civicgrid.portal.frame.InputField.Kind;
import org.springframework.stereotype.Component;

/** The form for a report, fresh or with what was wrong. */
@Component
@RequiredArgsConstructor
class ReportForms {

    private final CaseTypeCatalogue types;
    private final TerritoryRegistry territories;
    private final ExtraFieldForms extras;
    private final Words words;

    /** Doors by which staff take a report in. */
    private static final List<Channel> CHANNELS = List.of(
            Channel.GRID_WORKER, Channel.COMMUNITY, Channel.PATROL, Channel.RESIDENT, Channel.HOTLINE, Channel.WECHAT);

    /**
     * The page.
     *
     * @param sent parameters of the last try by name; empty for a fresh form
     * @param faults message by field
     */
    ReportPage page(ActingPost by, Map<String, String> sent, Map<String, String> faults) {
        var further = extras.of(sent, faults);
        var others = new LinkedHashMap<>(faults);
        further.fields().forEach(field -> others.remove(field.name()));
        var form = new Form(withChannel(by, sent), others);
        var fields = List.of(
                form.field(Kind.SELECT, "typeCode", "type", true, types(), 0),
                form.field(Kind.AREA, "description", "description", false, List.of(), 4000),
                form.field(Kind.TEXT, "title", "title.field", false, List.of(), 120),
                form.field(Kind.SELECT, "severity", "severity", false, severities(), 0),
                form.field(Kind.SELECT, "channel", "channel", true, channels(), 0),
                form.field(Kind.FILES, "attachmentIds", "photos", false, List.of(), 9));
        var place = List.of(
                form.field(Kind.TEXT, "place.address", "address", false, List.of(), 200),
                form.named("lng", "place.lng", "lng"),
                form.named("lat", "place.lat", "lat"),
                form.field(Kind.SELECT, "place.crs", "crs", false, systems(), 0));
        var reporter = List.of(
                form.field(Kind.TEXT, "reporter.name", "reporter.name", false, List.of(), 50),
                form.field(Kind.TEXT, "reporter.phone", "reporter.phone", false, List.of(), 20),
                form.field(Kind.CHECKS, "reporter.confidential", "confidential", false, confidential(), 0));
        var home = territories.require(by.reach().territoryId());
        return new ReportPage(
                fields,
                further,
                place,
                reporter,
                form.otherProblems(),
                home.code().digits(),
                sent.getOrDefault("key", UUID.randomUUID().toString()));
    }

    /** The door that fits the role, unless another was chosen. */
    private static Map<String, String> withChannel(ActingPost by, Map<String, String> sent) {
        var usual =
                switch (by.role()) {
                    case GRID_WORKER, MICRO_GRID_LEADER -> Channel.GRID_WORKER;
                    case COMMUNITY_CLERK, COMMUNITY_SECRETARY -> Channel.COMMUNITY;
                    default -> Channel.PATROL;
                };
        var filled = new HashMap<>(sent);
        filled.putIfAbsent("channel", usual.name());
        return filled;
    }

    private List<Choice> types() {
        return types.inForce().stream()
                .map(it -> new Choice(
                        it.code(),
                        words.english()
                                ? it.naming().classNameEn() + " / "
                                        + it.naming().nameEn()
                                : it.naming().className() + " / " + it.naming().name()))
                .toList();
    }

    private List<Choice> severities() {
        return Arrays.stream(Severity.values())
                .map(it -> new Choice(it.name(), words.of("severity.", it)))
                .toList();
    }

    private List<Choice> channels() {
        return CHANNELS.stream()
                .map(it -> new Choice(it.name(), words.of("channel.", it)))
                .toList();
    }

    private List<Choice> systems() {
        return java.util.stream.Stream.of(Crs.CGCS2000, Crs.GCJ02, Crs.BD09)
                .map(it -> new Choice(it.name(), words.of("desk.report.crs." + it.name())))
                .toList();
    }

    private List<Choice> confidential() {
        return List.of(new Choice("true", words.of("desk.report.confidential")));
    }

    /** The fields of one page with what was sent and what is wrong. */
    private final class Form {
        private final Map<String, String> sent;
        private final Map<String, String> faults;
        private final java.util.Set<String> shown = new java.util.HashSet<>();

        private Form(Map<String, String> sent, Map<String, String> faults) {
            this.sent = sent;
            this.faults = faults;
        }

        private InputField field(Kind kind, String name, String key, boolean required, List<Choice> choices, int max) {
            shown.add(name);
            return new InputField(
                    kind,
                    name.replace('.', '-'),
                    name,
                    words.of("desk.report." + key),
                    hint(key),
                    required,
                    sent.getOrDefault(name, ""),
                    faults.get(name),
                    choices,
                    max);
        }

        /** A coordinate: the map looks for an input of this name. */
        private InputField named(String name, String fault, String key) {
            shown.add(fault);
            var wrong = faults.getOrDefault(fault, faults.getOrDefault("place", ""));
            shown.add("place");
            return new InputField(
                    Kind.TEXT,
                    name,
                    name,
                    words.of("desk.report." + key),
                    null,
                    true,
                    sent.getOrDefault(name, ""),
                    faults.containsKey(fault) || (faults.containsKey("place") && name.equals("lng")) ? wrong : null,
                    List.of(),
                    20);
        }

        private @org.jspecify.annotations.Nullable String hint(String key) {
            return switch (key) {
                case "type" -> words.of("desk.report.type.hint");
                case "title.field" -> words.of("desk.report.title.hint");
                case "photos" -> words.of("desk.hint.proof");
                default -> null;
            };
        }

        private List<String> otherProblems() {
            return faults.entrySet().stream()
                    .filter(fault -> !shown.contains(fault.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }
}
