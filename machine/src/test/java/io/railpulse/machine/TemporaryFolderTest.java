package io.railpulse.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {

    @Test
    void goesWithAllThatIsInIt() throws IOException {
        Path path;
        try (TemporaryFolder folder = TemporaryFolder.create("railpulse-test")) {
            path = folder.path();
            Files.createDirectories(path.resolve("a/b"));
            Files.writeString(path.resolve("a/b/c"), "text");
            assertThat(path).isNotEmptyDirectory();
        }

        assertThat(path).doesNotExist();
    }
}
