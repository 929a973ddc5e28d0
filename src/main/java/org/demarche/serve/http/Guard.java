package org.demarche.serve.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request passes first and every failure last. */
public final class Guard extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private final transient Gate gate;
    private final transient Origins origins;
    private final transient Metrics metrics;
    private final transient AccessLog log;

    public Guard(Gate gate, Origins origins, Metrics metrics, AccessLog log) {
        this.gate = gate;
        this.origins = origins;
        this.metrics = metrics;
        this.log = log;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begin = System.nanoTime();
        try {
            Gate.secure(response);
            Optional<Fault> refusal = gate.refusal(request);
            if (refusal.isPresent()) {
                Body.passOver(request, response, gate.longest(request));
                Json.problem(response, refusal.get());
            } else if (!origins.mark(request, response)) {
                through(request, response, chain);
            }
        } finally {
            long nanos = System.nanoTime() - begin;
            metrics.answered(request.getRequestURI(), response.getStatus(), nanos);
            log.answered(request, response.getStatus(), nanos);
        }
    }

    private void through(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
            Body.finish(request);
        } catch (Fault e) {
            fail(request, response, e);
        } catch (OutOfMemoryError e) {
            fail(request, response, Fault.busy("out-of-memory", "The answer needs more memory than there is."));
        } catch (StackOverflowError e) {
            fail(request, response, Fault.bad("The request is nested too deeply."));
        } catch (RuntimeException e) {
            fail(request, response, unexpected(request, e));
        }
    }

    private static Fault unexpected(HttpServletRequest request, RuntimeException e) {
        if (e instanceof HttpException known) {
            int status = known.getCode();
            return new Fault(status, "bad-request", "The request cannot be read: " + known.getReason());
        }
        if (e instanceof IllegalArgumentException
                || e.getCause() instanceof java.nio.charset.CharacterCodingException) {
            LOG.debug("{} {}", request.getMethod(), request.getRequestURI(), e);
            return Fault.bad("The request cannot be read: its text must be UTF-8, percent-encoded in an address.");
        }
        LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
        return new Fault(500, "internal", "This should not have happened; the server's log tells more.");
    }

    /** Says what is wrong, or breaks the connection when the answer has begun. */
    private static void fail(HttpServletRequest request, HttpServletResponse response, Fault fault) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("answer broken off: " + fault.getMessage());
        }
        response.reset();
        Gate.secure(response);
        Body.finish(request);
        Json.problem(response, fault);
    }
}
