package org.demarche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.demarche.serve.Endpoint;
import org.demarche.serve.intake.RunFile;
import org.demarche.store.Backup;

/** What a running server of the same person has in its store. */
record ServerBackup(RunFile server) implements Backup.Source {
    private static final int OK = 200;

    @Override
    public void copy(OutputStream out) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(Endpoint.BACKUP))
                .header("Authorization", "Bearer " + server.secret())
                .build();
        try {
            HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw new IOException(
                            "the server at " + server.address() + " gives no backup: status " + answer.statusCode());
                }
                in.transferTo(out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
