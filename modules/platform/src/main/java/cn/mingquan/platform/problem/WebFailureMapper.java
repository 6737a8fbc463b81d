package cn.mingquan.platform.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Failures the container finds itself (no such path, wrong method, wrong media type), as problem documents. */
@Provider
@Priority(1)
public class WebFailureMapper implements ExceptionMapper<WebApplicationException> {

    private final ThrowableMapper mapper = new ThrowableMapper();

    @Override
    public Response toResponse(WebApplicationException failure) {
        return mapper.toResponse(failure);
    }
}
