package io.railpulse.pipelines.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.kafka.LogEnds;
import io.railpulse.domain.eta.EtaOptions;
import io.railpulse.domain.eta.learning.ForecastPart;
import io.railpulse.domain.eta.learning.ForecastParts;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.operators.eta.LearningOptions;
import io.railpulse.pipelines.job.JobOptions;
import io.railpulse.pipelines.options.Option;
import io.railpulse.pipelines.options.OptionValues;
import io.railpulse.pipelines.options.OptionsReference;
import io.railpulse.pipelines.options.UsageException;
import io.railpulse.testing.golden.GoldenFile;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

class TrackingJobOptionsTest {

    /** If this fails, the page is out of date: {@code -Dgolden.update=true} writes it anew, to be committed with the option. */
    @Test
    void areAllOnThePageOfTheDocumentation() {
        GoldenFile.at("../../docs/reference/tracking-job.md")
                .compareWith(
                        OptionsReference.asMarkdown(TrackingJob.NAME, TrackingJobOptions.ALL),
                        "the options have changed; run this test with -Dgolden.update=true and commit the page");
    }

    @Test
    void areAllGathered() {
        Set<Object> constants = Stream.of(TrackingJobOptions.class, JobOptions.class)
                .flatMap(options -> Arrays.stream(options.getDeclaredFields()))
                .filter(field -> field.getType() == Option.class && Modifier.isPublic(field.getModifiers()))
                .map(TrackingJobOptionsTest::valueOf)
                .collect(Collectors.toSet());

        assertThat(TrackingJobOptions.ALL)
                .containsExactlyInAnyOrderElementsOf(constants.stream()
                        .<Option<?>>map(option -> (Option<?>) option)
                        .toList());
        assertThat(TrackingJobOptions.ALL).extracting(Option::name).doesNotHaveDuplicates();
    }

    @Test
    void areTheDomainsDefaultsWhenNothingIsSaid() {
        OptionValues values =
                OptionValues.parse(TrackingJobOptions.ALL, "--kafka", "broker:9092", "--database", "jdbc:postgresql:x");

        assertThat(TrackingJobOptions.trackingOf(values)).isEqualTo(TrackingOptions.defaults());
        assertThat(TrackingJobOptions.etaOf(values)).isEqualTo(EtaOptions.defaults());
        assertThat(TrackingJobOptions.learningOf(values)).isEqualTo(LearningOptions.defaults());
    }

    @Test
    void nameThePartsOfForecastsThatAreLeftOut() {
        assertThat(TrackingJobOptions.learningOf(withoutParts("live,queue")).parts())
                .isEqualTo(ForecastParts.allBut(ForecastPart.LIVE, ForecastPart.QUEUE));
        assertThatThrownBy(() -> withoutParts("live,gremlins"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--forecast-without cannot be live,gremlins: 'gremlins' is no part of forecasts");
    }

    private static OptionValues withoutParts(String parts) {
        return OptionValues.parse(
                TrackingJobOptions.ALL,
                "--kafka",
                "broker:9092",
                "--database",
                "jdbc:postgresql:x",
                "--forecast-without",
                parts);
    }

    /** Flink shows a main's messages in its interface and its logs. */
    @Test
    void neverRepeatASecretThatIsToldInTheWrongPlace() {
        OptionValues values = OptionValues.parse(
                TrackingJobOptions.ALL,
                "--kafka",
                "broker:9092",
                "--database",
                "jdbc:postgresql://host/db?user=tracker&password=s3cret");
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(new Configuration());
        LogEnds ends = new LogEnds(Map.of(), Map.of());

        assertThatThrownBy(() -> TrackingJob.attach(environment, values, KafkaConnection.to("broker:9092"), ends))
                .hasMessageContaining("must not carry a password")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> OptionValues.parse(TrackingJobOptions.ALL, "--database-password", "s3cret"))
                .hasMessageContaining("There is no option --database-password")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void areRefusedBeforeAnythingIsAsked() {
        assertThatThrownBy(() -> TrackingJob.main(new String[] {"--kafka", "nobody:1"}))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("The option --database must be given");
    }

    private static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
