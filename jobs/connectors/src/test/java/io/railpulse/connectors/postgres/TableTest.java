package io.railpulse.connectors.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.connectors.postgres.Depots.Depot;
import java.io.IOException;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Depot QINGBAIJIANG = new Depot("west", 0, "Qingbaijiang", 5L, 1);

    @Test
    void describesARowForAPerson() {
        Table<Depot> table = Depots.upserted();
        Row row = table.rowOf(QINGBAIJIANG);

        assertThat(table.describeKey(row)).isEqualTo("line=west, offset=0");
        assertThat(table.describe(row))
                .isEqualTo("line=west, offset=0, name=Qingbaijiang, record_at=5, record_ordinal=1");
    }

    @Test
    void worksTheSameOnAWorker() throws IOException, ClassNotFoundException {
        Table<Depot> sent = InstantiationUtil.deserializeObject(
                InstantiationUtil.serializeObject(Depots.upserted()), getClass().getClassLoader());

        assertThat(sent.describeKey(sent.rowOf(QINGBAIJIANG))).isEqualTo("line=west, offset=0");
        assertThat(GuardedUpsert.sqlOf(sent)).isEqualTo(GuardedUpsert.sqlOf(Depots.upserted()));
    }

    @Test
    void refusesAKeyOfAColumnThatIsNotThere() {
        assertThatThrownBy(() -> Depots.columns().key("gauge").appended())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Table depot has no column gauge.");
    }
}
