package cn.mingquan.platform.input;

import cn.mingquan.platform.Texts;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Refuses JSON with a text that the database could not store, or would store as another: a NUL, or half of a surrogate
 * pair. Both can only be written as an escape, so a body without one is passed on unread.
 */
@Provider
public class StorableJson implements ReaderInterceptor {

    /** In bytes; files come as octet streams and are not meant. */
    private static final int LARGEST = 8 << 20;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext call) throws IOException {
        var type = call.getMediaType();
        if (type == null
                || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                || InputStream.class.isAssignableFrom(call.getType())) {
            return call.proceed();
        }
        var body = call.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Problem(CommonProblem.TOO_LARGE, "请求内容超过 " + (LARGEST >> 20) + " MB。");
        }
        if (escapes(body)) {
            judge(body);
        }
        call.setInputStream(new ByteArrayInputStream(body));
        return call.proceed();
    }

    private static boolean escapes(byte[] body) {
        for (var i = 1; i < body.length; i++) {
            if (body[i] == 'u' && body[i - 1] == '\\') {
                return true;
            }
        }
        return false;
    }

    static void judge(byte[] body) {
        var broken = new ArrayList<String>();
        try (var parser = Json.createParser(new ByteArrayInputStream(body))) {
            walk(parser, broken);
        } catch (JsonException notJson) {
            return; // whoever reads it next says so
        }
        if (!broken.isEmpty()) {
            var problem = new Problem(CommonProblem.INVALID_REQUEST, "请改正标出的内容。");
            broken.forEach(field -> problem.with(field, Texts.REASON));
            throw problem;
        }
    }

    private static void walk(JsonParser parser, List<String> broken) {
        Deque<Place> open = new ArrayDeque<>();
        while (parser.hasNext()) {
            switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> {
                    var inside = open.isEmpty() ? "" : open.peek().next();
                    open.push(new Place(inside, parser.currentEvent() == JsonParser.Event.START_ARRAY));
                }
                case END_OBJECT, END_ARRAY -> open.pop();
                case KEY_NAME -> {
                    if (!open.isEmpty()) {
                        open.peek().key = parser.getString();
                        note(open.peek().path, parser.getString(), broken);
                    }
                }
                case VALUE_STRING -> note(open.isEmpty() ? "" : open.peek().next(), parser.getString(), broken);
                default -> {
                    if (!open.isEmpty()) {
                        open.peek().next();
                    }
                }
            }
        }
    }

    private static void note(String field, String text, List<String> broken) {
        if (Texts.broken(text) && broken.size() < 20) {
            broken.add(field);
        }
    }

    /** An object or array being read. */
    private static final class Place {
        private final String path;
        private final boolean array;
        private String key = "";
        private int index;

        Place(String path, boolean array) {
            this.path = path;
            this.array = array;
        }

        /** The name of the value that comes next. */
        String next() {
            return array ? path + "[" + index++ + "]" : path.isEmpty() ? key : path + "." + key;
        }
    }
}
