package io.railpulse.connectors.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.domain.network.LegKind;
import io.railpulse.domain.network.Route;
import io.railpulse.schemas.RoutePointRecord;
import io.railpulse.schemas.RouteRecord;
import org.junit.jupiter.api.Test;

class RouteAvroTest {
    private static final Route ROUTE = new Route(
            "r",
            new double[] {45, 46, 47},
            new double[] {82, 83, 84},
            new double[] {0, 140_000, 280_000},
            300,
            new double[] {75_000, 300},
            new LegKind[] {LegKind.SEA, LegKind.RAIL});

    @Test
    void aRouteComesBackAsItWent() {
        assertThat(RouteAvro.toDomain(RouteAvro.toAvro(Examples.route())))
                .usingRecursiveComparison()
                .isEqualTo(Examples.route());
    }

    @Test
    void aLegComesBackWithItsOwnToleranceAndKind() {
        assertThat(RouteAvro.toDomain(RouteAvro.toAvro(ROUTE)))
                .usingRecursiveComparison()
                .isEqualTo(ROUTE);
    }

    @Test
    void onlyAToleranceThatIsNotTheRoutesIsSent() {
        assertThat(RouteAvro.toAvro(ROUTE).getPoints())
                .extracting(RoutePointRecord::getToleranceM)
                .containsExactly(75_000.0, null, null);
    }

    @Test
    void whatCarriesATrainIsSentInWords() {
        assertThat(RouteAvro.toAvro(ROUTE).getPoints())
                .extracting(RoutePointRecord::getLegKind)
                .containsExactly("sea", "rail", "rail");
    }

    @Test
    void anUnknownWordIsNoKind() {
        RouteRecord avro = RouteAvro.toAvro(ROUTE);
        avro.getPoints().get(0).setLegKind("air");
        avro.getPoints().get(2).setLegKind("no leg");

        Route route = RouteAvro.toDomain(avro);
        assertThat(route.legKinds()).containsExactly(null, LegKind.RAIL);
        assertThat(RouteCheck.findFault(route)).contains("points, number 1: leg_kind is neither rail nor sea");
    }

    @Test
    void aLegWithoutAToleranceHasThatOfTheRoute() {
        RouteRecord avro = RouteAvro.toAvro(ROUTE);
        avro.getPoints().get(0).setToleranceM(null);
        avro.getPoints().get(2).setToleranceM(-1.0);

        assertThat(RouteAvro.toDomain(avro).legToleranceMetres())
                .as("at the last point no leg begins")
                .containsExactly(300, 300);
    }
}
