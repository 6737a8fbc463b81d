package cn.mingquan.registry.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before the real Keycloak, counts what passes, and fails as a busy or restarted one does when it is told to. */
final class Gate implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;
    private final HttpServer server;

    final AtomicInteger tokens = new AtomicInteger();
    final AtomicInteger requests = new AtomicInteger();

    /** So many requests are answered as by a server that cannot, before the next one passes. */
    final AtomicInteger busy = new AtomicInteger();

    /** So many requests arrive with a token that Keycloak does not know. */
    final AtomicInteger unknownTokens = new AtomicInteger();

    Gate(String keycloak) {
        this.keycloak = keycloak;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        if (taken(busy)) {
            answer(exchange, 503, "text/html", "<html>busy</html>".getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (exchange.getRequestURI().getPath().endsWith("/token")) {
            tokens.incrementAndGet();
        }
        var passed = pass(exchange);
        answer(
                exchange,
                passed.statusCode(),
                passed.headers().firstValue("Content-Type").orElse("text/plain"),
                passed.body());
    }

    private HttpResponse<byte[]> pass(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var request = HttpRequest.newBuilder(URI.create(keycloak + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (var name : new String[] {"Accept", "Content-Type", "Authorization"}) {
            if (headers.containsKey(name)) {
                request.header(name, headers.getFirst(name));
            }
        }
        if (headers.containsKey("Authorization") && taken(unknownTokens)) {
            request.setHeader("Authorization", "Bearer of.another.time");
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static boolean taken(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
