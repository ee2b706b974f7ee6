package org.civicgrid.portal.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.civicgrid.governance.casework.CaseAnswer;
import org.civicgrid.governance.casework.CaseReader.CaseFile;
import org.civicgrid.governance.casework.CaseTypeCatalogue;
import org.civicgrid.portal.frame.Formats;
import org.springframework.stereotype.Component;

/** What a report said in the further fields of its type, in words. */
@Component
@RequiredArgsConstructor
class CaseAnswerWords {

    private final CaseTypeCatalogue types;
    private final Formats formats;
    private final Words words;

    List<CaseFact> of(CaseFile file) {
        return CaseAnswer.of(file, types).stream()
                .map(it -> CaseFact.of(it.field().title(words.english()), value(it)))
                .toList();
    }

    private String value(CaseAnswer it) {
        var text = it.value().toString();
        return switch (it.field().kind()) {
            case TEXT -> text;
            case NUMBER -> new BigDecimal(text).stripTrailingZeros().toPlainString();
            case DATE -> formats.longDate(LocalDate.parse(text));
            case CHOICE -> Objects.requireNonNull(it.field().choice(text)).title(words.english());
            case YES_NO -> words.of(text.equals("true") ? "desk.yes" : "desk.no");
        };
    }
}
