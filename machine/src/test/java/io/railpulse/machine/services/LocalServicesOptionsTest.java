package io.railpulse.machine.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocalServicesOptionsTest {

    @Test
    void surviveTheWayThroughACommandLine() {
        LocalServicesOptions options = LocalServicesOptions.of(Path.of("/tmp/a work folder"))
                .withPorts(19092, 15432)
                .withOtherPortIfTaken();

        assertThat(LocalServicesOptions.fromArguments(options.toArguments())).isEqualTo(options);
    }
}
