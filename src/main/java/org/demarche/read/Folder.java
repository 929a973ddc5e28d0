package org.demarche.read;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.model.Outcome;
import org.demarche.model.Problem;

/** The files below a folder that could be articles: no hidden files, no sidecars; sorted by path. */
final class Folder extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Folder(Path root) {
        this.root = root;
    }

    static Outcome<Path> found(Path file) {
        return new Outcome.Done<>(file, List.of());
    }

    static Stream<Outcome<Path>> files(Path root) {
        Folder folder = new Folder(root);
        try {
            Files.walkFileTree(root, folder);
        } catch (IOException e) {
            folder.refuse(root, "the folder cannot be read (" + e.getMessage() + ")");
        }
        return folder.outcomes();
    }

    private Stream<Outcome<Path>> outcomes() {
        Set<Path> withArticle = new HashSet<>();
        for (Path file : files) {
            if (!isJson(file)) {
                withArticle.add(Sidecar.beside(file));
            }
        }
        files.removeIf(withArticle::contains);
        for (Path file : files) {
            if (isJson(file)) {
                refuse(file, "JSON is read as metadata of an article of the same name beside it, and there is none");
            }
        }
        files.removeIf(Folder::isJson);
        if (files.isEmpty() && problems.isEmpty()) {
            refuse(root, "the folder holds no file to read: give one with articles");
        }
        files.sort(Comparator.comparing(Path::toString));
        return Stream.concat(
                problems.stream().map(Outcome.Refused<Path>::new),
                files.stream().map(Folder::found));
    }

    private static boolean isJson(Path file) {
        return Chars.lowerCase(Names.last(file)).endsWith(".json");
    }

    private void refuse(Path file, String message) {
        problems.add(new Problem(Problem.Severity.REFUSED, file.toString(), "", message));
    }

    private boolean hidden(Path path) {
        return !path.equals(root) && Names.last(path).startsWith(".");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!hidden(file) && Files.isRegularFile(file)) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) {
        refuse(file, "cannot be read (" + problem.getClass().getSimpleName() + "): check the right to read it");
        return FileVisitResult.CONTINUE;
    }
}
