package org.demarche.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.serve.http.Fault;

/** The page's files, which are the same for everybody: HTML with its labels filled in, style, scripts, shipped data. */
public final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> ELSEWHERE =
            Map.of("/problems", "/serve/problems.html", "/openapi.json", "/serve/openapi.json");

    private final transient Shell shell;
    private final transient Map<String, Optional<PageFile>> files = new ConcurrentHashMap<>();

    public PageServlet(Labels labels) {
        this.shell = new Shell(labels);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageFile file =
                find(request.getRequestURI()).orElseThrow(() -> Fault.missing("Nothing is here. / tells what is."));
        if (request.getRequestURI().equals("/sparql.html")) {
            Scripts.allowEditor(response);
        } else if (file.isHtml()) {
            Scripts.allow(response);
        }
        send(file, request, response);
    }

    /** Only paths of files are kept, so that nobody can fill the memory with others. */
    private Optional<PageFile> find(String path) {
        Optional<PageFile> known = files.getOrDefault(path, Optional.empty());
        if (known.isPresent()) {
            return known;
        }
        Optional<PageFile> file = path.equals("/labels/en.json")
                ? Optional.of(PageFile.of(shell.labels().json(), "application/json"))
                : ELSEWHERE.containsKey(path) ? PageFile.resource(ELSEWHERE.get(path)) : PageFile.read(path);
        Optional<PageFile> filled = file.map(f -> f.isHtml() ? PageFile.html(shell.fill(f.text(), Map.of())) : f);
        filled.ifPresent(f -> files.put(path, Optional.of(f)));
        return filled;
    }

    static void send(PageFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", file.tag());
        response.setHeader("Cache-Control", "no-cache");
        String known = request.getHeader("If-None-Match");
        // Jetty marks the tags of compressed answers.
        if (known != null && known.replace("--gzip", "").contains(file.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        response.setContentLength(file.bytes().length);
        response.getOutputStream().write(file.bytes());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        throw new Fault(405, "method-not-allowed", "This address is for reading.", Map.of("Allow", "GET, HEAD"));
    }
}
