package io.railpulse.connectors.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import org.junit.jupiter.api.Test;

class RouteAvroTest {

    @Test
    void aRouteComesBackAsItWent() {
        assertThat(RouteAvro.toDomain(RouteAvro.toAvro(Examples.route())))
                .usingRecursiveComparison()
                .isEqualTo(Examples.route());
    }
}
