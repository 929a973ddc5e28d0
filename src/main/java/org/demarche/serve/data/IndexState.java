package org.demarche.serve.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.demarche.store.StoreFolder;

/**
 * The index of texts of a home folder, looked at without opening it for writing.
 *
 * @param commit the store's commit that it shows; empty: there is none, or none whole
 * @param isBroken whether it cannot be read
 */
public record IndexState(Optional<Long> commit, boolean isBroken) {
    public static IndexState of(Path home) {
        Path folder = home.resolve(StoreFolder.TEXT_INDEX);
        if (!Files.isDirectory(folder)) {
            return new IndexState(Optional.empty(), false);
        }
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return new IndexState(Optional.empty(), false);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return new IndexState(
                        Optional.ofNullable(
                                        reader.getIndexCommit().getUserData().get(TextIndexFolder.COMMIT))
                                .map(Long::parseLong),
                        false);
            }
        } catch (IOException | NumberFormatException e) {
            return new IndexState(Optional.empty(), true);
        }
    }
}
