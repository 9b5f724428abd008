package fi.luukku;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(Luukku.class);

    @Test
    void modulesSeeOnlyWhatTheyMay() {
        modules.verify();
    }
}
