package io.railpulse.backtest.replay;

import io.railpulse.connectors.kafka.KafkaConnection;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Looks at what a replay has written, while its broker and its database are still there. */
public interface ReplayReader {
    /** Looks at nothing. */
    ReplayReader NOBODY = (kafka, database) -> {};

    /**
     * The job has ended.
     *
     * @param kafka the broker with all topics
     * @param database the tables; not to be closed
     */
    void read(KafkaConnection kafka, Connection database) throws IOException, SQLException;
}
