package io.railpulse.machine.services;

import io.railpulse.machine.MachineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps a work folder to one set of services at a time. The system lets go of the lock when the process ends in
 * whatever way, so it is never stale.
 *
 * <p>The file names the program that asked for the services. Where that one is gone, the services are about to stop,
 * and waiting is worth while; where it lives, the folder is in use and waiting is not.
 */
final class WorkFolderLock implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final FileChannel channel;

    private WorkFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param owner process id of the program on whose behalf the services run
     * @param patience how long to wait for services whose program is gone
     * @throws MachineException if the folder is in use
     */
    static WorkFolderLock acquire(WorkFolder folder, long owner, Duration patience, Consumer<String> notice) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        try {
            FileChannel channel = FileChannel.open(
                    folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            while (true) {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    writeOwner(channel, owner);
                    return new WorkFolderLock(channel);
                }
                Optional<Long> holder = findOwner(folder);
                if (holder.filter(WorkFolderLock::isAlive).isPresent() || System.nanoTime() > deadline) {
                    channel.close();
                    throw new MachineException(folder.root() + " is in use"
                            + holder.map(pid -> " by pid " + pid).orElse(""));
                }
                if (!told) {
                    notice.accept("waiting for the services of a former run to stop");
                    told = true;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + folder.lock(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineException("interrupted while waiting for " + folder.root(), e);
        }
    }

    private static void writeOwner(FileChannel channel, long owner) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(owner).getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(true);
    }

    private static Optional<Long> findOwner(WorkFolder folder) throws IOException {
        String text = Files.readString(folder.lock(), StandardCharsets.US_ASCII).strip();
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
