package io.railpulse.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.domain.geofence.FenceCircle;
import io.railpulse.domain.geofence.FenceEvent;
import io.railpulse.domain.geofence.FencePoint;
import io.railpulse.domain.geofence.Geofence;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeofencesFileTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "geofences-example.csv");

    @TempDir
    private Path folder;

    @Test
    void readsTheExample() {
        assertThat(GeofencesFile.read(EXAMPLE))
                .extracting(Geofence::fenceId)
                .containsExactly("lodz-olechow", "malaszewicze");
    }

    @Test
    void makesACircleOfARowWithARadius() throws IOException {
        assertThat(GeofencesFile.read(
                        file("fence_id,name,latitude_deg,longitude_deg,radius_m\nyard,the yard,50,10,1000\n")))
                .containsExactly(Geofence.ofCircle("yard", "the yard", new FenceCircle(50, 10, 1_000)));
    }

    @Test
    void makesARingOfTheRowsOfAFence() throws IOException {
        Geofence fence = GeofencesFile.read(file("fence_id,name,latitude_deg,longitude_deg,radius_m,margin_m,dwell_s,"
                        + "corridors,trips,events\n"
                        + "port,the port,50,10,,50,60,west east,X1,visit crossed\n"
                        + "port,the port,50.1,10,,,,,,\n"
                        + "port,the port,50,10.1,,,,,,\n"))
                .get(0);

        assertThat(fence)
                .isEqualTo(Geofence.ofRing(
                                "port",
                                "the port",
                                new FencePoint(50, 10),
                                new FencePoint(50.1, 10),
                                new FencePoint(50, 10.1))
                        .about(List.of("west", "east"), List.of("X1"))
                        .telling(50, 60, FenceEvent.VISIT, FenceEvent.CROSSED));
    }

    @Test
    void saysWhatIsWrongWithAFence() {
        String header = "fence_id,name,latitude_deg,longitude_deg,radius_m,events\n";
        assertThatThrownBy(() -> GeofencesFile.read(file(header + "yard,the yard,50,10,-5,\n")))
                .isInstanceOf(InputFileException.class)
                .hasMessageContaining("fence yard: circle.radius_m: -5.0 m is not more than 0 m");
        assertThatThrownBy(() -> GeofencesFile.read(file(header + "yard,the yard,50,10,5,\nyard,the yard,51,10,5,\n")))
                .hasMessageContaining("ring: there is a circle as well");
        assertThatThrownBy(() -> GeofencesFile.read(file(header + "yard,the yard,50,10,5,left\n")))
                .hasMessageContaining("is none of inside, visit, crossed");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("fences.csv"), text);
    }
}
