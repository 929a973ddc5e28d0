package org.demarche.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.demarche.serve.data.Snapshots;
import org.demarche.serve.http.Fault;
import org.demarche.serve.http.Limits;
import org.demarche.serve.http.Slots;

/** {@code /}: the page, with the events as a table for those who read it without scripts. */
public final class FrontPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Shell shell;
    private final String template;

    public FrontPage(Snapshots snapshots, Limits limits, Slots slots, Labels labels) {
        this.shell = new Shell(labels);
        this.template = PageFile.read("/index.html").orElseThrow().text();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Scripts.allow(response, request.getParameter("embed") != null);
        PageServlet.send(PageFile.html(shell.fill(template, Map.of())), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        throw new Fault(405, "method-not-allowed", "This address is for reading.", Map.of("Allow", "GET, HEAD"));
    }
}
