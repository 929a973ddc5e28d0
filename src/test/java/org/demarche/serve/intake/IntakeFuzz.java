package org.demarche.serve.intake;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.demarche.reliability.Fuzzing;
import org.demarche.reliability.Mutator;
import org.demarche.serve.http.Fault;

/** What reads feeds and posted batches, on many damaged ones. {@code main} takes how many of each, and a seed. */
public final class IntakeFuzz {
    private static final List<String> FEEDS = List.of("""
            <?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
            <item><title>Talks</title><guid>a-1</guid><pubDate>Sat, 15 Mar 2014 08:00:00 GMT</pubDate>
            <link>https://news.example/talks</link>
            <description>&lt;p&gt;John Kerry met Sergey Lavrov in London on Friday.&lt;/p&gt;</description></item></channel></rss>
            """, """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:b</id><title>Call</title>
            <published>2014-03-16T10:00:00Z</published><content type="text">Angela Merkel spoke by phone.</content></entry></feed>
            """);
    private static final List<String> BATCHES = List.of("""
            [{"id":"call","text":"Angela Merkel spoke by phone with Vladimir Putin.","published":"2014-03-16"},
             {"id":"page","html":"<p>John Kerry met Sergey Lavrov.</p>","source":"https://news.example/a"}]
            """, """
            {"articles":[{"name":"x","content":"Sm9obiBLZXJyeQ==","charset":"UTF-8","title":"T","publisher":"P","part":1}]}
            """);

    private IntakeFuzz() {}

    public static void main(String[] args) throws IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        System.out.println("feeds: " + feeds(count, seed));
        System.out.println("batches: " + batches(count, seed));
    }

    static Fuzzing feeds(int count, long seed) throws IOException {
        return Fuzzing.run("feeds", mutator(FEEDS, seed), count, IntakeFuzz::feed);
    }

    private static int feed(byte[] input) {
        try {
            return FeedReader.read("feed", input).size();
        } catch (XMLStreamException e) {
            return 0; // refused: that is what a damaged feed should be
        }
    }

    static Fuzzing batches(int count, long seed) throws IOException {
        return Fuzzing.run("batches", mutator(BATCHES, seed), count, IntakeFuzz::batch);
    }

    private static int batch(byte[] input) {
        try {
            return Posted.read(request(input)).size();
        } catch (Fault e) {
            return 0; // refused: that is what a damaged batch should be
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mutator mutator(List<String> seeds, long seed) {
        return new Mutator(
                seeds.stream().map(s -> s.getBytes(StandardCharsets.UTF_8)).toList(), seed);
    }

    /** A request of which only the body and its type are asked for. */
    private static HttpServletRequest request(byte[] body) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                IntakeFuzz.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getContentType" -> "application/json";
                    case "getInputStream" -> new Body(new ByteArrayInputStream(body));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** A body that is there at once. */
    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read at once");
        }
    }
}
