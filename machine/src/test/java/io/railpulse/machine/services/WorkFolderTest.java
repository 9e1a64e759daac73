package io.railpulse.machine.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.machine.MachineException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @TempDir
    Path temp;

    @Test
    void createsAFolderThatIsMissing() {
        WorkFolder folder = WorkFolder.claim(temp.resolve("a/b"));

        assertThat(folder.logs()).isDirectory();
        assertThat(folder.root().resolve(WorkFolder.MARKER)).exists();
    }

    @Test
    void takesItsOwnFolderAgainWhateverItHoldsByNow() throws Exception {
        Path own = temp.resolve("own");
        WorkFolder.claim(own);
        Files.createDirectory(own.resolve("checkpoints"));

        assertThat(WorkFolder.claim(own).checkpoints()).isDirectory();
    }

    @Test
    void leavesAFolderAloneThatHoldsSomethingElse() throws Exception {
        Files.writeString(temp.resolve("thesis.txt"), "chapter one");

        assertThatThrownBy(() -> WorkFolder.claim(temp))
                .isInstanceOf(MachineException.class)
                .hasMessageContaining("holds something else");
        assertThat(temp).isDirectoryNotContaining(path -> path.endsWith("logs"));
    }

    @Test
    void namesTheVersionThatMadeAnOldFolder() throws Exception {
        Files.writeString(temp.resolve(WorkFolder.MARKER), "layout 0: Kafka 3, PostgreSQL 17\n");

        assertThatThrownBy(() -> WorkFolder.claim(temp))
                .isInstanceOf(MachineException.class)
                .hasMessageContaining("layout 0: Kafka 3, PostgreSQL 17")
                .hasMessageContaining(WorkFolder.LAYOUT);
    }

    @Test
    void refusesAFile() throws Exception {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertThatThrownBy(() -> WorkFolder.claim(file))
                .isInstanceOf(MachineException.class)
                .hasMessageContaining("is a file");
    }
}
