package io.railpulse.pipelines.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.pipelines.job.JobOptions;
import io.railpulse.pipelines.options.Option;
import io.railpulse.pipelines.options.OptionsReference;
import io.railpulse.pipelines.options.UsageException;
import io.railpulse.testing.golden.GoldenFile;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertingJobOptionsTest {

    /** If this fails, the page is out of date: {@code -Dgolden.update=true} writes it anew, to be committed with the option. */
    @Test
    void areAllOnThePageOfTheDocumentation() {
        GoldenFile.at("../../docs/reference/alerting-job.md")
                .compareWith(
                        OptionsReference.asMarkdown(AlertingJob.NAME, AlertingJobOptions.ALL),
                        "the options have changed; run this test with -Dgolden.update=true and commit the page");
    }

    @Test
    void areAllGathered() {
        List<Object> constants = Stream.of(AlertingJobOptions.class, JobOptions.class)
                .flatMap(options -> Arrays.stream(options.getFields()))
                .filter(field -> field.getType() == Option.class)
                .map(AlertingJobOptionsTest::valueOf)
                .toList();

        assertThat(AlertingJobOptions.ALL).map(Object.class::cast).containsExactlyInAnyOrderElementsOf(constants);
        assertThat(AlertingJobOptions.ALL).extracting(Option::name).doesNotHaveDuplicates();
    }

    @Test
    void areRefusedBeforeAnythingIsAsked() {
        assertThatThrownBy(() -> AlertingJob.main(
                        new String[] {"--kafka", "nobody:1", "--database", "jdbc:postgresql:x", "--out-of-order", "soon"
                        }))
                .isInstanceOf(UsageException.class);
    }

    private static Object valueOf(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
