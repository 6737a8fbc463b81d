package cn.mingquan.platform.problem;

import cn.mingquan.platform.Ids;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Every failure leaves as a problem document. What the caller can mend is named; anything else is logged under a trace
 * id and told without detail.
 */
@Provider
public class ThrowableMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ThrowableMapper.class.getName());

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String CHECK_VIOLATION = "23514";

    @Context
    private @Nullable HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        return toResponse(thrown, headers);
    }

    /** For the mappers beside this one, which Jakarta REST gives the headers to. */
    static Response toResponse(Throwable thrown, @Nullable HttpHeaders headers) {
        var response = chinese(thrown);
        return response.getEntity() instanceof ProblemDocument document && english(headers)
                ? Response.fromResponse(response)
                        .entity(english(document, thrown))
                        .build()
                : response;
    }

    private static boolean english(@Nullable HttpHeaders headers) {
        try {
            return headers != null && English.wanted(headers.getAcceptableLanguages());
        } catch (RuntimeException unreadable) {
            return false; // a header that says nothing; the failure at hand matters more
        }
    }

    /** The same failure with everything in English that is not of the domain. */
    private static ProblemDocument english(ProblemDocument document, Throwable thrown) {
        var errors = document.errors();
        for (var cause : causes(thrown)) {
            if (cause instanceof ConstraintViolationException invalid) {
                errors = errors(invalid, English::reason);
            }
        }
        if (errors != null) {
            errors = errors.stream()
                    .map(error -> new FieldError(error.field(), String.valueOf(English.sentence(error.reason()))))
                    .toList();
        }
        return new ProblemDocument(
                document.type(),
                English.title(document.type()),
                document.status(),
                English.sentence(document.detail()),
                errors,
                document.traceId());
    }

    private static Response chinese(Throwable thrown) {
        for (var cause : causes(thrown)) {
            var response = known(cause);
            if (response.isPresent()) {
                return response.get();
            }
        }
        if (thrown instanceof WebApplicationException web) {
            return web(web);
        }
        return unknown(thrown);
    }

    private static Optional<Response> known(Throwable cause) {
        if (cause instanceof Problem problem) {
            return Optional.of(ProblemResponse.of(problem));
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return Optional.of(invalid(invalid));
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(ProblemResponse.of(CommonProblem.STALE_VERSION, "请刷新后重新修改。", List.of(), null));
        }
        if (cause instanceof JsonbException || cause instanceof JsonException) {
            return Optional.of(
                    ProblemResponse.of(CommonProblem.INVALID_REQUEST, "请求内容不是有效的 JSON，或字段类型不符。", List.of(), null));
        }
        if (cause instanceof SQLException sql) {
            return constraint(sql);
        }
        return Optional.empty();
    }

    private static Response invalid(ConstraintViolationException invalid) {
        return ProblemResponse.of(
                CommonProblem.INVALID_REQUEST, "请改正标出的内容。", errors(invalid, ConstraintViolation::getMessage), null);
    }

    private static List<FieldError> errors(
            ConstraintViolationException invalid, Function<ConstraintViolation<?>, String> reason) {
        return invalid.getConstraintViolations().stream()
                .map(v -> new FieldError(field(v), reason.apply(v)))
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
    }

    /** The path without the method and parameter it starts with: {@code add.arg0.bases[0].title} → {@code bases[0].title}. An element of a list is called by its place. */
    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString().replaceAll("\\.<[^>]*>", "");
        var parts = path.split("\\.", 3);
        return parts.length == 3 ? parts[2] : parts[parts.length - 1];
    }

    private static Optional<Response> constraint(SQLException sql) {
        var state = sql.getSQLState();
        if (UNIQUE_VIOLATION.equals(state)) {
            return Optional.of(ProblemResponse.of(CommonProblem.CONFLICT, "已有相同的记录。", List.of(), null));
        }
        if (FOREIGN_KEY_VIOLATION.equals(state)) {
            return Optional.of(ProblemResponse.of(CommonProblem.CONFLICT, "还有其他记录引用它，或它引用的记录不存在。", List.of(), null));
        }
        if (CHECK_VIOLATION.equals(state)) {
            return Optional.of(ProblemResponse.of(CommonProblem.INVALID_REQUEST, "有的值不在允许的范围内。", List.of(), null));
        }
        return Optional.empty();
    }

    private static Response web(WebApplicationException web) {
        var status = web.getResponse().getStatus();
        if (status < 400) {
            return web.getResponse();
        }
        for (var type : CommonProblem.values()) {
            if (type.status() == status) {
                return status >= 500 ? unknown(web) : ProblemResponse.of(type, null, List.of(), null);
            }
        }
        return status >= 500 ? unknown(web) : ProblemResponse.of(CommonProblem.INVALID_REQUEST, null, List.of(), null);
    }

    private static Response unknown(Throwable thrown) {
        if (thrown instanceof ProcessingException) {
            return ProblemResponse.of(CommonProblem.INVALID_REQUEST, "请求内容无法读取。", List.of(), null);
        }
        var traceId = Ids.next().toString();
        LOG.log(Level.SEVERE, thrown, () -> "Unexpected failure, trace id " + traceId);
        return ProblemResponse.of(CommonProblem.INTERNAL_ERROR, "请把编号告诉系统管理员。", List.of(), traceId);
    }

    /** The failure, what caused it and what was suppressed, each once: EclipseLink and JTA wrap several deep. */
    private static Iterable<Throwable> causes(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var ordered = new ArrayDeque<Throwable>();
        var open = new ArrayDeque<Throwable>();
        open.add(thrown);
        while (!open.isEmpty()) {
            var next = open.poll();
            if (seen.add(next)) {
                ordered.add(next);
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                if (next instanceof SQLException sql && sql.getNextException() != null) {
                    open.add(sql.getNextException());
                }
                Collections.addAll(open, next.getSuppressed());
            }
        }
        return ordered;
    }
}
