package cn.mingquan.platform.problem;

import jakarta.annotation.Priority;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Bean Validation failures; stands before Jersey's own mapper, which answers plain text. */
@Provider
@Priority(1)
public class InvalidRequestMapper implements ExceptionMapper<ValidationException> {

    @Context
    private @Nullable HttpHeaders headers;

    @Override
    public Response toResponse(ValidationException failure) {
        return ThrowableMapper.toResponse(failure, headers);
    }
}
