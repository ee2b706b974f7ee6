package org.civicgrid.grid.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.problem.FieldFault;
import org.civicgrid.governance.problem.InvalidInput;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads mapping files strictly: whatever is misspelt, missing or contradicts itself is named by its key. */
@Component
@RequiredArgsConstructor
class MappingReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final MappingCheck check;

    /** @throws InvalidInput naming every faulty key */
    ImportMapping read(String text) {
        var mapping = parse(text);
        var faults = new ArrayList<FieldFault>();
        check.check(mapping, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return mapping;
    }

    /** The mapping as it is kept. */
    String write(ImportMapping mapping) {
        return JSON.writeValueAsString(mapping);
    }

    private static ImportMapping parse(String text) {
        try {
            var mapping = JSON.readValue(text, ImportMapping.class);
            if (mapping == null) {
                throw InvalidInput.of("mapping", "mapping-json", text);
            }
            return mapping;
        } catch (UnrecognizedPropertyException unknown) {
            throw InvalidInput.of(key(unknown), "mapping-key-unknown", unknown.getPropertyName());
        } catch (InvalidFormatException format) {
            throw InvalidInput.of(key(format), "mapping-value", format.getValue());
        } catch (DatabindException wrong) {
            throw InvalidInput.of(key(wrong), "mapping-value", null);
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            throw InvalidInput.of(
                    "mapping",
                    "mapping-json",
                    null,
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr());
        }
    }

    private static String key(DatabindException wrong) {
        var path = wrong.getPath().stream()
                .map(it -> it.getPropertyName() == null ? String.valueOf(it.getIndex()) : it.getPropertyName())
                .collect(Collectors.toCollection(ArrayList::new));
        path.add(0, "mapping");
        return String.join(".", List.copyOf(path));
    }
}
