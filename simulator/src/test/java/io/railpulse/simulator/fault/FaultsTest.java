package io.railpulse.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void haveCodesInKebabCaseAndOneSentence() {
        assertThat(Faults.all())
                .extracting(Fault::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z-]+"));
        assertThat(Faults.all()).extracting(Fault::sentence).allMatch(sentence -> sentence.matches("[A-Z].*\\."));
    }

    /** A new fault needs a test of its own. */
    @Test
    void haveATestEach() {
        assertThat(Faults.all()).allSatisfy(fault -> {
            String test = fault.getClass().getSimpleName() + "Test.java";
            assertThat(Files.exists(Path.of("src/test/java/io/railpulse/simulator/fault", test)))
                    .as("%s is missing", test)
                    .isTrue();
        });
    }

    @Test
    void areFoundByTheirCodes() {
        assertThat(Faults.get("jump")).isInstanceOf(Jump.class);
        assertThatThrownBy(() -> Faults.get("none")).hasMessageContaining("there are silent-tracker");
    }
}
