package org.demarche.serve.http;

import java.time.Duration;

/**
 * How far a request may go. Each limit has an answer of its own.
 *
 * @param query how long a query may run: 503
 * @param rows how many rows or triples an answer may have: 422
 * @param answer how many bytes an answer may have: 422, or a broken connection when it has begun
 * @param held how many bytes of an answer are held back, so that what fails within them gets an error and no cut answer
 * @param body bytes of the body of a query: 413; so much is read before a thread is given to the request, so that a slow
 *     client holds none
 * @param batch bytes of the body of a batch of articles: 413
 * @param header bytes of a request's line and headers: 414 or 431
 * @param queries how many requests are worked on at once, each of which may hold {@code held} bytes and a query
 * @param patience how long a request waits for its turn: 503
 * @param connections how many connections are open at once; further ones wait to be accepted
 * @param heap share of the heap above which the query that has run longest is ended: 503
 */
public record Limits(
        Duration query,
        int rows,
        long answer,
        int held,
        int body,
        int batch,
        int header,
        int queries,
        Duration patience,
        int connections,
        double heap) {
    public static Limits standard() {
        return new Limits(
                Duration.ofSeconds(30),
                1_000_000,
                256L << 20,
                1 << 20,
                256 << 10,
                20 << 20,
                16 << 10,
                16,
                Duration.ofSeconds(10),
                512,
                0.85);
    }

    public Limits withQuery(Duration time) {
        return new Limits(time, rows, answer, held, body, batch, header, queries, patience, connections, heap);
    }

    public Limits withAnswer(int mostRows, long mostBytes, int heldBytes) {
        return new Limits(
                query, mostRows, mostBytes, heldBytes, body, batch, header, queries, patience, connections, heap);
    }

    public Limits withBodies(int query, int articles) {
        return new Limits(
                this.query, rows, answer, held, query, articles, header, queries, patience, connections, heap);
    }

    public Limits withQueries(int atOnce, Duration waiting) {
        return new Limits(query, rows, answer, held, body, batch, header, atOnce, waiting, connections, heap);
    }

    public Limits withHeap(double share) {
        return new Limits(query, rows, answer, held, body, batch, header, queries, patience, connections, share);
    }
}
