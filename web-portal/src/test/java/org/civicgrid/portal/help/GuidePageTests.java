package org.civicgrid.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.civicgrid.portal.frame.PagePrinter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ui.ExtendedModelMap;

class GuidePageTests {

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void explainsLampsStagesAndEveryKeyInBothLanguages(String tag) throws Exception {
        var model = new ExtendedModelMap();
        var view = new GuideController().guide(model);

        var html = new PagePrinter().print(view, Locale.forLanguageTag(tag), model);

        assertThat(html).doesNotContain("??").contains("lamp-grey", "id=\"shortcuts\"");
        assertThat(html.split("<kbd>")).hasSizeGreaterThan(Shortcut.ALL.size());
    }
}
