package io.railpulse.machine.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.machine.services.ServicesMessage.Kind;
import org.junit.jupiter.api.Test;

class ServicesMessageTest {

    @Test
    void isReadAsItWasWritten() {
        ServicesMessage ready = ServicesMessage.of(Kind.READY, "127.0.0.1:9092", "jdbc:postgresql:x", "user", "secret");

        assertThat(ServicesMessage.parse(ready.toLine())).contains(ready);
    }

    @Test
    void staysOnOneLineWhateverTheMessage() {
        ServicesMessage failed = ServicesMessage.of(Kind.FAILED, "first\n\tsecond");

        assertThat(failed.toLine()).isEqualTo("FAILED\tfirst second");
    }

    @Test
    void ignoresWhatALibraryPrints() {
        assertThat(ServicesMessage.parse("READY-made banner")).isEmpty();
        assertThat(ServicesMessage.parse("")).isEmpty();
    }
}
