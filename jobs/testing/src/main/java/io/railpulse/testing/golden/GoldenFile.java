package io.railpulse.testing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A committed text that a test makes again and compares. With {@code -Dgolden.update=true} the test writes it instead, so
 * that what has changed stands in the diff of the commit, where somebody reviews it.
 */
public final class GoldenFile {
    private static final String UPDATE = "golden.update";

    private final Path file;

    private GoldenFile(Path file) {
        this.file = file;
    }

    /** @param file relative to the module's folder */
    public static GoldenFile at(String file) {
        return new GoldenFile(Path.of(file));
    }

    /** @param advice what to do if the text is another one */
    public void compareWith(String text, String advice) {
        try {
            if (Boolean.getBoolean(UPDATE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
                return;
            }
            assertThat(file)
                    .as("%s is missing: -D%s=true writes it", file, UPDATE)
                    .exists();
            assertThat(text).as("%s: %s", file, advice).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
