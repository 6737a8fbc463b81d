package cn.mingquan.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of every failed call (RFC 9457). {@code traceId} is what a user quotes to the people who run the system. */
public record ProblemDocument(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldError> errors,
        @Nullable String traceId) {}
