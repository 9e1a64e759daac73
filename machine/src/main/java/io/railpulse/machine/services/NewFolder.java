package io.railpulse.machine.services;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Fills a folder beside its place and moves it there when it is complete: a program killed half way leaves no folder
 * that looks finished.
 */
final class NewFolder {

    /** Fills an empty folder. */
    @FunctionalInterface
    interface Content {
        void fill(Path folder) throws IOException;
    }

    private NewFolder() {}

    /** Creates the folder unless it is there. */
    static void createIfMissing(Path folder, Content content) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
        Path draft = Files.createTempDirectory(parent, folder.getFileName() + ".new");
        try {
            content.fill(draft);
            moveUnlessThere(draft, folder);
        } finally {
            deleteTree(draft);
        }
    }

    private static void moveUnlessThere(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another program was faster with the same content.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
