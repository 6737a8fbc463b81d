package cn.mingquan.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a failure into its response. */
final class ProblemResponse {

    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json", "utf-8");

    private ProblemResponse() {}

    static Response of(Problem problem) {
        var response = Response.fromResponse(of(problem.type(), problem.detail(), problem.errors(), null));
        problem.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        return response.build();
    }

    static Response of(ProblemType type, @Nullable String detail, List<FieldError> errors, @Nullable String traceId) {
        var document = new ProblemDocument(
                type.uri(), type.title(), type.status(), detail, errors.isEmpty() ? null : errors, traceId);
        return Response.status(type.status())
                .type(PROBLEM_JSON)
                .entity(document)
                .build();
    }
}
