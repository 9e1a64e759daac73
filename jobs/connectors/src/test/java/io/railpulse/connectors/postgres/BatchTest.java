package io.railpulse.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.postgres.Depots.Depot;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final Table<Depot> table = Depots.upserted();
    private final Batch batch = new Batch(table);

    @Test
    void listsRowsInTheOrderOfTheirKeys() {
        add("b", 1, "third", 0, 0);
        add("a", 10, "second", 0, 0);
        add("a", 9, "first", 0, 0);

        assertThat(names()).containsExactly("first", "second", "third");
    }

    @Test
    void keepsTheNewestOfAKeyWhateverTheOrderOfArrival() {
        add("a", 1, "older", 4, 7);
        add("a", 1, "newest", 5, 2);
        add("a", 1, "older ordinal", 5, 1);
        add("a", 1, "oldest", 3, 9);

        assertThat(names()).containsExactly("newest");
        assertThat(batch.size()).isOne();
    }

    @Test
    void keepsTheFirstOfEqualVersions() {
        add("a", 1, "first", 5, 0);
        add("a", 1, "again", 5, 0);

        assertThat(names()).containsExactly("first");
    }

    @Test
    void keepsTheFirstWhereThereAreNoVersions() {
        Batch history = new Batch(Depots.appended());
        history.add(row("a", 1, "first", 5, 0));
        history.add(row("a", 1, "again", 6, 0));

        assertThat(history.listRows()).extracting(row -> row.values()[2]).containsExactly("first");
    }

    @Test
    void takesARowWithoutAKeyWhichTheDatabaseWillRefuse() {
        add(null, 1, "no line", 0, 0);
        add("a", null, "no kilometre", 0, 0);

        assertThat(names()).containsExactly("no line", "no kilometre");
    }

    @Test
    void countsTheBytesOfTheRowsItHolds() {
        add("a", 1, "ten chars.", 0, 0);
        long one = batch.bytes();
        add("a", 1, "twenty characters...", 1, 0);
        assertThat(batch.bytes()).isEqualTo(one + 10);

        batch.clear();
        assertThat(batch.bytes()).isZero();
        assertThat(batch.size()).isZero();
    }

    private void add(String line, Integer kilometre, String name, long recordMillis, int ordinal) {
        batch.add(row(line, kilometre, name, recordMillis, ordinal));
    }

    private Row row(String line, Integer kilometre, String name, long recordMillis, int ordinal) {
        return table.rowOf(new Depot(line, kilometre, name, recordMillis, ordinal));
    }

    private List<Object> names() {
        return batch.listRows().stream().map(row -> row.values()[2]).toList();
    }
}
