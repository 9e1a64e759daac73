package io.railpulse.backtest.replay;

import io.railpulse.domain.eta.learning.ForecastParts;
import io.railpulse.recordings.Recording;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** What a replay notes in its work folder, so that it can go on after it was killed, and never mixes two recordings. */
final class ReplayWork {
    private static final String LOADED = "loaded";
    private static final String DRAINED = "drained-";
    private static final String LEARNED_UNTIL = "learned-until-";

    private final Path notes;
    private final Properties said = new Properties();

    private ReplayWork(Path folder) {
        this.notes = folder.resolve("replay.properties");
    }

    /**
     * Opens the notes in a work folder for one recording and its dates.
     *
     * @throws IllegalArgumentException if the folder holds the replay of something else
     */
    static ReplayWork open(Path folder, Recording recording, LocalDate from, LocalDate to, ReplayOptions options)
            throws IOException {
        ReplayWork work = new ReplayWork(folder);
        String what = recording.name() + " " + Files.size(recording.timetable()) + " from " + from + " to " + to;
        if (options.learned().isPresent()) {
            Path learned = options.learned().get();
            what += " with " + learned.getFileName() + " " + Files.size(learned);
        }
        if (!options.parts().equals(ForecastParts.ALL)) {
            what += " without " + options.parts().text();
        }
        if (!options.cargo()) {
            what += " without cargo";
        }
        if (Files.exists(work.notes)) {
            try (Reader reader = Files.newBufferedReader(work.notes)) {
                work.said.load(reader);
            }
            String held = work.said.getProperty("replay");
            if (!what.equals(held)) {
                throw new IllegalArgumentException("The work folder " + folder + " holds the replay of " + held
                        + ", not of " + what + ". Name another folder, or delete this one.");
            }
        }
        work.said.setProperty("replay", what);
        work.save();
        return work;
    }

    boolean isLoaded() {
        return said.containsKey(LOADED);
    }

    /** @param job its name */
    boolean isDrained(String job) {
        return said.containsKey(DRAINED + job);
    }

    /** @param learnedEnds where the topic of what was learned before ends, before the job writes more of it */
    void noteLoaded(Map<TopicPartition, Long> learnedEnds) throws IOException {
        learnedEnds.forEach(
                (partition, end) -> said.setProperty(LEARNED_UNTIL + partition.partition(), String.valueOf(end)));
        said.setProperty(LOADED, "true");
        save();
    }

    /** Where the topic of what was learned ended before the job began. */
    Map<TopicPartition, Long> learnedEnds() {
        return said.stringPropertyNames().stream()
                .filter(name -> name.startsWith(LEARNED_UNTIL))
                .collect(Collectors.toMap(
                        name -> new TopicPartition(
                                Topic.LINK_TIME.topicName(), Integer.parseInt(name.substring(LEARNED_UNTIL.length()))),
                        name -> Long.valueOf(said.getProperty(name))));
    }

    void noteDrained(String job) throws IOException {
        said.setProperty(DRAINED + job, "true");
        save();
    }

    /** Written beside and moved into place, so that a kill leaves the old notes or the new. */
    private void save() throws IOException {
        Path beside = notes.resolveSibling(notes.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(beside)) {
            said.store(writer, null);
        }
        Files.move(beside, notes, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
