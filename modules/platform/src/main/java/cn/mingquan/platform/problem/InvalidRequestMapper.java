package cn.mingquan.platform.problem;

import jakarta.annotation.Priority;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Bean Validation failures; stands before Jersey's own mapper, which answers plain text. */
@Provider
@Priority(1)
public class InvalidRequestMapper implements ExceptionMapper<ValidationException> {

    private final ThrowableMapper mapper = new ThrowableMapper();

    @Override
    public Response toResponse(ValidationException failure) {
        return mapper.toResponse(failure);
    }
}
