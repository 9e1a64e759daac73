package io.railpulse.backtest.replay;

import io.railpulse.recordings.Recording;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Properties;

/** What a replay notes in its work folder, so that it can go on after it was killed, and never mixes two recordings. */
final class ReplayWork {
    private static final String LOADED = "loaded";
    private static final String DRAINED = "drained";

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
    static ReplayWork open(Path folder, Recording recording, LocalDate from, LocalDate to) throws IOException {
        ReplayWork work = new ReplayWork(folder);
        String what = recording.name() + " " + Files.size(recording.timetable()) + " from " + from + " to " + to;
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

    boolean isDrained() {
        return said.containsKey(DRAINED);
    }

    void noteLoaded() throws IOException {
        said.setProperty(LOADED, "true");
        save();
    }

    void noteDrained() throws IOException {
        said.setProperty(DRAINED, "true");
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
