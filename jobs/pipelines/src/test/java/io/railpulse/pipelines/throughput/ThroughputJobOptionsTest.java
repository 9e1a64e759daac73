package io.railpulse.pipelines.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.domain.throughput.ThroughputOptions;
import io.railpulse.pipelines.job.JobOptions;
import io.railpulse.pipelines.options.Option;
import io.railpulse.pipelines.options.OptionValues;
import io.railpulse.pipelines.options.OptionsReference;
import io.railpulse.pipelines.options.UsageException;
import io.railpulse.testing.golden.GoldenFile;
import java.lang.reflect.Field;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThroughputJobOptionsTest {

    /** If this fails, the page is out of date: {@code -Dgolden.update=true} writes it anew, to be committed with the option. */
    @Test
    void areAllOnThePageOfTheDocumentation() {
        GoldenFile.at("../../docs/reference/throughput-job.md")
                .compareWith(
                        OptionsReference.asMarkdown(ThroughputJob.NAME, ThroughputJobOptions.ALL),
                        "the options have changed; run this test with -Dgolden.update=true and commit the page");
    }

    @Test
    void areAllGathered() {
        List<Object> constants = Stream.of(ThroughputJobOptions.class, JobOptions.class)
                .flatMap(options -> Arrays.stream(options.getFields()))
                .filter(field -> field.getType() == Option.class)
                .map(ThroughputJobOptionsTest::valueOf)
                .toList();

        assertThat(ThroughputJobOptions.ALL).map(Object.class::cast).containsExactlyInAnyOrderElementsOf(constants);
        assertThat(ThroughputJobOptions.ALL).extracting(Option::name).doesNotHaveDuplicates();
    }

    @Test
    void areTheDomainsDefaultsWhenNothingIsSaid() {
        assertThat(ThroughputJobOptions.throughputOf(values())).isEqualTo(ThroughputOptions.defaults());
    }

    @Test
    void giveCorridorsAZoneOfTheirOwn() {
        OptionValues values = values("--corridor-zones", "west=Europe/Warsaw,east (south)=Asia/Almaty");

        assertThat(ThroughputJobOptions.throughputOf(values).zones())
                .isEqualTo(Map.of("west", ZoneId.of("Europe/Warsaw"), "east (south)", ZoneId.of("Asia/Almaty")));
        assertThatThrownBy(() -> values("--corridor-zones", "west=Middle-Earth"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'Middle-Earth' is no time zone");
        assertThatThrownBy(() -> values("--corridor-zones", "Europe/Warsaw"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'Europe/Warsaw' is no name=zone");
    }

    /** Else whether a window takes a change would depend on how record time is cut into slots. */
    @Test
    void keepToTheQuartersOfAnHour() {
        assertThatThrownBy(() -> ThroughputJobOptions.throughputOf(values("--tell-every", "7m")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("PT7M, which is no part of PT15M");
        assertThatThrownBy(() -> ThroughputJobOptions.throughputOf(values("--final-after", "20m")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("PT20M, which is no multiple of PT15M");
    }

    @Test
    void areRefusedBeforeAnythingIsAsked() {
        assertThatThrownBy(() -> ThroughputJob.main(
                        new String[] {"--kafka", "nobody:1", "--database", "jdbc:postgresql:x", "--tell-every", "7m"}))
                .isInstanceOf(UsageException.class);
    }

    private static OptionValues values(String... further) {
        Stream<String> required = Stream.of("--kafka", "broker:9092", "--database", "jdbc:postgresql:x");
        return OptionValues.parse(
                ThroughputJobOptions.ALL,
                Stream.concat(required, Stream.of(further)).toArray(String[]::new));
    }

    private static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
