package cn.mingquan.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;

/** The little HTTP a launcher speaks. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    /**
     * Asks until the answer is 200.
     *
     * @param check throws when waiting makes no sense any more
     * @param notReady receives the body of each answer other than 200
     */
    static void await(String address, Runnable check, Consumer<String> notReady) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .build();
        while (true) {
            check.run();
            try {
                var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return;
                }
                notReady.accept(answer.body());
            } catch (IOException notListening) {
                // It is still starting; its process is watched above.
            }
            Thread.sleep(100);
        }
    }

    /** @return the body of the answer, which must have this status */
    static String send(HttpRequest request, int expected) throws IOException, InterruptedException {
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(request.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
