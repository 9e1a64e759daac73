package io.railpulse.machine.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.machine.JavaProcess;
import io.railpulse.machine.MachineException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderLockTest {

    private static final long NOBODY = 999_999_999_999L;
    private static final long MYSELF = ProcessHandle.current().pid();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path temp;

    private final List<String> notices = new ArrayList<>();
    private WorkFolder folder;
    private Process holder;

    @BeforeEach
    void claimTheFolder() {
        folder = WorkFolder.claim(temp.resolve("work"));
    }

    @AfterEach
    void endTheHolder() {
        if (holder != null) {
            JavaProcess.stop(holder, PATIENCE);
        }
    }

    @Test
    void refusesAtOnceWhileTheOwnerLives() throws Exception {
        holdInTheNameOf(MYSELF);

        assertThatThrownBy(() -> acquire(PATIENCE))
                .isInstanceOf(MachineException.class)
                .hasMessage(folder.root() + " is in use by pid " + MYSELF);
        assertThat(notices).isEmpty();
    }

    @Test
    void waitsForTheServicesOfAnOwnerThatIsGone() throws Exception {
        holdInTheNameOf(NOBODY);

        try (WorkFolderLock lock = WorkFolderLock.acquire(folder, MYSELF, PATIENCE, notice -> endHolderAfter(notice))) {
            assertThat(notices).containsExactly("waiting for the services of a former run to stop");
        }
    }

    @Test
    void givesUpWhenThePatienceIsOver() throws Exception {
        holdInTheNameOf(NOBODY);

        assertThatThrownBy(() -> acquire(Duration.ZERO)).hasMessageContaining("is in use");
    }

    private void endHolderAfter(String notice) {
        notices.add(notice);
        holder.destroy();
    }

    private void acquire(Duration patience) throws IOException {
        WorkFolderLock.acquire(folder, MYSELF, patience, notices::add).close();
    }

    private void holdInTheNameOf(long owner) throws IOException {
        holder = new ProcessBuilder(JavaProcess.command(
                        List.of("-Xmx32m"),
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        List.of(folder.root().toString(), Long.toString(owner))))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(holder.inputReader().readLine()).isEqualTo(LockHolder.LOCKED);
    }
}
