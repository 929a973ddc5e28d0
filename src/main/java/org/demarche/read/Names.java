package org.demarche.read;

import java.nio.file.Path;

/** What articles are called after their files. */
final class Names {
    private Names() {}

    static String last(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** A file's name without its ending; {@code .txt} alone stays. */
    static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 9 ? name.substring(0, dot) : name;
    }

    /** The article id of a file or address: its last part without ending; {@code -} is standard input. */
    static String id(String name) {
        String path = name.strip();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String last = withoutEnding(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
        return last.equals("-") ? "stdin" : last.isBlank() ? "article" : last;
    }
}
