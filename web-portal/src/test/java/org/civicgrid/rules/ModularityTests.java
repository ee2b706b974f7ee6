package org.civicgrid.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import org.civicgrid.CivicGridApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.Options;

/** The borders between capabilities: verified, and drawn. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(CivicGridApplication.class);

    @Test
    void everyCapabilityKeepsToWhatItIsAllowedToCall() {
        MODULES.verify();
    }

    @Test
    void everyPackageBelongsToACapability() {
        var homeless = OurCode.CLASSES.stream()
                .filter(type -> !type.getPackageName().equals("org.civicgrid"))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type ->
                        MODULES.getModuleForPackage(type.getPackageName()).isEmpty())
                .map(JavaClass::getPackageName)
                .distinct();

        assertThat(homeless).isEmpty();
    }

    @Test
    void isDrawnAsItIs() throws IOException {
        GeneratedDocs.compareAndRenew("modules.md", new ModulePage(MODULES).text());
    }

    @Test
    void isDrawnInC4Too() {
        var names = DiagramOptions.defaults()
                .withDefaultDisplayName(it -> it.getIdentifier().toString());
        var folder = GeneratedDocs.FOLDER.resolve("c4").toString();

        new Documenter(MODULES, Options.defaults().withOutputFolder(folder)).writeModulesAsPlantUml(names);
    }
}
