package org.demarche.serve.intake;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.demarche.serve.data.Snapshot;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.http.Fault;
import org.demarche.store.Backup;

/**
 * Everything in the store as one commit left it, for the command line of the person whose server this is: {@code demarche
 * backup} keeps it. Articles may come in meanwhile. It is for reading, and neither of a length nor of a time that others may
 * ask for; so tokens do not open it.
 */
public final class BackupServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Snapshots snapshots;
    private final transient Access access;

    public BackupServlet(Snapshots snapshots, Access access) {
        this.snapshots = snapshots;
        this.access = access;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        throw new Fault(405, "method-not-allowed", "This address is for reading.", Map.of("Allow", "GET"));
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        doPost(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean loopback = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        if (!access.isOwner(Optional.ofNullable(request.getHeader("Authorization")), loopback)) {
            throw new Fault(403, "not-the-owner", "Backups are for whoever runs this server: `demarche backup`.");
        }
        response.setContentType("application/gzip");
        response.setHeader("Cache-Control", "no-store");
        try (Snapshot snapshot = snapshots.open()) {
            response.setHeader(
                    "Demarche-Commit", Long.toString(snapshot.commit().number()));
            Backup.write(snapshot.dataset(), response.getOutputStream());
        }
    }
}
