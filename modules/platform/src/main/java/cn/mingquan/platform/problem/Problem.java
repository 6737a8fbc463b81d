package cn.mingquan.platform.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A failure the caller can understand and mend. Becomes {@code application/problem+json} (RFC 9457); the transaction
 * rolls back.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldError> errors = new ArrayList<>();
    private transient @Nullable Duration retryAfter;

    public Problem(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    /** Names a field of the request and, in Chinese, why it was refused. */
    public Problem with(String field, String reason) {
        errors.add(new FieldError(field, reason));
        return this;
    }

    /** Tells the caller when the same call may succeed (RFC 9110, Retry-After). */
    public Problem retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** What was refused and why, in one sentence, for lists of refusals. */
    public String reasons() {
        return errors.isEmpty()
                ? detail()
                : errors.stream().map(FieldError::reason).collect(Collectors.joining("；"));
    }
}
