package cn.mingquan.platform.identity;

import cn.mingquan.platform.ServerStarting;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which tokens are verified. They are fetched from the issuer beside the calls, within a time limit, and
 * the last good ones stay: while the issuer is down or silent, tokens it has given are good until they expire.
 */
@ApplicationScoped
public class IssuerKeys {

    /** One of this process; the container reads it ({@link IssuerKeysLocation}). */
    static final Path FILE = place();

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class.getName());

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(5);

    /** A new key of the issuer is known after so long at the latest, and the container looks a few seconds later. */
    private static final Duration RENEWAL = Duration.ofSeconds(30);

    private static final Duration IMPATIENCE = Duration.ofSeconds(1);

    private static final int OK = 200;

    private final Path file;
    private final Duration limit;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private @Nullable Thread renewing;
    private boolean failing;

    public IssuerKeys() {
        this(FILE, WHOLE);
    }

    /** @param limit from the call to the last byte of its answer */
    IssuerKeys(Path file, Duration limit) {
        this.file = file;
        this.limit = limit;
    }

    /** Nobody else may write there, and nothing is left of it when the process ends. */
    private static Path place() {
        try {
            var directory = Files.createTempDirectory("mingquan-issuer");
            var file = directory.resolve("keys.json");
            directory.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void start(@Observes @Priority(ServerStarting.SEED) ServerStarting starting) throws InterruptedException {
        var location = IssuerKeysLocation.remote(ConfigProvider.getConfig());
        if (location.isPresent()) {
            keep(URI.create(location.get()));
        }
    }

    /** The first time at once: calls come soon. */
    private void keep(URI location) throws InterruptedException {
        var fetched = fetch(location);
        renewing = new Thread(() -> renew(location, fetched), "issuer-keys");
        renewing.setDaemon(true);
        renewing.start();
    }

    private void renew(URI location, boolean fetchedLast) {
        try {
            for (var fetched = fetchedLast; ; fetched = fetch(location)) {
                Thread.sleep((fetched ? RENEWAL : IMPATIENCE).toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether the keys kept are those that the issuer has now */
    boolean fetch(URI location) throws InterruptedException {
        try {
            replace(requireKeys(answer(location)));
            told(null);
            return true;
        } catch (IOException | RuntimeException | ExecutionException | TimeoutException failure) {
            told(failure);
            return false;
        }
    }

    private HttpResponse<String> answer(URI location)
            throws ExecutionException, InterruptedException, TimeoutException {
        var request = HttpRequest.newBuilder(location).timeout(limit).build();
        var answer = client.sendAsync(request, BodyHandlers.ofString());
        try {
            // The request's own limit ends with the headers.
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private static String requireKeys(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != OK) {
            throw new IOException("Status " + answer.statusCode());
        }
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            if (!(reader.readObject().get("keys") instanceof JsonArray keys) || keys.isEmpty()) {
                throw new IOException("No keys in the answer");
            }
        }
        return answer.body();
    }

    private void replace(String keys) throws IOException {
        var next = file.resolveSibling("next.json");
        Files.writeString(next, keys);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Once for every change, not once a second. */
    private void told(@Nullable Exception failure) {
        if (failure != null && !failing) {
            LOG.log(Level.WARNING, failure, () -> "The issuer's keys cannot be fetched; the last ones are kept");
        } else if (failure == null && failing) {
            LOG.info("The issuer's keys are fetched again");
        }
        failing = failure != null;
    }

    @PreDestroy
    void stop() {
        if (renewing != null) {
            renewing.interrupt();
        }
    }
}
