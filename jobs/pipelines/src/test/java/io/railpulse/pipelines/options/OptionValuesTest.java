package io.railpulse.pipelines.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionValuesTest {
    private static final Option<String> PLACE = Option.ofText("place", null, "Where.");
    private static final Option<String> NOTE = Option.ofText("note", "", "What else.");
    private static final Option<Duration> PATIENCE = Option.ofDuration("patience", Duration.ofSeconds(30), "How long.");
    private static final Option<Integer> TRIES = Option.ofCount("tries", 3, "How often.");
    private static final Option<Double> RADIUS = Option.ofNumber("radius", "metres", 250, "How far.");
    private static final Option<Boolean> LOUD = Option.ofSwitch("loud", false, "Whether.");
    private static final List<Option<?>> OPTIONS = List.of(PLACE, NOTE, PATIENCE, TRIES, RADIUS, LOUD);

    @Test
    void givesWhatWasToldAndElseTheDefault() {
        OptionValues values = OptionValues.parse(OPTIONS, "--place", "here", "--tries", "5", "--loud", "true");

        assertThat(values.get(PLACE)).isEqualTo("here");
        assertThat(values.get(TRIES)).isEqualTo(5);
        assertThat(values.get(LOUD)).isTrue();
        assertThat(values.get(PATIENCE)).isEqualTo(Duration.ofSeconds(30));
        assertThat(values.get(RADIUS)).isEqualTo(250);
        assertThat(values.get(NOTE)).isEmpty();
    }

    @Test
    void knowsWhetherThereIsAValueAtAll() {
        OptionValues values = OptionValues.parse(OPTIONS, "--place", "here");

        assertThat(values.has(PLACE)).isTrue();
        assertThat(values.has(PATIENCE)).isTrue();
        assertThat(values.has(NOTE)).isFalse();
    }

    @Test
    void takesTheLastOfTwoValues() {
        assertThat(OptionValues.parse(OPTIONS, "--place", "here", "--place", "there")
                        .get(PLACE))
                .isEqualTo("there");
    }

    @Test
    void takesAValueThatLooksLikeAnOption() {
        assertThat(OptionValues.parse(OPTIONS, "--place", "--tries").get(PLACE)).isEqualTo("--tries");
    }

    @Test
    void passesOverWhatFlinkTellsEveryMain() {
        OptionValues values =
                OptionValues.parse(OPTIONS, "--host", "1.2.3.4", "--place", "here", "--webui-port", "8081");

        assertThat(values.get(PLACE)).isEqualTo("here");
    }

    @Test
    void refusesAnOptionThatIsNone() {
        assertThatThrownBy(() -> OptionValues.parse(OPTIONS, "--place", "here", "--plaice", "there"))
                .isInstanceOf(UsageException.class)
                .hasMessage("There is no option --plaice. --help lists them.");
    }

    @Test
    void refusesAValueWithoutAnOption() {
        assertThatThrownBy(() -> OptionValues.parse(OPTIONS, "here"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("There is no option here.");
    }

    @Test
    void refusesAnOptionWithoutAValue() {
        assertThatThrownBy(() -> OptionValues.parse(OPTIONS, "--place"))
                .isInstanceOf(UsageException.class)
                .hasMessage("The option --place has no value.");
    }

    @Test
    void refusesToGoOnWithoutARequiredValue() {
        assertThatThrownBy(() -> OptionValues.parse(OPTIONS, "--tries", "2"))
                .isInstanceOf(UsageException.class)
                .hasMessage("The option --place must be given: Where.");
    }

    @ParameterizedTest
    @CsvSource({
        "patience, soon, not a duration such as",
        "tries, 0, less than 1",
        "tries, many, many",
        "radius, -1, not a positive number",
        "radius, NaN, not a positive number",
        "radius, Infinity, not a positive number",
        "loud, yes, neither true nor false"
    })
    void saysWhichValueItCannotTake(String option, String value, String why) {
        assertThatThrownBy(() -> OptionValues.parse(OPTIONS, "--place", "here", "--" + option, value))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("The option --" + option + " cannot be " + value + ": ")
                .hasMessageContaining(why);
    }
}
