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
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Refuses JSON with what no form of the system can mean or store: a text with a NUL or half of a surrogate pair, a list
 * with a hole in it, a day of no calendar. A body that cannot hold one is passed on unread.
 */
@Provider
public class StorableJson implements ReaderInterceptor {

    /** In bytes; files come as octet streams and are not meant. */
    private static final int LARGEST = 8 << 20;

    private static final Pattern DAY = Pattern.compile("[+-]?\\d{4,}-\\d{2}-\\d{2}");

    /** Which years a day can be in: the oldest laws in force, and the 9999 by which offices say “without end”. */
    private static final Pattern YEARS = Pattern.compile("(18|19|[2-9]\\d)\\d{2}-.*");

    private static final int MOST = 20;

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
        if (suspicious(body)) {
            judge(body);
        }
        call.setInputStream(new ByteArrayInputStream(body));
        return call.proceed();
    }

    /** An escape, a null, or a hyphen between digits. */
    private static boolean suspicious(byte[] body) {
        for (var i = 1; i < body.length; i++) {
            var before = body[i - 1];
            if ((body[i] == 'u' && (before == '\\' || before == 'n'))
                    || (body[i] == '-' && before >= '0' && before <= '9')) {
                return true;
            }
        }
        return false;
    }

    static void judge(byte[] body) {
        var broken = new LinkedHashMap<String, String>();
        try (var parser = Json.createParser(new ByteArrayInputStream(body))) {
            walk(parser, broken);
        } catch (JsonException notJson) {
            return; // whoever reads it next says so
        }
        if (!broken.isEmpty()) {
            var problem = new Problem(CommonProblem.INVALID_REQUEST, "请改正标出的内容。");
            broken.forEach(problem::with);
            throw problem;
        }
    }

    private static void walk(JsonParser parser, Map<String, String> broken) {
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
                        text(open.peek().path, parser.getString(), broken);
                    }
                }
                case VALUE_STRING -> text(open.isEmpty() ? "" : open.peek().next(), parser.getString(), broken);
                default -> {
                    if (!open.isEmpty()) {
                        value(open.peek(), parser.currentEvent(), broken);
                    }
                }
            }
        }
    }

    private static void value(Place place, JsonParser.Event event, Map<String, String> broken) {
        var field = place.next();
        if (place.array && event == JsonParser.Event.VALUE_NULL) {
            note(field, "不能为空", broken);
        }
    }

    private static void text(String field, String text, Map<String, String> broken) {
        if (Texts.broken(text)) {
            note(field, Texts.REASON, broken);
        } else if (DAY.matcher(text).matches() && !YEARS.matcher(text).matches()) {
            note(field, "不是可用的日期，年份应在 1800 年以后", broken);
        }
    }

    private static void note(String field, String reason, Map<String, String> broken) {
        if (broken.size() < MOST) {
            broken.put(field, reason);
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
